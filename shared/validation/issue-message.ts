import { z } from 'zod';
import { PiaoError } from '../errors.ts';
import { italianIssue } from './italian-issues.ts';

// Set once for the whole program: every schema then speaks Italian by itself, forms included.
z.config({ localeError: italianIssue });

type Path = readonly PropertyKey[];

/** One thing that is wrong in a document: where (`objectives[3].type`, empty for the whole) and what, in Italian. */
export type IssueDescription = { readonly path: string; readonly message: string };

const plainKey = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** `['spending', 1, 'amount']` → `spending[1].amount`; a key that is no plain name → `sections["2.1"]`. */
export function formatPath(path: Path): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else if (!plainKey.test(String(part))) text += `[${JSON.stringify(String(part))}]`;
    else text += text === '' ? String(part) : `.${String(part)}`;
  }
  return text;
}

/** Of the alternatives of a union, the one that went furthest before failing: most likely the one meant. */
function closestAlternative(alternatives: readonly z.core.$ZodIssue[][]): z.core.$ZodIssue[] {
  const depth = (issues: readonly z.core.$ZodIssue[]) =>
    Math.max(0, ...issues.map((issue) => issue.path.length));
  return alternatives.reduce<z.core.$ZodIssue[]>((best, next) => {
    if (best.length === 0) return next;
    const gain = depth(next) - depth(best);
    return gain > 0 || (gain === 0 && next.length < best.length) ? next : best;
  }, []);
}

function describeOne(issue: z.core.$ZodIssue, parent: Path): IssueDescription[] {
  const path = [...parent, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: formatPath([...path, key]), message: issue.message }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return closestAlternative(issue.errors).flatMap((inner) => describeOne(inner, path));
  }
  return [{ path: formatPath(path), message: issue.message }];
}

/** Every problem of a failed parse, in the order found, an unknown key each on its own. */
export function describeIssues(error: z.core.$ZodError): IssueDescription[] {
  return error.issues.flatMap((issue) => describeOne(issue, []));
}

/** The stable code that a refinement gave with `params: { code }`, if the first issue has one. */
function ownCode(error: z.core.$ZodError): string | undefined {
  const first = error.issues[0];
  const code: unknown = first?.code === 'custom' ? first.params?.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/**
 * Refuses an input that a schema did not accept, with one sentence about its first problem:
 * `what` says which input ("Dati del rischio non validi"), `code` is used unless the refinement has its own.
 */
export function throwInputError(code: string, what: string, error: z.core.$ZodError): never {
  const issues = describeIssues(error);
  const { path, message } = issues[0] ?? { path: '', message: 'valore non valido' };
  const others = issues.length - 1;
  const more = others === 0 ? '' : others === 1 ? ' (e un altro errore)' : ` (e altri ${others} errori)`;
  const place = path === '' ? 'nel documento' : `in ${path}`;
  throw new PiaoError(ownCode(error) ?? code, `${what}: ${place}, ${message}${more}.`, {
    details: { path, count: issues.length },
    cause: error,
  });
}

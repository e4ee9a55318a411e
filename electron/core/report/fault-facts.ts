import { ZodError } from 'zod';
import { PiaoError } from '../../../shared/errors.ts';

const deepest = 3;
const longestStack = 12;

/**
 * What of a fault may be written down: kinds, codes and places in the program. Never its message, nor a value or a
 * path: they may hold what a person has written, or the person's name.
 */
export function faultFacts(cause: unknown, depth = 0): string {
  if (!(cause instanceof Error)) return cause === undefined || cause === null ? '' : typeof cause;
  if (cause instanceof ZodError) return ['ZodError', ...new Set(cause.issues.map(issueFacts))].join(' ');
  const facts =
    cause instanceof PiaoError
      ? [codeOf(cause)]
      : [word(cause.name), codeOf(cause), ...places(cause.stack ?? '')];
  const inner = depth < deepest ? faultFacts(cause.cause, depth + 1) : '';
  return [...facts.filter((fact) => fact !== ''), ...(inner === '' ? [] : ['<-', inner])].join(' ');
}

/** Only the first step of a path: it is a name of ours, what follows may be a heading of somebody's table. */
function issueFacts({ code, path: [first] }: ZodError['issues'][number]): string {
  return `${word(code)}@${typeof first === 'string' ? word(first) : '-'}`;
}

function codeOf(error: Error): string {
  return 'code' in error ? word(String(error.code)) : '';
}

/** `at readPlan (file:///home/anna/piao/electron/core/plans/plan-rows.ts:33:7)` → `plan-rows.ts:33`. */
function places(stack: string): readonly string[] {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .flatMap(
      (line) =>
        /([\w-]+(?:\.[\w-]+)*\.(?:[cm]?[jt]s|tsx)):(\d+):\d+\)?$/.exec(line)?.slice(1, 3).join(':') ?? [],
    )
    .slice(0, longestStack);
}

/** A name or a code of a program; anything else is not told. */
function word(text: string): string {
  return /^[A-Za-z][\w.-]{0,59}$/.test(text) ? text : '?';
}

import { expect } from 'vitest';
import type { Finding } from '../../../../shared/checks/finding.ts';
import type { PlanDocument } from '../../../../shared/plan/document.ts';

/** `sections["2.1"].body[3]` → `['sections', '2.1', 'body', 3]`, as `formatPath` writes it. */
export function partsOf(path: string): readonly (string | number)[] {
  const part = /\.?([A-Za-z_]\w*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/y;
  const parts: (string | number)[] = [];
  while (part.lastIndex < path.length) {
    const [, name, index, key] = part.exec(path) ?? [];
    if (name === undefined && index === undefined && key === undefined) throw new Error(`no path: ${path}`);
    parts.push(name ?? (index === undefined ? JSON.parse(key ?? '') : Number(index)));
  }
  return parts;
}

/** What stands at each step of a path, the whole document first; throws where the path leads nowhere. */
export function stepsTo(doc: PlanDocument, path: string): readonly unknown[] {
  const steps: unknown[] = [doc];
  for (const part of partsOf(path)) {
    const at = steps.at(-1);
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part))
      throw new Error(`nothing at ${path}`);
    steps.push(Reflect.get(at, part));
  }
  return steps;
}

const sentence = /^(\p{Lu}|L’|«).*\.$/su;

/** Holds for every finding whatever the plan: a code, a sentence, a place that is there, the item of that place. */
export function expectWellMade(doc: PlanDocument, finding: Finding): void {
  expect(finding.code).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(finding.message).toMatch(sentence);
  expect(finding.message).not.toMatch(/undefined|\bnull\b|NaN|\[object/);
  // An empty section may be one that the document does not have at all.
  const path = finding.code === 'section.empty' ? 'sections' : finding.path;
  const ids = stepsTo(doc, path)
    .slice(1)
    .flatMap((step) => (typeof step === 'object' && step !== null && 'id' in step ? [step.id] : []));
  if (finding.path.startsWith('plan.')) expect(finding.item).toBeNull();
  else expect(finding.item).toBe(ids.at(-1) ?? null);
}

/** The one finding with a code, after the checks that hold for all; throws unless there is exactly one. */
export function only(doc: PlanDocument, findings: readonly Finding[], code: string): Finding {
  const [found, ...others] = findings.filter((finding) => finding.code === code);
  if (found === undefined || others.length > 0) {
    throw new Error(`${others.length + Number(found !== undefined)} of ${code}`);
  }
  expectWellMade(doc, found);
  return found;
}

export const codesOf = (findings: readonly Finding[]): readonly string[] => findings.map(({ code }) => code);

import { checkPlan } from '../checks/check-plan.ts';
import type { Severity } from '../checks/finding.ts';
import { itemsOf } from '../plan/access.ts';
import type { PlanDocument } from '../plan/document.ts';
import { kindOf, listKindNames } from '../plan/kinds.ts';
import { formatPath } from '../validation/issue-message.ts';
import type { Confidence, Remark } from './found.ts';
import type { LineRange } from './source.ts';

export interface ReportFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly path: string;
  readonly message: string;
  /** Where in the source; null when it is about what the source does not have. */
  readonly lines: LineRange | null;
}

export interface Recognised {
  readonly path: string;
  readonly confidence: Confidence;
  readonly lines: LineRange;
}

export interface Unmatched {
  readonly lines: LineRange;
  readonly text: string;
}

/** What an import found, how surely and where; what does not add up; what went nowhere. */
export interface ImportReport {
  readonly findings: readonly ReportFinding[];
  readonly counts: Readonly<Record<string, number>>;
  readonly recognised: readonly Recognised[];
  readonly unmatched: readonly Unmatched[];
  /** Left out on purpose: tables of contents, page numbers, running heads. */
  readonly skipped: readonly { readonly lines: LineRange; readonly reason: string }[];
}

/** Where an item stands in the finished document, by its id: `objectives[3]`. */
export function placesById(doc: PlanDocument): ReadonlyMap<string, readonly (string | number)[]> {
  return new Map(
    listKindNames.flatMap((name) =>
      itemsOf(doc, name).map((item, index) => [item.id, [...kindOf(name).path, index]] as const),
    ),
  );
}

/** The recognisers' remarks and the checks of the plan, as one list: what stands in the source comes first. */
export function reportFindings(doc: PlanDocument, remarks: readonly Remark[]): readonly ReportFinding[] {
  const places = placesById(doc);
  const own = remarks.map(({ code, message, lines, item, place }): ReportFinding => {
    const at = item === undefined ? [] : (places.get(item) ?? []);
    return { code, severity: 'warning', path: formatPath([...at, ...(place ?? [])]), message, lines };
  });
  const checks = checkPlan(doc).map(
    ({ code, severity, path, message }): ReportFinding => ({ code, severity, path, message, lines: null }),
  );
  return [...own, ...checks];
}

/** How many items of each list kind the document has. */
export function itemCounts(doc: PlanDocument): Readonly<Record<string, number>> {
  return Object.fromEntries(listKindNames.map((name) => [name, itemsOf(doc, name).length]));
}

/** Whether a finding speaks of the document as it was published; the others are the checks of any plan. */
export function isOfSource({ code }: Pick<ReportFinding, 'code'>): boolean {
  return code.startsWith('import.') || code === 'text.stale-data' || code === 'text.other-triennium';
}

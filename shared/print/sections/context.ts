import type { PlanDocument } from '../../plan/document.ts';
import type { Block } from '../model.ts';
import type { Names } from '../names.ts';

/** What a section's tables are made from; `level` is that of the headings within the section. */
export type SectionContext = { readonly doc: PlanDocument; readonly names: Names; readonly level: number };

/** The tables that belong to one section of the Piano-tipo, to be printed after its narrative. */
export type SectionPrinter = (context: SectionContext) => Block[];

/** The first, second or third year of the plan in words a table head has room for. */
export function yearName(doc: PlanDocument, offset: number): string {
  const first = doc.plan.period.firstYear;
  return first === null ? `${offset + 1}° anno` : String(first + offset);
}

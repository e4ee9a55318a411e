import { assertNever } from '../assert-never.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { Block, PrintSection } from './model.ts';
import type { Names } from './names.ts';
import type { PlanPart } from './parts.ts';
import { ancestorsOf, placeOf } from './section-order.ts';
import { openFindings } from './sections/findings.ts';
import { printCapacity } from './sections/index.ts';
import { printStructureSheets } from './sections/objectives.ts';
import { printRiskMethod } from './sections/risk-method.ts';
import { printRiskRegister } from './sections/risk-register.ts';

/** What is made for a reader: the tables alone, under the headings that say where in the plan they stand. */
export type Excerpt = Exclude<PlanPart, { readonly type: 'section' | 'annexed' }>;

/** What stands in a section of the plan. */
type Tables = Exclude<Excerpt, { readonly type: 'findings' }>;

export function excerpt(doc: PlanDocument, names: Names, part: Excerpt): PrintSection[] {
  if (part.type === 'findings') return [openFindings(doc)];
  const home = homeOf(part);
  const sections = [...ancestorsOf(home), home].map(
    (key): PrintSection => ({ ...placeOf(doc, key), blocks: [] }),
  );
  const last = sections.at(-1);
  if (last === undefined) return [];
  const blocks = blocksOf(doc, names, part, last.level + 1);
  return [...sections.slice(0, -1), { ...last, blocks }];
}

/** The section that owns what the part shows. */
function homeOf(part: Tables): string {
  switch (part.type) {
    case 'sheets':
      return '2.2';
    case 'register':
      return '2.3';
    case 'worksheets':
      return '3.3.2';
    default:
      return assertNever(part, 'unknown part');
  }
}

function blocksOf(doc: PlanDocument, names: Names, part: Tables, level: number): Block[] {
  const context = { doc, names, level };
  switch (part.type) {
    case 'sheets':
      return printStructureSheets(context, part.unit);
    case 'register':
      return [...printRiskMethod(context), ...printRiskRegister(context)];
    case 'worksheets':
      return printCapacity(context);
    default:
      return assertNever(part, 'unknown part');
  }
}

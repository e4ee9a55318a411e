import { itemsOf, singleOf } from '../../shared/plan/access.ts';
import type { PlanDocument } from '../../shared/plan/document.ts';
import { isListKind, type KindName, kindNames, kindOf } from '../../shared/plan/kinds.ts';

/** Every new plan has these from the start: they do not show that anyone has worked on the section. */
const givenKinds: ReadonlySet<KindName> = new Set(['objectiveTypes', 'riskAreas']);

/** The kinds whose items the section holds. */
export function kindsOfSection(key: string): readonly KindName[] {
  return kindNames.filter((kind) => kindOf(kind).section === key);
}

/** Whether anybody has written anything of this kind. */
export function hasContent(doc: PlanDocument, kind: KindName): boolean {
  if (givenKinds.has(kind)) return false;
  if (isListKind(kind)) return itemsOf(doc, kind).length > 0;
  return JSON.stringify(singleOf(doc, kind)) !== JSON.stringify(kindOf(kind).schema.parse({}));
}

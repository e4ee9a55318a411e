import { singleOf } from '../plan/access.ts';
import type { PlanHeader } from '../plan/core/header.ts';
import { compareSectionKeys, standardSections } from '../plan/core/sections.ts';
import type { PlanDocument } from '../plan/document.ts';
import { fieldsOf } from '../plan/field-meta.ts';
import { isListKind, kindNames, kindOf, listKindNames, type SingleKindName } from '../plan/kinds.ts';
import type { Difference, PlanDiff, SectionDiff } from './difference.ts';
import { changedFields, changedValues, type NewIdOf } from './field-changes.ts';
import { diffList } from './list-diff.ts';
import { type Matches, matchItems } from './match-items.ts';
import { diffSection } from './section-diff.ts';

/** What a plan says. What is still to be looked at is for those who write it, and is in no plan that is frozen. */
const comparedKinds = kindNames.filter((kind) => kind !== 'reviewMarks');

/**
 * What leads from one plan to another: of another year, another revision, or imported. The plan's own id and its marks
 * "da rivedere" are no content and not compared.
 */
export function diffPlans(before: PlanDocument, after: PlanDocument): PlanDiff {
  const matches = matchItems(before, after);
  const newIdOf = newIds(matches);
  const bySection = new Map<string, Difference[]>();
  const add = (section: string, changes: readonly Difference[]) => {
    if (changes.length > 0) bySection.set(section, [...(bySection.get(section) ?? []), ...changes]);
  };
  add('plan', diffHeader(before.plan, after.plan));
  for (const key of new Set([...Object.keys(before.sections), ...Object.keys(after.sections)])) {
    add(key, diffSection(key, before.sections[key] ?? null, after.sections[key] ?? null));
  }
  for (const kind of comparedKinds) {
    const changes = isListKind(kind)
      ? diffList(kind, matches[kind], newIdOf)
      : diffSingle(kind, before, after, newIdOf);
    add(kindOf(kind).section, changes);
  }
  const sections = [...bySection]
    .map(([section, changes]) => ({ section, title: titleOf(section, before, after), changes }))
    .sort((a, b) => compareSections(a.section, b.section));
  return { sections, counts: countsOf(sections) };
}

function newIds(matches: Matches): NewIdOf {
  const ids = new Map(
    listKindNames.map((kind) => [
      kind,
      new Map(matches[kind].pairs.map(({ before, after }) => [before.item.id, after.item.id])),
    ]),
  );
  return (kind, id) => ids.get(kind)?.get(id) ?? id;
}

function diffSingle(
  kind: SingleKindName,
  before: PlanDocument,
  after: PlanDocument,
  newIdOf: NewIdOf,
): readonly Difference[] {
  const [old, recent] = [singleOf(before, kind), singleOf(after, kind)];
  const fields = changedFields(kind, fieldsOf(kindOf(kind)), { ...old }, { ...recent }, newIdOf);
  if (fields.length === 0) return [];
  return [{ kind, id: null, change: 'changed', name: kindOf(kind).label.singular, fields }];
}

function diffHeader(before: PlanHeader, after: PlanHeader): readonly Difference[] {
  const fields = changedValues(headerFields(before), headerFields(after));
  return fields.length === 0
    ? []
    : [{ kind: 'plan', id: null, change: 'changed', name: 'dati del piano', fields }];
}

function headerFields({ id: _id, period, ...fields }: PlanHeader) {
  return { firstYear: period.firstYear, ...fields };
}

function titleOf(section: string, before: PlanDocument, after: PlanDocument): string {
  if (section === 'plan') return 'Dati generali del piano';
  const standard = standardSections.find(({ key }) => key === section);
  return after.sections[section]?.title || before.sections[section]?.title || standard?.title || '';
}

/** What stands outside all sections comes first. */
function compareSections(a: string, b: string): number {
  if (a === b) return 0;
  if (a === 'plan') return -1;
  return b === 'plan' ? 1 : compareSectionKeys(a, b);
}

/** How many changes of each sort there are. */
export function countsOf(sections: readonly SectionDiff[]): PlanDiff['counts'] {
  const counts = { added: 0, removed: 0, changed: 0, moved: 0 };
  for (const { changes } of sections) for (const { change } of changes) counts[change] += 1;
  return counts;
}

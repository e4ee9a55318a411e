import { itemsOf } from '../../../shared/plan/access.ts';
import type { Reference } from '../../../shared/plan/core/fields.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { isListKind, kindNames, type ListKindName } from '../../../shared/plan/kinds.ts';
import { undeterminableLevel } from '../../../shared/plan/risk/risk-method.ts';

/** Where an item's name may stand, the best first. */
const namingFields = ['title', 'name', 'label', 'activity', 'description', 'profile', 'code'] as const;

/** The words by which people know an item; empty when it has none yet. */
export function itemName(item: object): string {
  const fields = new Map<string, unknown>(Object.entries(item));
  const names = namingFields.map((field) => fields.get(field));
  return names.find((name): name is string => typeof name === 'string' && name.trim() !== '') ?? '';
}

/** What a reference names, in words; the reference itself when it leads nowhere. */
export function referenceName(doc: PlanDocument, reference: Reference, target: string): string {
  const { by, kind } = reference;
  if (by === 'level') return levelName(doc, target);
  const item = itemsOf(doc, listKindNamed(kind)).find((candidate) => keyOf(candidate, by) === target);
  if (item === undefined) return target;
  const name = itemName(item);
  return by === 'code' ? `${target} – ${name}` : name;
}

function levelName(doc: PlanDocument, level: string): string {
  if (level === undeterminableLevel) return 'non determinabile';
  const label = doc.riskMethod.bands.find((band) => band.level === level)?.label;
  return label === undefined || label === '' ? level : label;
}

function keyOf(item: object, by: 'id' | 'code'): unknown {
  return new Map<string, unknown>(Object.entries(item)).get(by);
}

function listKindNamed(name: string): ListKindName {
  const kind = kindNames.find((candidate) => candidate === name);
  if (kind === undefined || !isListKind(kind))
    throw new Error(`A reference must name a list kind, not ${name}`);
  return kind;
}

import { itemsOf, singleOf } from '../../shared/plan/access.ts';
import type { PlanDocument } from '../../shared/plan/document.ts';
import { type PlanTarget, targetKey } from '../../shared/plan/target.ts';

/** The thing in the plan whose field is shown or written. */
export type FieldTarget = PlanTarget;

/** One name per field of a plan: what is typed, what is queued and what is focused go by it. */
export function fieldKey(target: FieldTarget, field: string): string {
  return `${ownerKey(target)}/${field}`;
}

/** The name of the thing itself, which the keys of its fields begin with. */
export function ownerKey(target: FieldTarget): string {
  return targetKey(target);
}

/** The value as the document holds it; undefined when its item is not there (any more). */
export function storedValue(doc: PlanDocument, target: FieldTarget, field: string): unknown {
  const owner = storedThing(doc, target);
  return owner === undefined ? undefined : Object.entries(owner).find(([name]) => name === field)?.[1];
}

/** The thing as the document holds it; undefined when it is not there (any more). */
export function storedThing(doc: PlanDocument, target: FieldTarget): object | undefined {
  switch (target.of) {
    case 'item':
      return itemsOf(doc, target.kind).find((item) => item.id === target.id);
    case 'single':
      return singleOf(doc, target.kind);
    case 'section':
      return doc.sections[target.key];
  }
}

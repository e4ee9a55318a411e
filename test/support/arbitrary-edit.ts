import fc from 'fast-check';
import type { PlanEdits } from '../../electron/core/plans/plan-edits.ts';
import type { WriteResult } from '../../electron/core/plans/plan-writer.ts';
import { anyItemsOf } from '../../shared/plan/apply-change.ts';
import type { PlanDocument } from '../../shared/plan/document.ts';
import { listKindNames, singleKindNames } from '../../shared/plan/kinds.ts';
import { arbitraryFields, officeText } from './arbitrary-plan.ts';

/** One edit by a person; `which` picks an item or a place among those that are there. */
export interface Edit {
  readonly what: 'create' | 'update' | 'move' | 'remove' | 'single' | 'section' | 'header' | 'code';
  readonly run: (store: PlanEdits, doc: PlanDocument) => Promise<WriteResult>;
}

const which = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const listKind = fc.constantFrom(...listKindNames);
/** Editing a band's level away, or a code into one that is taken, is refused: that has tests of its own. */
const freeKinds = listKindNames.filter((kind) => kind !== 'objectiveTypes' && kind !== 'riskAreas');

const create = fc.constantFrom(...freeKinds).chain((kind) =>
  fc.tuple(fc.constant(kind), arbitraryFields(kind), which).map(
    ([, fields, place]): Edit => ({
      what: 'create',
      run: (store, doc) =>
        store.createItem(doc.plan.id, kind, fields, Math.floor(place * (anyItemsOf(doc, kind).length + 1))),
    }),
  ),
);

const update = fc.constantFrom(...freeKinds).chain((kind) =>
  fc.tuple(arbitraryFields(kind), which).map(
    ([fields, place]): Edit => ({
      what: 'update',
      run: (store, doc) => onItem(doc, kind, place, (id) => store.updateItem(doc.plan.id, kind, id, fields)),
    }),
  ),
);

/** Only a list of two or more has another place to go to; the lists of a random plan are short. */
const move = fc.tuple(which, which, which).map(
  ([of, from, to]): Edit => ({
    what: 'move',
    run: (store, doc) => {
      const movable = listKindNames.filter((kind) => anyItemsOf(doc, kind).length > 1);
      const kind = movable[Math.floor(of * movable.length)] ?? 'objectives';
      const places = anyItemsOf(doc, kind).length;
      return onItem(doc, kind, from, (id) => store.moveItem(doc.plan.id, kind, id, Math.floor(to * places)));
    },
  }),
);

const remove = fc.tuple(listKind, which).map(
  ([kind, place]): Edit => ({
    what: 'remove',
    run: (store, doc) => onItem(doc, kind, place, (id) => store.removeItem(doc.plan.id, kind, id)),
  }),
);

const code = fc.tuple(fc.constantFrom('objectiveTypes', 'riskAreas'), which).map(
  ([kind, place]): Edit => ({
    what: 'code',
    run: (store, doc) =>
      onItem(doc, kind, place, (id) => store.updateItem(doc.plan.id, kind, id, { code: `${place}` })),
  }),
);

const single = fc.constantFrom(...singleKindNames.filter((kind) => kind !== 'riskMethod')).chain((kind) =>
  arbitraryFields(kind).map(
    (fields): Edit => ({
      what: 'single',
      run: (store, doc) => store.updateSingle(doc.plan.id, kind, fields),
    }),
  ),
);

const section = fc.tuple(fc.constantFrom('premise', '2.1', '2.3.nuova'), officeText).map(
  ([key, title]): Edit => ({
    what: 'section',
    run: (store, doc) => store.updateSection(doc.plan.id, key, { title }),
  }),
);

const header = fc.integer({ min: 2022, max: 2040 }).map(
  (firstYear): Edit => ({
    what: 'header',
    run: (store, doc) => store.updateHeader(doc.plan.id, { period: { firstYear } }),
  }),
);

export const arbitraryEdit: fc.Arbitrary<Edit> = fc.oneof(
  create,
  update,
  move,
  remove,
  code,
  single,
  section,
  header,
);

const nothing: WriteResult = { changes: [], savedAt: '', canUndo: false, canRedo: false };

function onItem(
  doc: PlanDocument,
  kind: (typeof listKindNames)[number],
  place: number,
  edit: (id: string) => Promise<WriteResult>,
): Promise<WriteResult> {
  const items = anyItemsOf(doc, kind);
  const item = items[Math.floor(place * items.length)];
  return item === undefined ? Promise.resolve(nothing) : edit(item.id);
}

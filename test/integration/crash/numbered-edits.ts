import type { PlanStore } from '../../../electron/core/plans/plan-store.ts';
import { emptyRichText, richTextFromPlain } from '../../../shared/plan/core/rich-text.ts';
import { plainFromRichText } from '../../../shared/plan/core/rich-text-plain.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { newId } from '../../../shared/plan/new-id.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';

/** What edits with numbers leave in a plan: in every place the number of the last that wrote there. */
export interface Traces {
  /** Of several objectives, which one edit writes together: half an edit leaves them different. */
  readonly titles: readonly string[];
  readonly narrative: string;
  readonly mayor: string;
  /** A unit that is removed and another made in its place, in one edit. */
  readonly units: readonly string[];
}

const objectives = 5;

/** A plan as it is before the first numbered edit. */
export async function preparePlan(store: PlanStore): Promise<string> {
  const doc = newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune di Prova' });
  const { id } = doc.plan;
  await store.create(doc);
  await store.batch(id, [
    ...Array.from({ length: objectives }, () => ({
      edit: 'create' as const,
      kind: 'objectives' as const,
      fields: { id: newId(), title: '0' },
    })),
    { edit: 'create', kind: 'units', fields: { id: newId(), name: '0', kind: 'office' } },
  ]);
  return id;
}

/** What the traces are when the edits from 1 to `last` are stored, and nothing of any other. */
export function tracesAfter(last: number): Traces {
  const done: number[] = [];
  for (let number = 1; number <= last; number += 1) {
    if (number % 5 === 0) done.pop();
    else done.push(number);
  }
  const newest = (rest: number) => String(done.findLast((number) => number % 5 === rest) ?? 0);
  return {
    titles: Array.from({ length: objectives }, () => newest(1)),
    narrative: newest(2),
    mayor: newest(3),
    units: [newest(4)],
  };
}

export function tracesOf(doc: PlanDocument): Traces {
  return {
    titles: doc.objectives.map(({ title }) => title),
    narrative: plainFromRichText(doc.sections['2.1']?.body ?? emptyRichText).split(' ', 1)[0] || '0',
    mayor: doc.administration.mayor === '' ? '0' : doc.administration.mayor,
    units: doc.units.map(({ name }) => name),
  };
}

/** The edit of a number: one of five sorts in turn, the last of which takes back the one before. */
export async function edit(store: PlanStore, planId: string, number: number): Promise<void> {
  const text = String(number);
  switch (number % 5) {
    case 1: {
      const doc = await store.read(planId);
      await store.updateFields(
        planId,
        doc.objectives.map(({ id }) => ({
          target: { of: 'item', kind: 'objectives', id },
          fields: { title: text },
        })),
      );
      return;
    }
    case 2:
      // Longer than a page of the file, so that half of it could be on the disk.
      await store.updateSection(planId, '2.1', {
        body: richTextFromPlain(`${text} ${'parole su parole '.repeat(1000)}`),
      });
      return;
    case 3:
      await store.updateSingle(planId, 'administration', { mayor: text });
      return;
    case 4: {
      const [unit] = (await store.read(planId)).units;
      await store.batch(planId, [
        { edit: 'create', kind: 'units', fields: { id: newId(), name: text, kind: 'office' } },
        { edit: 'remove', kind: 'units', id: unit?.id ?? '' },
      ]);
      return;
    }
    default:
      await store.undo(planId);
  }
}

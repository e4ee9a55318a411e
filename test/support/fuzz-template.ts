import fc from 'fast-check';
import { expect } from 'vitest';
import { openProgram } from '../../electron/core/program.ts';
import type { Call } from '../../shared/contract/call.ts';
import { contract } from '../../shared/contract/index.ts';
import { anyItemsOf } from '../../shared/plan/apply-change.ts';
import { fieldsOf } from '../../shared/plan/field-meta.ts';
import { kindNames, kindOf, listKindNames } from '../../shared/plan/kinds.ts';
import { newPlan } from '../../shared/plan/new-plan.ts';
import type { Known } from './arbitrary-input.ts';

/** Every call of the contract. */
export const everyCall: readonly Call[] = Object.values<Record<string, Call>>(contract).flatMap((area) =>
  Object.values(area),
);

/** Each is a second of work or a process of its own: deriving a key, printing, importing, reading a whole sample. */
const slow =
  /^(imports\.choose|identities\.(create|import|remember)|life\.(freeze|approve|prove)|output\.|plans\.createSample)/;

export function isSlow({ channel }: Call): boolean {
  return slow.test(channel);
}

/** Makes in `folder` a database with a plan that has an item of most kinds; returns what inputs of the calls may name. */
export async function prepareFuzzFolder(folder: string): Promise<Known> {
  const program = await openProgram({ folder });
  const plan = newPlan({ firstYear: 2025, kind: 'ordinary', administrationName: 'Comune di Prova' });
  const planId = plan.plan.id;
  await program.store.create(plan);
  for (const kind of listKindNames) {
    const id = `01930000-0000-7000-8000-${String(listKindNames.indexOf(kind)).padStart(12, '0')}`;
    await program.store.createItem(planId, kind, { id }).catch(() => undefined);
  }
  const doc = await program.store.read(planId);
  await program.close();
  const ids = listKindNames.flatMap((kind) => anyItemsOf(doc, kind).map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(listKindNames.length / 2);
  const fieldNames = kindNames.flatMap((kind) => fieldsOf(kindOf(kind)).map(({ name }) => name));
  return {
    planId: fc.constant(planId),
    id: fc.constantFrom(...ids),
    key: fc.constantFrom('premise', '1', '2.1'),
    fieldName: fc.constantFrom(...new Set(fieldNames)),
  };
}

import { startingProcesses } from '../../../../shared/legal/starting-processes.ts';
import { newId } from '../../../../shared/plan/new-id.ts';
import type { ItemEdit } from '../../../stores/plan-client.ts';

/** The starting catalogue as new items, each process before its sub-processes. */
export function startingEdits(): readonly ItemEdit[] {
  return startingProcesses.flatMap(({ group, name, parts }) => {
    const id = newId();
    const create = (fields: Readonly<Record<string, unknown>>): ItemEdit => ({
      edit: 'create',
      kind: 'processes',
      fields: { group, ...fields },
    });
    return [create({ id, name }), ...parts.map((part) => create({ name: part, parent: id }))];
  });
}

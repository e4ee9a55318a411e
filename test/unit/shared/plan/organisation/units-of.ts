import { type Unit, unitSchema } from '../../../../../shared/plan/organisation/units.ts';
import { idOf } from '../plan-with.ts';

/** Units by name; the parent is named too. */
export function unitsOf(
  list: readonly (readonly [name: string, parent: string | null, more?: Partial<Unit>])[],
): readonly Unit[] {
  const ids = new Map(list.map(([name], index) => [name, idOf(index + 1)]));
  return list.map(([name, parent, more]) =>
    unitSchema.parse({
      id: ids.get(name),
      kind: 'area',
      name,
      parent: parent === null ? null : ids.get(parent),
      ...more,
    }),
  );
}

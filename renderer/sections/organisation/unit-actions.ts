import { newId } from '../../../shared/plan/new-id.ts';
import {
  listPosition,
  placeAfterDrop,
  placeAfterStep,
  type UnitPlace,
  type UnitStep,
} from '../../../shared/plan/organisation/unit-moves.ts';
import type { Unit } from '../../../shared/plan/organisation/units.ts';
import { currentDocument, told } from '../../components/grid/grid-actions.ts';
import { useNotices } from '../../stores/notice-store.ts';
import { planStore } from '../../stores/use-plan.ts';
import { undo } from '../history.ts';

/** One step in the tree; a key that is held down asks faster than moves are stored. */
export function stepUnit(id: string, step: UnitStep): Promise<void> {
  return inTurn(() => {
    const { units } = currentDocument();
    return putUnit(units, id, placeAfterStep(units, id, step));
  });
}

export function dropUnit(id: string, over: string, side: 'before' | 'inside' | 'after'): Promise<void> {
  return inTurn(() => {
    const { units } = currentDocument();
    return putUnit(units, id, placeAfterDrop(units, id, over, side));
  });
}

function inTurn(move: () => Promise<void>): Promise<void> {
  moves = moves.then(() => told(move)).then(() => undefined);
  return moves;
}
let moves: Promise<void> = Promise.resolve();

/** Parent and place in the list as one action. */
async function putUnit(units: readonly Unit[], id: string, place: UnitPlace | null): Promise<void> {
  const unit = units.find((candidate) => candidate.id === id);
  if (unit === undefined || place === null) return;
  const position = listPosition(units, id, place);
  const kind = 'units';
  await planStore
    .getState()
    .batch([
      { edit: 'update', kind, id, fields: { parent: place.parent } },
      ...(units[position]?.id === id ? [] : [{ edit: 'move', kind, id, position } as const]),
    ]);
}

const levelBelow: Readonly<Record<Unit['kind'], Unit['kind']>> = {
  area: 'service',
  service: 'office',
  office: 'office',
  staff: 'service',
};

/** A new unit beside another (after it) or below it; at the end of the first level without one. Its id. */
export function addUnit(where: 'beside' | 'below', other: Unit | null): Promise<string | null> {
  return told(async () => {
    const { units } = currentDocument();
    const id = newId();
    const place = placeOfNew(units, where, other);
    const kind = other === null ? 'area' : where === 'below' ? levelBelow[other.kind] : other.kind;
    const fields = { id, kind, parent: place.parent };
    await planStore.getState().create('units', fields, listPosition(units, id, place));
    return id;
  });
}

function placeOfNew(units: readonly Unit[], where: 'beside' | 'below', other: Unit | null): UnitPlace {
  const below = (parent: string | null) => units.filter((unit) => unit.parent === parent);
  if (other === null) return { parent: null, at: below(null).length };
  if (where === 'below') return { parent: other.id, at: below(other.id).length };
  return { parent: other.parent, at: below(other.parent).indexOf(other) + 1 };
}

/** Whether it is gone; the units below it come to stand at the top. */
export async function removeUnit({ id, name }: Unit): Promise<boolean> {
  const removed = await told(async () => {
    await planStore.getState().remove('units', id);
    useNotices.getState().show({
      tone: 'done',
      text: `Eliminata l’unità «${name === '' ? 'senza nome' : name}».`,
      action: { label: 'Annulla', run: () => void undo() },
    });
    return true;
  });
  return removed ?? false;
}

import { SimpleGrid, Stack } from '@mantine/core';
import { fieldsOf } from '../../../shared/plan/field-meta.ts';
import { mayStandBelow } from '../../../shared/plan/organisation/unit-moves.ts';
import { type Unit, units as unitsKind } from '../../../shared/plan/organisation/units.ts';
import { ChoiceField } from '../../components/fields/choice-field.tsx';
import { KindField } from '../../components/kind/kind-field.tsx';
import { ReviewNote } from '../../components/review/review-note.tsx';
import type { FieldTarget } from '../../stores/field-target.ts';
import { useDocument } from '../../stores/use-plan.ts';
import { structureName } from '../objectives/group-objectives.ts';

interface Props {
  readonly unit: Unit;
}

const fields = new Map(fieldsOf(unitsKind).map((field) => [field.name, field]));

/** All that a plan says of one unit. */
export function UnitDetails({ unit }: Props) {
  const units = useDocument((doc) => doc.units);
  const target: FieldTarget = { of: 'item', kind: 'units', id: unit.id };
  const field = (name: Exclude<keyof Unit, 'id'>) => {
    const described = fields.get(name);
    if (described === undefined) return null;
    return <KindField kind="units" target={target} field={described} label={unitsKind.fields[name]} />;
  };
  return (
    <Stack gap="sm" key={unit.id}>
      <ReviewNote target={target} />
      {field('name')}
      <SimpleGrid cols={2} spacing="sm">
        {field('kind')}
        {field('code')}
      </SimpleGrid>
      <ChoiceField
        target={target}
        field="parent"
        label={unitsKind.fields.parent}
        options={units
          .filter(({ id }) => mayStandBelow(units, unit.id, id))
          .map(({ id }) => ({ value: id, label: structureName({ units }, id) }))}
        whenNone="Nessuna: è al primo livello"
      />
      <SimpleGrid cols={2} spacing="sm">
        {field('manager')}
        {field('managerRole')}
        {field('permanentStaff')}
        {field('fixedTermStaff')}
      </SimpleGrid>
      {field('outsideHeadcount')}
      {field('functions')}
    </Stack>
  );
}

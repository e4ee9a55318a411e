import { Grid } from '@mantine/core';
import { useMemo } from 'react';
import { countReading, yearReading } from '../../../shared/labels/readings.ts';
import { objectives } from '../../../shared/plan/performance/objectives.ts';
import { ChoiceField } from '../../components/fields/choice-field.tsx';
import { FlagField } from '../../components/fields/flag-field.tsx';
import { ReferencesField } from '../../components/fields/references-field.tsx';
import { TextField } from '../../components/fields/text-field.tsx';
import type { FieldTarget } from '../../stores/field-target.ts';
import { useDocument } from '../../stores/use-plan.ts';
import { commonStructure, structureName } from './group-objectives.ts';

interface Props {
  readonly target: FieldTarget;
}

const labels = objectives.fields;

/** What identifies an objective and what it is linked to. */
export function ObjectiveDetails({ target }: Props) {
  const units = useDocument((doc) => doc.units);
  const types = useDocument((doc) => doc.objectiveTypes);
  const goals = useDocument((doc) => doc.publicValueGoals);
  const unitOptions = useMemo(
    () => units.map(({ id }) => ({ value: id, label: structureName({ units }, id) })),
    [units],
  );
  const typeOptions = types.map(({ code, name }) => ({ value: code, label: `${code} – ${name}` }));
  const goalOptions = goals.map(({ id, code, title, description }) => ({
    value: id,
    label: [code, title === '' ? description.slice(0, 80) : title].filter(Boolean).join(') '),
  }));
  return (
    <Grid gap="md" align="flex-start">
      <Grid.Col span={12}>
        <TextField target={target} field="title" label={labels.title} lines={1} />
      </Grid.Col>
      <Grid.Col span={{ base: 12, sm: 10 }}>
        <ChoiceField
          target={target}
          field="unit"
          label={labels.unit}
          options={unitOptions}
          whenNone={commonStructure}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 12, sm: 2 }}>
        <TextField target={target} field="number" label={labels.number} reading={countReading} />
      </Grid.Col>
      <Grid.Col span={12}>
        <ChoiceField
          target={target}
          field="type"
          label={labels.type}
          options={typeOptions}
          whenNone="Non indicato"
        />
      </Grid.Col>
      <Grid.Col span={{ base: 12, sm: 6 }}>
        <ChoiceField
          target={target}
          field="publicValueGoal"
          label={labels.publicValueGoal}
          options={goalOptions}
          whenNone="Nessuno"
        />
      </Grid.Col>
      <Grid.Col span={{ base: 12, sm: 6 }}>
        <TextField target={target} field="services" label={labels.services} />
      </Grid.Col>
      <Grid.Col span={{ base: 12, sm: 6 }}>
        <ReferencesField target={target} field="sharedWith" label={labels.sharedWith} options={unitOptions} />
      </Grid.Col>
      <Grid.Col span={{ base: 6, sm: 3 }}>
        <TextField
          target={target}
          field="startYear"
          label={labels.startYear}
          reading={yearReading}
          hint="Per gli obiettivi pluriennali."
        />
      </Grid.Col>
      <Grid.Col span={{ base: 6, sm: 3 }}>
        <TextField target={target} field="endYear" label={labels.endYear} reading={yearReading} />
      </Grid.Col>
      <Grid.Col span={{ base: 6, sm: 3 }} pt="lg">
        <FlagField target={target} field="strategic" label={labels.strategic} />
      </Grid.Col>
      <Grid.Col span={{ base: 6, sm: 3 }} pt="lg">
        <FlagField target={target} field="pnrr" label={labels.pnrr} />
      </Grid.Col>
      <Grid.Col span={{ base: 12, sm: 6 }}>
        <TextField target={target} field="pnrrMeasure" label={labels.pnrrMeasure} hint="Per esempio 1.4.5." />
      </Grid.Col>
    </Grid>
  );
}

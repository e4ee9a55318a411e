import { Grid } from '@mantine/core';
import { referenceOptions } from '../../../../shared/labels/reference-options.ts';
import { riskEvents } from '../../../../shared/plan/risk/risk-events.ts';
import { ChoiceField } from '../../../components/fields/choice-field.tsx';
import { ReferencesField } from '../../../components/fields/references-field.tsx';
import { TextField } from '../../../components/fields/text-field.tsx';
import type { FieldTarget } from '../../../stores/field-target.ts';
import { useDocument } from '../../../stores/use-plan.ts';

interface Props {
  readonly target: FieldTarget;
  /** Letter of the area that the event is in. */
  readonly area: string | null;
}

const labels = riskEvents.fields;

/** What the event is, where it may happen, and the measures that treat it. */
export function EventDetails({ target, area }: Props) {
  const doc = useDocument((document) => document);
  const areas = referenceOptions(doc, { kind: 'riskAreas', by: 'code' }).list;
  const processes = referenceOptions(doc, { kind: 'processes', by: 'id' }).list;
  const measures = measureOptions();

  /** Those of the event's own area first: they are the ones that it is usually treated by. */
  function measureOptions() {
    const all = referenceOptions(doc, { kind: 'measures', by: 'id' }).list;
    const ofArea = new Set(doc.measures.filter((measure) => measure.area === area).map(({ id }) => id));
    return area === null
      ? all
      : all.toSorted((a, b) => Number(ofArea.has(b.value)) - Number(ofArea.has(a.value)));
  }
  return (
    <Grid gap="md" align="flex-start">
      <Grid.Col span={12}>
        <TextField target={target} field="description" label={labels.description} lines={1} />
      </Grid.Col>
      <Grid.Col span={{ base: 12, sm: 6 }}>
        <ChoiceField
          target={target}
          field="area"
          label={labels.area}
          options={areas}
          whenNone="Non indicata"
        />
      </Grid.Col>
      <Grid.Col span={{ base: 12, sm: 6 }}>
        <TextField target={target} field="subArea" label={labels.subArea} />
      </Grid.Col>
      <Grid.Col span={{ base: 12, sm: 6 }}>
        <TextField target={target} field="office" label={labels.office} />
      </Grid.Col>
      <Grid.Col span={{ base: 12, sm: 6 }}>
        <TextField target={target} field="process" label={labels.process} />
      </Grid.Col>
      <Grid.Col span={12}>
        <ChoiceField
          target={target}
          field="catalogueProcess"
          label={labels.catalogueProcess}
          options={processes}
          whenNone="Non collegato"
        />
      </Grid.Col>
      <Grid.Col span={12}>
        <ReferencesField target={target} field="measures" label={labels.measures} options={measures} />
      </Grid.Col>
    </Grid>
  );
}

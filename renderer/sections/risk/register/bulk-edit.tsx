import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { assertNever } from '../../../../shared/assert-never.ts';
import { referenceOptions } from '../../../../shared/labels/reference-options.ts';
import { riskEvents } from '../../../../shared/plan/risk/risk-events.ts';
import { useDocument } from '../../../stores/use-plan.ts';
import { linkMeasure, recompute, writeEvents } from '../event/event-actions.ts';
import classes from '../risk.module.css';

const textFields = ['office', 'subArea', 'process'] as const;
const referenceFields = ['area', 'catalogueProcess', 'expectedLevel', 'residualLevel'] as const;
type What = (typeof textFields)[number] | (typeof referenceFields)[number] | 'measures';

const choices: readonly { readonly value: What; readonly label: string }[] = [
  { value: 'measures', label: 'Collega una misura' },
  ...[...textFields, ...referenceFields].map((field) => ({ value: field, label: riskEvents.fields[field] })),
];

interface Props {
  readonly ids: readonly string[];
  readonly onDone: () => void;
}

/** One value for every event that was chosen, as one action. */
export function BulkEdit({ ids, onDone }: Props) {
  const doc = useDocument((document) => document);
  const [what, setWhat] = useState<What>('measures');
  const [value, setValue] = useState('');
  const options = optionsOf();
  const count = ids.length === 1 ? '1 evento scelto' : `${ids.length} eventi scelti`;

  function optionsOf() {
    switch (what) {
      case 'measures':
        return referenceOptions(doc, { kind: 'measures', by: 'id' }).list;
      case 'area':
        return referenceOptions(doc, { kind: 'riskAreas', by: 'code' }).list;
      case 'catalogueProcess':
        return referenceOptions(doc, { kind: 'processes', by: 'id' }).list;
      case 'expectedLevel':
      case 'residualLevel':
        return referenceOptions(doc, { kind: 'riskMethod', by: 'level' }).list;
      case 'office':
      case 'subArea':
      case 'process':
        return null;
      default:
        return assertNever(what, 'field of an event of an unknown sort');
    }
  }
  const apply = async () => {
    const written =
      what === 'measures'
        ? await linkMeasure(ids, value)
        : await writeEvents(ids, { [what]: options !== null && value === '' ? null : value });
    if (written) onDone();
  };
  return (
    <section className={classes.bulk} aria-label="Modifica degli eventi scelti">
      <Text fw={600} role="status">
        {count}
      </Text>
      <Group align="end" gap="xs">
        <Select
          label="Che cosa cambiare"
          data={[...choices]}
          value={what}
          allowDeselect={false}
          onChange={(next) => {
            setWhat(choices.find((choice) => choice.value === next)?.value ?? 'measures');
            setValue('');
          }}
        />
        {options === null ? (
          <TextInput
            label="Nuovo valore"
            w="20rem"
            value={value}
            onChange={({ currentTarget }) => setValue(currentTarget.value)}
          />
        ) : (
          <Select
            label="Nuovo valore"
            w="20rem"
            data={[...(what === 'measures' ? [] : [{ value: '', label: 'Nessuno' }]), ...options]}
            value={what === 'measures' && value === '' ? null : value}
            placeholder="Scegliere"
            searchable
            nothingFoundMessage="Nessuna voce corrisponde"
            allowDeselect={false}
            onChange={(next) => setValue(next ?? '')}
          />
        )}
        <Button disabled={what === 'measures' && value === ''} onClick={() => void apply()}>
          Applica
        </Button>
        <Button variant="default" onClick={() => void recompute(ids)}>
          Ricalcola punteggio e livello
        </Button>
        <Button variant="subtle" onClick={onDone}>
          Lascia la scelta
        </Button>
      </Group>
    </section>
  );
}

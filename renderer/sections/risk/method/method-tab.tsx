import { Grid as Columns, Stack, Text } from '@mantine/core';
import { choiceLabels } from '../../../../shared/labels/choice-labels.ts';
import { dateReading } from '../../../../shared/labels/readings.ts';
import { riskMethod } from '../../../../shared/plan/risk/risk-method.ts';
import { ChoiceField } from '../../../components/fields/choice-field.tsx';
import { TextField } from '../../../components/fields/text-field.tsx';
import { Grid } from '../../../components/grid/grid.tsx';
import { KindCard } from '../../other/kind-card.tsx';
import { BandsTable } from './bands-table.tsx';

const labels = riskMethod.fields;
const target = { of: 'single', kind: 'riskMethod' } as const;

/** How the plan rates risk: the official method, the bands, the ente's own rule, the areas. */
export function MethodTab() {
  return (
    <Stack gap="lg">
      <KindCard kind="riskMethod">
        <Text c="dimmed" mb="sm">
          Il metodo ufficiale dà il livello che il piano stampa. L’altro si può tenere accanto, evento per
          evento.
        </Text>
        <Columns gap="md" align="flex-start">
          <Columns.Col span={{ base: 12, sm: 6 }}>
            <ChoiceField target={target} field="method" label={labels.method} options={optionsOf('method')} />
          </Columns.Col>
          <Columns.Col span={{ base: 12, sm: 6 }}>
            <ChoiceField
              target={target}
              field="probabilityRule"
              label={labels.probabilityRule}
              options={optionsOf('probabilityRule')}
            />
          </Columns.Col>
          <Columns.Col span={{ base: 12, sm: 8 }}>
            <TextField target={target} field="bandsSource" label={labels.bandsSource} lines={1} />
          </Columns.Col>
          <Columns.Col span={{ base: 12, sm: 4 }}>
            <TextField
              target={target}
              field="adoptedOn"
              label={labels.adoptedOn}
              reading={dateReading}
              hint="Come 31.12.2025."
            />
          </Columns.Col>
          <Columns.Col span={12}>
            <TextField target={target} field="note" label={labels.note} lines={2} />
          </Columns.Col>
        </Columns>
        <BandsTable />
      </KindCard>
      <KindCard kind="riskAreas">
        <Text c="dimmed" mb="xs">
          Le aree A–D sono comuni e obbligatorie (PNA 2013); le altre sono proprie dell’ente.
        </Text>
        <Grid kind="riskAreas" />
      </KindCard>
    </Stack>
  );
}

function optionsOf(field: 'method' | 'probabilityRule') {
  return Object.entries(choiceLabels('riskMethod', field) ?? {}).map(([value, label]) => ({ value, label }));
}

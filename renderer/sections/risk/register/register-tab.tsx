import { Button, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Grid } from '../../../components/grid/grid.tsx';
import { useReadOnly } from '../../../stores/use-plan.ts';
import pageClasses from '../../section-page.module.css';
import { addEvent } from '../event/event-actions.ts';
import classes from '../risk.module.css';
import { sameCell } from '../risk-counts.ts';
import { RiskMap } from '../risk-map.tsx';
import { BulkEdit } from './bulk-edit.tsx';
import { RegisterFilters } from './register-filters.tsx';
import { RegisterList } from './register-list.tsx';
import type { RegisterView } from './register-view.ts';
import { useRegister } from './use-register.ts';

const ways = [
  { value: 'list', label: 'Elenco' },
  { value: 'table', label: 'Tabella' },
];

/** The register of risk events: map, filters, list or table, edits of several at once. */
export function RegisterTab() {
  const register = useRegister();
  const { riskEvents, groups, shown, view, look } = register;
  const readOnly = useReadOnly();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const ids = useMemo(() => groups.flatMap(({ events }) => events.map(({ id }) => id)), [groups]);
  const only = useMemo(() => (ids.length === riskEvents.length ? null : new Set(ids)), [ids, riskEvents]);
  // What is no longer shown is no longer meant.
  const meant = ids.filter((id) => chosen.has(id));
  return (
    <section className={pageClasses.card} aria-label="Eventi rischiosi" id="riskEvents" tabIndex={-1}>
      <Group justify="space-between" mb="sm">
        <Title order={2}>Registro degli eventi rischiosi</Title>
        {!readOnly && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => void addEvent()}>
            Nuovo evento
          </Button>
        )}
      </Group>
      <div className={classes.registerHead}>
        <div>
          <RiskMap
            picked={view.cell}
            onPick={(cell) => look({ cell: sameCell(view.cell, cell) ? null : cell })}
          />
        </div>
        <RegisterFilters register={register} />
      </div>
      <Group justify="space-between" my="sm">
        <Text c="dimmed" role="status">
          {countText(shown, riskEvents.length)}
        </Text>
        <SegmentedControl
          size="xs"
          aria-label="Come si vede il registro"
          data={ways}
          value={view.as}
          onChange={(as) => look({ as: as as RegisterView['as'] })}
        />
      </Group>
      {!readOnly && meant.length > 0 && view.as === 'list' && (
        <BulkEdit ids={meant} onDone={() => setChosen(new Set())} />
      )}
      {view.as === 'table' ? (
        <Grid kind="riskEvents" only={only} />
      ) : (
        <RegisterList register={register} chosen={chosen} onChoose={readOnly ? null : setChosen} />
      )}
    </section>
  );
}

function countText(shown: number, all: number): string {
  const words = shown === 1 ? '1 evento' : `${shown} eventi`;
  return shown === all ? words : `${words} su ${all}`;
}

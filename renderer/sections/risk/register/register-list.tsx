import { Checkbox, Table, Text, Title } from '@mantine/core';
import { useId, useMemo } from 'react';
import { useFindings } from '../../../stores/findings-store.ts';
import classes from '../risk.module.css';
import { RegisterRow } from './register-row.tsx';
import type { EventGroup } from './register-rows.ts';
import type { Register } from './use-register.ts';

interface Props {
  readonly register: Register;
  /** Ids of the events that an edit of several would change. */
  readonly chosen: ReadonlySet<string>;
  /** Null where nothing can be edited. */
  readonly onChoose: ((chosen: ReadonlySet<string>) => void) | null;
}

/** The events of the register, group by group. */
export function RegisterList({ register, chosen, onChoose }: Props) {
  const { riskEvents, groups } = register;
  const findings = useFindings((state) => state.findings);
  const withFindings = useMemo(() => new Set((findings ?? []).map(({ item }) => item)), [findings]);
  const numbers = useMemo(() => new Map(riskEvents.map(({ id }, index) => [id, index + 1])), [riskEvents]);
  if (riskEvents.length === 0) return <Text>Nessun evento: aggiungere il primo con «Nuovo evento».</Text>;
  if (groups.length === 0) return <Text>Nessun evento corrisponde ai filtri.</Text>;
  return groups.map((group) => (
    <RegisterGroup
      key={group.title}
      group={group}
      register={register}
      numbers={numbers}
      withFindings={withFindings}
      chosen={chosen}
      onChoose={onChoose}
    />
  ));
}

interface GroupProps extends Props {
  readonly group: EventGroup;
  readonly numbers: ReadonlyMap<string, number>;
  readonly withFindings: ReadonlySet<string | null>;
}

function RegisterGroup({ group, register, numbers, withFindings, chosen, onChoose }: GroupProps) {
  const { title, events } = group;
  const titleId = useId();
  const ids = events.map(({ id }) => id);
  const some = ids.some((id) => chosen.has(id));
  const all = ids.every((id) => chosen.has(id));
  const chooseAll = () => {
    const others = [...chosen].filter((id) => !ids.includes(id));
    onChoose?.(new Set(all ? others : [...others, ...ids]));
  };
  return (
    <section className={classes.group} aria-labelledby={title === '' ? undefined : titleId}>
      {title !== '' && (
        <Title order={3} id={titleId} mb={4}>
          {title} <span className={classes.count}>({events.length})</span>
        </Title>
      )}
      <Table className={classes.table} verticalSpacing={6} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {onChoose !== null && (
              <Table.Th w="2.5rem">
                <Checkbox
                  aria-label={`Scegli tutti: ${title === '' ? 'eventi' : title}`}
                  checked={all}
                  indeterminate={some && !all}
                  onChange={chooseAll}
                />
              </Table.Th>
            )}
            <Table.Th w="2.75rem">N.</Table.Th>
            <Table.Th>Evento rischioso</Table.Th>
            <Table.Th w="22%">Processo e ufficio</Table.Th>
            <Table.Th w="4.5rem" ta="end">
              P × I
            </Table.Th>
            <Table.Th w="9.5rem">Livello</Table.Th>
            <Table.Th w="4.5rem" ta="end">
              Misure
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {events.map((event) => (
            <RegisterRow
              key={event.id}
              event={event}
              number={numbers.get(event.id) ?? 0}
              bands={register.riskMethod.bands}
              hasFindings={withFindings.has(event.id)}
              chosen={chosen.has(event.id)}
              onChoose={
                onChoose === null
                  ? null
                  : (choose) =>
                      onChoose(
                        new Set(choose ? [...chosen, event.id] : [...chosen].filter((id) => id !== event.id)),
                      )
              }
            />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

import { Button, Group, Text, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { TableMenu } from '../../components/tables/table-menu.tsx';
import { useFindings } from '../../stores/findings-store.ts';
import { useDocument, useReadOnly } from '../../stores/use-plan.ts';
import { groupObjectives } from './group-objectives.ts';
import { addObjective } from './objective-actions.ts';
import { ObjectiveGroupTable } from './objective-group-table.tsx';

/** The performance objectives by structure, where they are edited. */
export function ObjectiveList() {
  const objectives = useDocument((doc) => doc.objectives);
  const units = useDocument((doc) => doc.units);
  const readOnly = useReadOnly();
  const [search, setSearch] = useState('');
  const sought = useDeferredValue(search);
  const groups = useMemo(() => groupObjectives({ objectives, units }, sought), [objectives, units, sought]);
  const findings = useFindings((state) => state.findings);
  const withFindings = useMemo(() => new Set((findings ?? []).map(({ item }) => item)), [findings]);
  const shown = groups.reduce((sum, group) => sum + group.objectives.length, 0);

  return (
    <>
      <Group align="end" mb="sm">
        <TextInput
          label="Cerca un obiettivo"
          placeholder="Titolo, dirigente o servizio"
          leftSection={<IconSearch size={18} aria-hidden />}
          value={search}
          onChange={({ currentTarget: { value } }) => setSearch(value)}
          w="22rem"
          maw="100%"
        />
        <Text c="dimmed" role="status" pb={6}>
          {countText(shown, objectives.length)}
        </Text>
        <Group ml="auto" gap="xs">
          <TableMenu kind="objectives" />
          {!readOnly && (
            <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => void addObjective(null)}>
              Nuovo obiettivo
            </Button>
          )}
        </Group>
      </Group>
      {objectives.length === 0 && (
        <Text>Nessun obiettivo{readOnly ? '' : ': aggiungere il primo con «Nuovo obiettivo»'}.</Text>
      )}
      {objectives.length > 0 && shown === 0 && <Text>Nessun obiettivo corrisponde alla ricerca.</Text>}
      {groups.map((group) => (
        <ObjectiveGroupTable
          key={group.unit ?? 'common'}
          group={group}
          withFindings={withFindings}
          searching={sought.trim() !== ''}
        />
      ))}
    </>
  );
}

function countText(shown: number, all: number): string {
  const words = shown === 1 ? '1 obiettivo' : `${shown} obiettivi`;
  return shown === all ? words : `${words} su ${all}`;
}

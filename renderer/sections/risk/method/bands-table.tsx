import { Button, Group, Table, Text } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useState } from 'react';
import { formatItalianDecimal } from '../../../../shared/numbers/italian.ts';
import type { RiskBand } from '../../../../shared/plan/risk/risk-method.ts';
import { useDocument, useReadOnly } from '../../../stores/use-plan.ts';
import { LevelBadge } from '../level-badge.tsx';
import classes from '../risk.module.css';
import { BandsDialog } from './bands-dialog.tsx';

/** The bands in force, with how many events each holds, and the way to change them. */
export function BandsTable() {
  const bands = useDocument((doc) => doc.riskMethod.bands);
  const events = useDocument((doc) => doc.riskEvents);
  const readOnly = useReadOnly();
  const [changing, setChanging] = useState(false);
  return (
    <div id="riskMethod/bands" tabIndex={-1}>
      <Group justify="space-between" mt="md" mb={4}>
        <Text fw={600}>Fasce di livello</Text>
        {!readOnly && (
          <Button
            size="xs"
            variant="light"
            leftSection={<IconAdjustments size={16} aria-hidden />}
            onClick={() => setChanging(true)}
          >
            {bands.length === 0 ? 'Scegli le fasce…' : 'Cambia le fasce…'}
          </Button>
        )}
      </Group>
      {bands.length === 0 ? (
        <Text c="dimmed">Il piano non ha ancora fasce: senza, i livelli non si calcolano.</Text>
      ) : (
        <Table className={classes.table} maw="34rem">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Livello</Table.Th>
              <Table.Th>Punteggio P × I</Table.Th>
              <Table.Th ta="end">Eventi</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {bands.map((band, index) => (
              <Table.Tr key={band.level}>
                <Table.Td>
                  <LevelBadge level={band.level} bands={bands} />
                </Table.Td>
                <Table.Td>{rangeWords(bands[index - 1]?.below ?? null, band)}</Table.Td>
                <Table.Td ta="end">{events.filter(({ level }) => level === band.level).length}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {changing && <BandsDialog onClose={() => setChanging(false)} />}
    </div>
  );
}

/** "da 5,5, inferiore a 13,5": half-open, so that every score has one level. */
function rangeWords(from: string | null, { below }: RiskBand): string {
  const parts = [
    ...(from === null ? [] : [`da ${formatItalianDecimal(from)}`]),
    ...(below === null ? [] : [`inferiore a ${formatItalianDecimal(below)}`]),
  ];
  if (parts.length === 0) return 'qualsiasi punteggio';
  return below === null ? `${parts.join('')} in su` : parts.join(', ');
}

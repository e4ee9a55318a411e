import { Radio, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { levelLabel } from '../../../../shared/plan/risk/level-label.ts';
import type { LevelShift } from '../../../../shared/plan/risk/level-shifts.ts';
import type { RiskBand } from '../../../../shared/plan/risk/risk-method.ts';
import { useDocument } from '../../../stores/use-plan.ts';
import { LevelBadge } from '../level-badge.tsx';

/** `computed`: the levels that were computed; `all`: also those kept with a motivation; `none`: the bands alone. */
export type WhichShifts = 'computed' | 'all' | 'none';

interface Props {
  readonly shifts: readonly LevelShift[];
  /** The new ones. */
  readonly bands: readonly RiskBand[];
  readonly which: WhichShifts;
  readonly onWhich: (which: WhichShifts) => void;
}

/** Which events the new bands would move, before it is done. */
export function ShiftPreview({ shifts, bands, which, onWhich }: Props) {
  const present = useDocument((doc) => doc.riskMethod.bands);
  const kept = shifts.filter((shift) => shift.kept).length;
  if (shifts.length === 0) {
    return (
      <Text mt="sm" role="status">
        Con queste fasce nessun evento cambia livello.
      </Text>
    );
  }
  return (
    <>
      <Text mt="sm" fw={600} role="status">
        {shifts.length === 1
          ? '1 evento cambierebbe livello'
          : `${shifts.length} eventi cambierebbero livello`}
      </Text>
      <ScrollArea.Autosize
        mah="14rem"
        viewportProps={{ tabIndex: 0, 'aria-label': 'Eventi che cambierebbero' }}
      >
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Evento</Table.Th>
              <Table.Th>Ora</Table.Th>
              <Table.Th>Con le nuove fasce</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shifts.map(({ event, from, to, kept: isKept }) => (
              <Table.Tr key={event.id}>
                <Table.Td>
                  {event.description === '' ? 'Senza descrizione' : event.description}
                  {event.process !== '' && ` – ${event.process}`}
                  {isKept && ' (livello tenuto con motivazione)'}
                </Table.Td>
                <Table.Td>{from === null ? 'non valutato' : levelLabel(present, from)}</Table.Td>
                <Table.Td>
                  <LevelBadge level={to} bands={bands} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
      <Radio.Group
        mt="sm"
        label="Che cosa cambiare"
        value={which}
        onChange={(next) => onWhich(next === 'all' || next === 'none' ? next : 'computed')}
      >
        <Stack gap={6} mt={4}>
          <Radio value="computed" label={`Le fasce e i livelli calcolati (${shifts.length - kept})`} />
          {kept > 0 && <Radio value="all" label={`Anche i livelli tenuti con motivazione (${kept})`} />}
          <Radio value="none" label="Soltanto le fasce: i livelli diversi diventano segnalazioni" />
        </Stack>
      </Radio.Group>
    </>
  );
}

import { Table } from '@mantine/core';
import { formatItalianDecimal } from '../../../shared/numbers/italian.ts';
import { unitSizes } from '../../../shared/plan/organisation/unit-sizes.ts';
import type { UnitNode } from '../../../shared/plan/organisation/unit-tree.ts';
import { unitKindLabels } from '../../../shared/plan/organisation/units.ts';

interface Props {
  readonly tree: readonly UnitNode[];
}

/** How large the units of each level are on the average: computed, never typed. */
export function UnitSizesTable({ tree }: Props) {
  return (
    <Table
      aria-label="Ampiezza media delle unità organizzative"
      withTableBorder
      verticalSpacing={4}
      w="auto"
      miw="min(34rem, 100%)"
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Livello</Table.Th>
          <Table.Th scope="col" ta="end">
            Unità
          </Table.Th>
          <Table.Th scope="col" ta="end">
            Con dipendenti indicati
          </Table.Th>
          <Table.Th scope="col" ta="end">
            Dipendenti
          </Table.Th>
          <Table.Th scope="col" ta="end">
            Ampiezza media
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {unitSizes(tree).map(({ kind, units, counted, people, average }) => (
          <Table.Tr key={kind}>
            <Table.Th scope="row">{unitKindLabels[kind]}</Table.Th>
            <Table.Td ta="end">{units}</Table.Td>
            <Table.Td ta="end">{counted}</Table.Td>
            <Table.Td ta="end">{counted === 0 ? '–' : people}</Table.Td>
            <Table.Td ta="end">{average === null ? '–' : formatItalianDecimal(average)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

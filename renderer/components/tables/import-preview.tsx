import { Table, Title } from '@mantine/core';
import { outcomeWords } from './outcome-words.ts';
import classes from './tables.module.css';
import type { TableImport } from './use-import.ts';

/** Enough to see whether the columns are right. */
const shown = 8;

/** The first rows of the file, those with problems before the others, and what becomes of each. */
export function ImportPreview({ table: { sheet, reading, choices } }: { readonly table: TableImport }) {
  const used = sheet.header.flatMap((heading, index) =>
    (choices.mapping[index]?.use ?? 'ignore') === 'ignore' ? [] : [{ heading: heading.trim(), index }],
  );
  const rows = sheet.rows.map((row, index) => ({ ...row, outcome: reading.outcomes[index] ?? 'refused' }));
  const first = [
    ...rows.filter(({ outcome }) => outcome === 'refused'),
    ...rows.filter(({ outcome }) => outcome !== 'refused'),
  ].slice(0, shown);
  if (first.length === 0) return null;
  return (
    <div>
      <Title order={3} size="h5" id="import-rows" mb={4}>
        {rows.length > shown ? `Righe (${shown} di ${rows.length})` : 'Righe'}
      </Title>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-labelledby="import-rows">
        <Table verticalSpacing={4} className={classes.preview} stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Riga</Table.Th>
              <Table.Th>Esito</Table.Th>
              {used.map(({ heading, index }) => (
                <Table.Th key={index}>{heading || `Colonna ${index + 1}`}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {first.map(({ number, cells, outcome }) => (
              <Table.Tr key={number}>
                <Table.Th scope="row">{number}</Table.Th>
                <Table.Td data-outcome={outcome}>{outcomeWords[outcome]}</Table.Td>
                {used.map(({ index }) => (
                  <Table.Td key={index}>{cells[index] ?? ''}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </div>
  );
}

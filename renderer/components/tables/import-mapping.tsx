import { Select, Table, TextInput, Title } from '@mantine/core';
import type { ListKindName } from '../../../shared/plan/kinds.ts';
import type { ColumnUse } from '../../../shared/tables/column-mapping.ts';
import { requiredColumns } from '../../../shared/tables/read-table.ts';
import { keepsColumns, tableColumns } from '../../../shared/tables/table-columns.ts';
import { exampleOf, withUse } from './import-draft.ts';
import classes from './tables.module.css';
import type { TableImport } from './use-import.ts';

interface Props {
  readonly kind: ListKindName;
  readonly table: TableImport;
}

const ignore = '';
/** No key of a column has a blank. */
const keep = 'as it is';

/** Which column of the plan each column of the file fills, and what stands in those that the file lacks. */
export function ImportMapping({ kind, table: { sheet, choices, choose } }: Props) {
  const columns = tableColumns(kind).map(({ key, label }) => ({ value: key, label }));
  const options = [
    { value: ignore, label: 'Non importare' },
    ...(keepsColumns(kind) ? [{ value: keep, label: 'Conserva com’è, accanto alla voce' }] : []),
    ...columns,
  ];
  return (
    <div>
      <Title order={3} size="h5" id="import-columns" mb={4}>
        Colonne
      </Title>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-labelledby="import-columns">
        <Table verticalSpacing={4} stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Nel file</Table.Th>
              <Table.Th>Esempio</Table.Th>
              <Table.Th>Nel piano</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sheet.header.map((heading, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place, two may be headed alike
              <Table.Tr key={index}>
                <Table.Th scope="row">
                  {heading.trim() || `(colonna ${index + 1}, senza intestazione)`}
                </Table.Th>
                <Table.Td className={classes.example}>{exampleOf(sheet, index)}</Table.Td>
                <Table.Td>
                  <Select
                    size="xs"
                    w="20rem"
                    aria-label={`Nel piano: ${heading.trim() || `colonna ${index + 1}`}`}
                    data={options}
                    value={optionOf(choices.mapping[index])}
                    allowDeselect={false}
                    searchable
                    nothingFoundMessage="Nessuna colonna corrisponde"
                    onChange={(value) =>
                      choose({ mapping: withUse(choices.mapping, index, chosenUse(value ?? ignore)) })
                    }
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
      <MissingColumns kind={kind} choices={choices} choose={choose} />
    </div>
  );
}

function MissingColumns({
  kind,
  choices,
  choose,
}: Pick<TableImport, 'choices' | 'choose'> & { kind: ListKindName }) {
  const filled = new Set(choices.mapping.flatMap((use) => (use.use === 'fill' ? [use.key] : [])));
  return requiredColumns(kind)
    .filter(({ key }) => !filled.has(key))
    .map(({ key, label, type }) => {
      const words = `${label}: valore per tutte le voci nuove`;
      const write = (text: string | null) => {
        const { [key]: _before, ...others } = choices.fixed;
        choose({ fixed: text === null || text === '' ? others : { ...others, [key]: text } });
      };
      const props = { label: words, mt: 8, w: '24rem', description: 'Il file non ha questa colonna.' };
      return type.is === 'choice' ? (
        <Select
          key={key}
          {...props}
          placeholder="Da scegliere"
          data={type.options.map((option) => option.label)}
          value={choices.fixed[key] ?? null}
          onChange={write}
        />
      ) : (
        <TextInput
          key={key}
          {...props}
          value={choices.fixed[key] ?? ''}
          onChange={({ currentTarget: { value } }) => write(value)}
        />
      );
    });
}

function optionOf(use: ColumnUse | undefined): string {
  if (use === undefined || use.use === 'ignore') return ignore;
  return use.use === 'keep' ? keep : use.key;
}

function chosenUse(value: string): ColumnUse {
  if (value === ignore) return { use: 'ignore' };
  return value === keep ? { use: 'keep' } : { use: 'fill', key: value };
}

import { Table } from '@mantine/core';
import { useMemo } from 'react';
import { itemsOf } from '../../../shared/plan/access.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { fieldsOf } from '../../../shared/plan/field-meta.ts';
import { kindOf, type ListKindName } from '../../../shared/plan/kinds.ts';
import { ownerKey } from '../../stores/field-target.ts';
import { useDocument } from '../../stores/use-plan.ts';
import { cellText, isFigure } from './cell-text.ts';
import classes from './item-table.module.css';

interface Props {
  readonly kind: ListKindName;
}

interface Column {
  readonly name: string;
  readonly label: string;
  readonly figure: boolean;
}

/** Every item of a kind, to be read: built from the kind's declaration, without the columns that say nothing. */
export function ItemTable({ kind }: Props) {
  const document = useDocument((doc) => doc);
  const { columns, rows } = useMemo(() => tableOf(document, kind), [document, kind]);
  const { plural } = kindOf(kind).label;
  return (
    // Reachable by keyboard: wide tables scroll within it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be focusable
    <section className={classes.scroll} aria-label={`Tabella: ${plural}`} tabIndex={0}>
      <Table className={classes.table} withTableBorder stickyHeader verticalSpacing={6} fz="sm">
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ name, label, figure }) => (
              <Table.Th key={name} scope="col" data-figure={figure || undefined}>
                {label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ id, cells }) => (
            <Table.Tr key={id} id={ownerKey({ of: 'item', kind, id })} tabIndex={-1}>
              {columns.map(({ name, figure }, index) => (
                <Table.Td key={name} data-figure={figure || undefined}>
                  {cells[index]}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function tableOf(document: PlanDocument, kind: ListKindName) {
  const declaration = kindOf(kind);
  const labels = new Map(Object.entries(declaration.fields));
  const items = itemsOf(document, kind);
  const values = items.map((item) => new Map<string, unknown>(Object.entries(item)));
  const columns = fieldsOf(declaration)
    .filter(({ name }) => name !== 'id')
    .map((field) => ({
      column: { name: field.name, label: labels.get(field.name) ?? field.name, figure: isFigure(field) },
      cells: values.map((item) => cellText(document, kind, field, item.get(field.name))),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== '' && cell !== 'No'));
  return {
    columns: columns.map(({ column }): Column => column),
    rows: items.map(({ id }, row) => ({ id, cells: columns.map(({ cells }) => cells[row] ?? '') })),
  };
}

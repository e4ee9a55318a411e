import { Fragment, type ReactNode } from 'react';
import type { ListKindName } from '../../../shared/plan/kinds.ts';
import { MarkButton } from '../../components/review/mark-button.tsx';
import { CellField } from './cell-field.tsx';
import { AddRow, RemoveRow } from './row-actions.tsx';
import { WorksheetTable } from './worksheet-card.tsx';
import { type HeadColumn, WorksheetHead } from './worksheet-head.tsx';

/** A column of rows that are written: a field of the row, or what the program makes of it (a whole cell). */
export interface ListColumn<Row> extends HeadColumn {
  readonly field?: string;
  /** Where a mark "da rivedere" of the row stands. */
  readonly marked?: boolean;
  readonly cell?: (row: Row, name: string) => ReactNode;
}

interface Props<Row> {
  readonly kind: ListKindName;
  readonly caption: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: readonly Row[];
  /** What a row is called. */
  readonly nameOf: (row: Row) => string;
  /** What stands before the name where the row goes and no column says what it is. */
  readonly thing?: string;
  readonly add: {
    readonly label: string;
    readonly fields: Readonly<Record<string, unknown>>;
    readonly first: string;
  };
  /** Rows below those that are written. */
  readonly children?: ReactNode;
}

/** The rows of one kind as a table of the worksheet, each with its way out, and the way to add one below them. */
export function WorksheetList<Row extends { readonly id: string }>(props: Props<Row>) {
  const { kind, caption, columns, rows, nameOf, thing, add, children } = props;
  return (
    <WorksheetTable caption={caption}>
      <WorksheetHead columns={columns} actions />
      <tbody>
        {rows.map((row) => {
          const target = { of: 'item', kind, id: row.id } as const;
          const name = nameOf(row);
          return (
            <tr key={row.id} id={`${kind}/${row.id}`} tabIndex={-1}>
              {columns.map(({ title, field, marked, cell }) => (
                <Fragment key={title}>
                  {field === undefined ? (
                    cell?.(row, name)
                  ) : (
                    <td>
                      <CellField target={target} field={field} label={`${title}: ${name}`} />
                      {marked && <MarkButton target={target} />}
                    </td>
                  )}
                </Fragment>
              ))}
              <td>
                <RemoveRow kind={kind} id={row.id} name={thing === undefined ? name : `${thing} ${name}`} />
              </td>
            </tr>
          );
        })}
        <tr>
          <td colSpan={columns.length + 1}>
            <AddRow kind={kind} position={rows.length} {...add} />
          </td>
        </tr>
        {children}
      </tbody>
    </WorksheetTable>
  );
}

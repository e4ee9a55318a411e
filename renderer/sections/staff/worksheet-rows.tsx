import type { ListKindName } from '../../../shared/plan/kinds.ts';
import { MarkButton } from '../../components/review/mark-button.tsx';
import { CellField } from './cell-field.tsx';
import { AddRow, RemoveRow } from './row-actions.tsx';
import classes from './worksheet.module.css';

interface Props {
  readonly kind: ListKindName;
  readonly rows: readonly { readonly id: string; readonly label: string }[];
  /** The cells after the label, with the words of their column. */
  readonly cells: readonly { readonly field: string; readonly label: string }[];
  /** Before the label of what is subtracted. */
  readonly sign?: string;
  readonly add: {
    readonly label: string;
    readonly fields: Readonly<Record<string, unknown>>;
    readonly position: number;
  };
}

/** Rows of a worksheet that are written, named by their label, with the way to add one below them. */
export function WorksheetRows({ kind, rows, cells, sign, add }: Props) {
  return (
    <>
      {rows.map(({ id, label }) => {
        const target = { of: 'item', kind, id } as const;
        const name = label === '' ? 'voce senza nome' : label;
        return (
          <tr key={id} id={`${kind}/${id}`} tabIndex={-1}>
            <th scope="row">
              {sign !== undefined && <span className={classes.source}>{sign}</span>}
              <CellField target={target} field="label" label={`Voce: ${name}`} />
              <MarkButton target={target} />
            </th>
            {cells.map((cell) => (
              <td key={cell.field}>
                <CellField target={target} field={cell.field} label={`${name}, ${cell.label}`} />
              </td>
            ))}
            <td>
              <RemoveRow kind={kind} id={id} name={name} />
            </td>
          </tr>
        );
      })}
      <tr>
        <td colSpan={cells.length + 2}>
          <AddRow kind={kind} {...add} first="label" />
        </td>
      </tr>
    </>
  );
}

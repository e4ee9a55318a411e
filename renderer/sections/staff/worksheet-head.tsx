import { VisuallyHidden } from '@mantine/core';
import classes from './worksheet.module.css';

/** A heading of a table of the worksheet. */
export interface HeadColumn {
  readonly title: string;
  readonly size?: 'code' | 'narrow' | 'wide' | 'money';
  /** Over figures, which are set flush right. */
  readonly figure?: boolean;
}

interface Props {
  readonly columns: readonly HeadColumn[];
  /** A last column holds what can be done with the row. */
  readonly actions?: boolean;
}

/** The headings of a table of the worksheet. */
export function WorksheetHead({ columns, actions = false }: Props) {
  return (
    <thead>
      <tr>
        {columns.map(({ title, size, figure }) => (
          <th
            key={title}
            scope="col"
            className={size === undefined ? undefined : classes[size]}
            data-figure={figure || undefined}
          >
            {title}
          </th>
        ))}
        {actions && (
          <th className={classes.actions}>
            <VisuallyHidden>Azioni</VisuallyHidden>
          </th>
        )}
      </tr>
    </thead>
  );
}

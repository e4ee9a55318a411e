import { Text, Textarea } from '@mantine/core';
import { keptField, keptOf, withKeptText } from '../../../shared/tables/kept-columns.ts';
import type { FieldTarget } from '../../stores/field-target.ts';
import { SideBySide } from '../side-by-side.tsx';
import classes from './parts-field.module.css';
import { useField } from './use-field.ts';

interface Props {
  readonly target: FieldTarget;
  readonly label: string;
}

/** What a table had beside the fields of the plan, one text for each of its columns; nothing where it had no more. */
export function KeptColumnsField({ target, label }: Props) {
  const { id, stored, draft, readOnly, edit, leave } = useField(target, keptField);
  const kept = keptOf({ [keptField]: draft === undefined ? stored : draft.shown });
  if (kept.length === 0) return null;
  const write = (column: string, text: string) => {
    const next = withKeptText(kept, column, text);
    edit(next, { ok: true, value: next });
  };
  return (
    <fieldset className={classes.parts} id={id} tabIndex={-1}>
      <legend>{label}</legend>
      <Text size="sm">Dalla tabella importata: restano con la voce e non si stampano.</Text>
      <SideBySide>
        {kept.map(({ column, text }) => (
          <Textarea
            key={column}
            // The key of the field, so that undo knows it for a value of the plan.
            id={`${id}.${column}`}
            label={column}
            readOnly={readOnly}
            autosize
            minRows={1}
            value={text}
            onChange={({ currentTarget: { value } }) => write(column, value)}
            onBlur={leave}
          />
        ))}
      </SideBySide>
    </fieldset>
  );
}

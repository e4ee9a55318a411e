import { Button, Text, Textarea } from '@mantine/core';
import {
  type KeptColumn,
  keptField,
  keptOf,
  withKeptText,
  withoutKept,
} from '../../../shared/tables/kept-columns.ts';
import { type FieldTarget, ownerKey } from '../../stores/field-target.ts';
import { focusOrHeading } from '../return-focus.ts';
import { SideBySide } from '../side-by-side.tsx';
import { lockedLook } from './locked-look.ts';
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
  const write = (next: readonly KeptColumn[]) => edit(next, { ok: true, value: next });
  const remove = (column: string) => {
    write(withoutKept(kept, column));
    leave();
    // The button goes with its column, and with the last of them the whole field.
    setTimeout(() =>
      focusOrHeading(document.getElementById(id) ?? document.getElementById(ownerKey(target))),
    );
  };
  return (
    <fieldset className={classes.parts} id={id} tabIndex={-1}>
      <legend>{label}</legend>
      <Text size="sm">Dalla tabella importata: restano con la voce e non si stampano.</Text>
      <SideBySide>
        {kept.map(({ column, text }) => (
          <div key={column}>
            <Textarea
              // The key of the field, so that undo knows it for a value of the plan.
              id={`${id}.${column}`}
              label={column}
              {...lockedLook(readOnly)}
              autosize
              minRows={1}
              value={text}
              onChange={({ currentTarget: { value } }) => write(withKeptText(kept, column, value))}
              onBlur={leave}
            />
            {!readOnly && (
              <Button
                size="compact-xs"
                variant="subtle"
                mt={4}
                aria-label={`Rimuovi la colonna: ${column}`}
                onClick={() => remove(column)}
              >
                Rimuovi
              </Button>
            )}
          </div>
        ))}
      </SideBySide>
    </fieldset>
  );
}

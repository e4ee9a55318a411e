import { Button } from '@mantine/core';
import { type FieldTarget, storedValue } from '../../stores/field-target.ts';
import { useDocument, useReadOnly } from '../../stores/use-plan.ts';
import { dayAndTime } from '../day-and-time.ts';
import { entryWords, fieldLabel, valueWords } from './entry-words.ts';
import classes from './history.module.css';
import { restoreField } from './restore-field.ts';
import { shortChange } from './short-change.ts';
import type { HistoryEntry } from './use-history.ts';

interface Props {
  readonly entry: HistoryEntry;
  readonly target: FieldTarget;
}

/** One action: when, who, and each field that it changed. */
export function HistoryItem({ entry, target }: Props) {
  return (
    <li className={classes.entry}>
      <p className={classes.head}>
        <strong>{entryWords(entry)}</strong>
        <span className={classes.when}>
          <time dateTime={entry.at}>{dayAndTime(entry.at)}</time>
          {entry.author !== '' && `, ${entry.author}`}
        </span>
      </p>
      {entry.fields.map((change) => (
        <ChangedField key={change.field} entry={entry} target={target} change={change} />
      ))}
    </li>
  );
}

interface FieldProps extends Props {
  readonly change: HistoryEntry['fields'][number];
}

function ChangedField({ entry, target, change }: FieldProps) {
  const doc = useDocument((document) => document);
  const readOnly = useReadOnly(target.of === 'section' ? null : target.kind);
  const { field } = change;
  const label = fieldLabel(target, field);
  const was = valueWords(doc, target, field, change.before);
  const became = valueWords(doc, target, field, change.after);
  const short = shortChange(was, became);
  // What a thing was created with is the older value; of a change, what stood before it.
  const side = entry.what === 'created' ? 'after' : 'before';
  const isCurrent = JSON.stringify(storedValue(doc, target, field)) === JSON.stringify(change[side]);
  const restored = side === 'before' ? short.before : short.after;
  const restore = !readOnly && !isCurrent && (
    <Button
      size="compact-sm"
      variant="light"
      aria-label={`Ripristina questo valore: ${label}, «${restored === '' ? 'vuoto' : restored}»`}
      onClick={({ currentTarget }) => {
        // The button goes once its value is the current one; the focus must not go with it.
        currentTarget.closest('ol')?.focus({ preventScroll: true });
        void restoreField(target, { actionId: entry.actionId, side, field });
      }}
    >
      Ripristina questo valore
    </Button>
  );
  return (
    <div className={classes.field}>
      <p className={classes.label}>{label}</p>
      <dl className={classes.values}>
        {side === 'before' && (
          <div>
            <dt>Prima</dt>
            <dd>
              <Words text={short.before} />
              {restore}
            </dd>
          </div>
        )}
        <div>
          <dt>{side === 'before' ? 'Dopo' : 'Valore'}</dt>
          <dd>
            <Words text={short.after} />
            {side === 'after' && restore}
          </dd>
        </div>
      </dl>
    </div>
  );
}

function Words({ text }: { readonly text: string }) {
  return <p className={classes.words}>{text === '' ? <em>vuoto</em> : text}</p>;
}

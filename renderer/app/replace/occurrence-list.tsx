import { Button, Checkbox } from '@mantine/core';
import { useId } from 'react';
import type { Occurrence } from '../../../shared/plan/find-replace.ts';
import { useDocument } from '../../stores/use-plan.ts';
import { type OccurrenceGroup, occurrenceKey, placeWords } from './occurrences.ts';
import classes from './replace-dialog.module.css';

interface Props {
  readonly groups: readonly OccurrenceGroup[];
  /** How many are drawn at most. */
  readonly limit: number;
  readonly isChosen: (occurrence: Occurrence) => boolean;
  readonly onChoose: (occurrences: readonly Occurrence[], chosen: boolean) => void;
  readonly onOpen: (occurrence: Occurrence) => void;
  readonly readOnly: boolean;
}

/** What was found, by section, each with the words around it. */
export function OccurrenceList({ groups, limit, ...rest }: Props) {
  let left = limit;
  return groups.map((group) => {
    const shown = group.occurrences.slice(0, left);
    left -= shown.length;
    return shown.length === 0 ? null : (
      <Section key={group.sectionKey} group={group} shown={shown} {...rest} />
    );
  });
}

interface SectionProps extends Omit<Props, 'groups' | 'limit'> {
  readonly group: OccurrenceGroup;
  readonly shown: readonly Occurrence[];
}

function Section({ group, shown, isChosen, onChoose, onOpen, readOnly }: SectionProps) {
  const { heading, occurrences } = group;
  const headingId = useId();
  const chosen = occurrences.filter(isChosen).length;
  const title = `${heading} (${occurrences.length})`;
  return (
    <section aria-labelledby={headingId}>
      <h3 className={classes.section} id={headingId}>
        {readOnly ? (
          title
        ) : (
          <Checkbox
            label={title}
            checked={chosen === occurrences.length}
            indeterminate={chosen > 0 && chosen < occurrences.length}
            onChange={({ currentTarget: { checked } }) => onChoose(occurrences, checked)}
          />
        )}
      </h3>
      <ul className={classes.list}>
        {shown.map((occurrence) => (
          <Entry
            key={occurrenceKey(occurrence)}
            occurrence={occurrence}
            chosen={isChosen(occurrence)}
            onChoose={readOnly ? null : (taken) => onChoose([occurrence], taken)}
            onOpen={() => onOpen(occurrence)}
          />
        ))}
      </ul>
    </section>
  );
}

interface EntryProps {
  readonly occurrence: Occurrence;
  readonly chosen: boolean;
  /** Null in a plan that cannot be edited. */
  readonly onChoose: ((chosen: boolean) => void) | null;
  readonly onOpen: () => void;
}

function Entry({ occurrence, chosen, onChoose, onOpen }: EntryProps) {
  const place = useDocument((doc) => placeWords(doc, occurrence));
  const placeId = useId();
  const textId = useId();
  return (
    <li className={classes.entry}>
      {onChoose !== null && (
        <Checkbox
          aria-labelledby={`${textId} ${placeId}`}
          checked={chosen}
          onChange={({ currentTarget: { checked } }) => onChoose(checked)}
        />
      )}
      <div className={classes.words}>
        <div id={textId}>
          {occurrence.before !== '' && `…${occurrence.before}`}
          <mark className={classes.mark}>{occurrence.match}</mark>
          {occurrence.after !== '' && `${occurrence.after}…`}
        </div>
        <div className={classes.place} id={placeId}>
          {place}
        </div>
      </div>
      <Button
        variant="subtle"
        size="compact-xs"
        className={classes.open}
        aria-describedby={textId}
        onClick={onOpen}
      >
        Vai al testo
      </Button>
    </li>
  );
}

import { Button, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ChangeSort, Difference, SectionDiff } from '../../../shared/diff/difference.ts';
import {
  type ComparedPlans,
  changeWords,
  countsWords,
  placedTitle,
} from '../../../shared/diff/difference-words.ts';
import { diffPlans } from '../../../shared/diff/plan-diff.ts';
import { capital } from '../../../shared/labels/capital.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import link from '../../components/link-button.module.css';
import { goToSpot } from '../../sections/go-to-spot.ts';
import type { FieldTarget } from '../../stores/field-target.ts';
import { ChangedField } from './changed-field.tsx';
import classes from './compare.module.css';
import { targetOfDifference } from './difference-target.ts';

interface Props {
  readonly before: PlanDocument;
  readonly after: PlanDocument;
  readonly isShown: (sort: ChangeSort) => boolean;
  /** After the person went to one of the things. */
  readonly onGo: () => void;
}

/** Every difference, section by section; each leads to what changed, where that is still there. */
export function DifferenceList({ before, after, isShown, onGo }: Props) {
  const diff = useMemo(() => diffPlans(before, after), [before, after]);
  const docs = { before, after };
  const sections = diff.sections
    .map((section) => ({ ...section, changes: section.changes.filter(({ change }) => isShown(change)) }))
    .filter(({ changes }) => changes.length > 0);
  return (
    <div>
      <Text role="status">{capital(countsWords(diff.counts))}.</Text>
      <Text size="sm" c="dimmed">
        Nei testi: <del className={classes.removed}>parole tolte</del>,{' '}
        <ins className={classes.added}>parole aggiunte</ins>.
      </Text>
      {sections.map((section) => (
        <SectionChanges key={section.section} section={section} docs={docs} onGo={onGo} />
      ))}
    </div>
  );
}

/** As many as are drawn at once; the others on demand. */
const SHOWN = 30;

interface SectionProps {
  readonly section: SectionDiff;
  readonly docs: ComparedPlans;
  readonly onGo: () => void;
}

function SectionChanges({ section: { section, title, changes }, docs, onGo }: SectionProps) {
  const [all, setAll] = useState(false);
  const number = section === 'plan' || section === 'premise' ? '' : `${section} `;
  const listed = all ? changes : changes.slice(0, SHOWN);
  return (
    <section aria-label={`${number}${title}`}>
      <Title order={2} mt="lg">
        {number}
        {title}
      </Title>
      <ul className={classes.list}>
        {listed.map((change) => (
          <Entry
            key={`${change.kind} ${change.id} ${change.change}`}
            difference={change}
            docs={docs}
            onGo={onGo}
          />
        ))}
      </ul>
      {changes.length > SHOWN && (
        <Button variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Mostra solo le prime' : `Mostra tutte le ${changes.length} differenze`}
        </Button>
      )}
    </section>
  );
}

interface EntryProps extends Pick<SectionProps, 'docs' | 'onGo'> {
  readonly difference: Difference;
}

function Entry({ difference, docs, onGo }: EntryProps) {
  const { change, fields, from = 0, to = 0 } = difference;
  const target = targetOfDifference(difference);
  const title = placedTitle(docs, difference);
  const go = (to: FieldTarget) => {
    onGo();
    goToSpot(to, null);
  };
  return (
    <li className={classes.entry}>
      <p className={classes.head}>
        <span className={classes.sort} data-sort={change}>
          {changeWords[change][0]}
        </span>{' '}
        {target === null ? (
          <strong>{title}</strong>
        ) : (
          <button type="button" className={link.link} onClick={() => go(target)}>
            {title}
          </button>
        )}
        {change === 'moved' && ` (dal posto ${from + 1} al posto ${to + 1})`}
      </p>
      {change === 'changed' && (
        <dl className={classes.fields}>
          {fields.map((field) => (
            <ChangedField key={field.field} docs={docs} kind={difference.kind} change={field} />
          ))}
        </dl>
      )}
    </li>
  );
}

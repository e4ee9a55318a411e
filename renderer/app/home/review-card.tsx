import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { ReviewMark } from '../../../shared/plan/core/review-marks.ts';
import { isOfImport, openMarks, sectionOfMark } from '../../../shared/plan/core/review-state.ts';
import { compareSectionKeys } from '../../../shared/plan/core/sections.ts';
import { clearMarks } from '../../components/review/review-actions.ts';
import { useDocument, useReadOnly } from '../../stores/use-plan.ts';
import classes from './home.module.css';
import { HomeCard } from './home-card.tsx';
import { SectionButton } from './section-button.tsx';

/** How much of what was taken over from last year's plan or a document nobody has looked at yet; nothing in any other plan. */
export function ReviewCard() {
  const doc = useDocument((document) => document);
  const readOnly = useReadOnly();
  const bySection = useMemo(() => Map.groupBy(openMarks(doc), sectionOfMark), [doc]);
  if (doc.reviewMarks.length === 0) return null;
  const open = [...bySection.values()].flat().length;
  const outside: readonly ReviewMark[] = bySection.get('plan') ?? [];
  const imported = doc.reviewMarks.every(isOfImport);
  const source = imported ? 'letti dal documento importato' : 'ripresi';
  const keys = [...bySection.keys()].filter((key) => key !== 'plan').sort(compareSectionKeys);
  return (
    <HomeCard
      title={imported ? 'Da rivedere dopo l’importazione' : 'Da rivedere rispetto al piano precedente'}
      wide
    >
      <p className={classes.small}>
        {open === 0
          ? `Tutto rivisto, elementi ${imported ? source : 'ripresi dal piano precedente'}: ${doc.reviewMarks.length}.`
          : `${open} di ${doc.reviewMarks.length} elementi ${source} ${open === 1 ? 'è' : 'sono'} da rivedere. Finché ce ne sono, il piano non si può congelare.`}
      </p>
      <ul className={classes.files}>
        {keys.map((key) => (
          <li key={key}>
            <SectionButton section={key} label={headingOf(doc.sections[key], key)} /> –{' '}
            {bySection.get(key)?.length} da rivedere
          </li>
        ))}
        {outside.length > 0 && (
          <li>
            Dati generali del piano – {outside.length} da rivedere{' '}
            {!readOnly && (
              <Button size="compact-sm" variant="subtle" onClick={() => void clearMarks(outside)}>
                Segna i dati generali come rivisti
              </Button>
            )}
          </li>
        )}
      </ul>
    </HomeCard>
  );
}

function headingOf(section: { number: string; title: string } | undefined, key: string): string {
  return section === undefined ? key : [section.number, section.title].filter(Boolean).join(' ');
}

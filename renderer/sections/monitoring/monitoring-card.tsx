import { Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { isoDay } from '../../../shared/numbers/iso-day.ts';
import { monitoringOverview } from '../../../shared/plan/monitoring/monitoring-overview.ts';
import { useDocument } from '../../stores/use-plan.ts';
import pageClasses from '../section-page.module.css';
import { ActivityEntry } from './activity-entry.tsx';
import classes from './monitoring.module.css';
import { openResult } from './monitoring-actions.ts';
import { overviewWords, resultWords } from './monitoring-words.ts';

/** What is to be watched during the year, what is late, and what was found: by subsection. */
export function MonitoringCard() {
  const monitoring = useDocument((doc) => doc.monitoring);
  const titles = useDocument((doc) => doc.sections);
  const today = isoDay(new Date());
  const overview = useMemo(() => monitoringOverview(monitoring, today), [monitoring, today]);
  const { sections, loose } = overview;
  return (
    <section className={pageClasses.card} aria-label="Monitoraggio nell’anno">
      <Title order={2}>Monitoraggio nell’anno</Title>
      {monitoring.schedule.length === 0 ? (
        <Text>Nessuna attività: aggiungerle nella tabella «Attività di monitoraggio» qui sotto.</Text>
      ) : (
        <Text c="dimmed">{overviewWords(overview)}</Text>
      )}
      {sections.map(({ section, activities }) => (
        <section key={section} className={classes.group}>
          <Title order={3} mb={4}>
            {section === ''
              ? 'Senza sottosezione'
              : [section, titles[section]?.title].filter(Boolean).join(' ')}
          </Title>
          <ul className={classes.list}>
            {activities.map((watched) => (
              <ActivityEntry key={watched.activity.id} watched={watched} />
            ))}
          </ul>
        </section>
      ))}
      {loose.length > 0 && (
        <section className={classes.group}>
          <Title order={3} mb={4}>
            Risultati senza attività
          </Title>
          <ul className={classes.results}>
            {loose.map((result) => (
              <li key={result.id}>
                <button type="button" className={classes.result} onClick={() => openResult(result.id)}>
                  {resultWords(result)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}

import { Tabs, Title } from '@mantine/core';
import pageClasses from '../section-page.module.css';
import { ObjectiveList } from './objective-list.tsx';
import { ObjectiveSummary } from './objective-summary.tsx';
import { objectiveViews, useObjectiveView } from './objective-view-store.ts';

const labels = {
  list: 'Elenco',
  'by-structure': 'Tabella 1: per struttura',
  'by-type': 'Tabella 2: per tipologia',
} as const;

/** The performance objectives: the list that is edited, and the two summary tables that follow from it. */
export function ObjectiveCard() {
  const { view, show } = useObjectiveView();
  return (
    <section className={pageClasses.card} aria-label="Obiettivi di performance" id="objectives" tabIndex={-1}>
      <Title order={2} mb="xs">
        Obiettivi di performance
      </Title>
      <Tabs
        value={view}
        keepMounted={false}
        onChange={(value) => {
          const chosen = objectiveViews.find((name) => name === value);
          if (chosen !== undefined) show(chosen);
        }}
      >
        <Tabs.List mb="sm" aria-label="Viste degli obiettivi">
          {objectiveViews.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {labels[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="list">
          <ObjectiveList />
        </Tabs.Panel>
        <Tabs.Panel value="by-structure">
          <ObjectiveSummary by="structure" />
        </Tabs.Panel>
        <Tabs.Panel value="by-type">
          <ObjectiveSummary by="type" />
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}

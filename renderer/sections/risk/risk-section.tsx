import { Stack, Tabs } from '@mantine/core';
import { useLayoutEffect } from 'react';
import { assertNever } from '../../../shared/assert-never.ts';
import { Grid } from '../../components/grid/grid.tsx';
import { useNavigation } from '../../stores/navigation-store.ts';
import { KindCard } from '../other/kind-card.tsx';
import { SectionNarrative } from '../other/section-narrative.tsx';
import { ConfirmationCard } from './confirmation-card.tsx';
import { MeasuresTab } from './measures/measures-tab.tsx';
import { MethodTab } from './method/method-tab.tsx';
import { ProcessesTab } from './processes/processes-tab.tsx';
import { ProgrammeTab } from './programme/programme-tab.tsx';
import { RegisterTab } from './register/register-tab.tsx';
import classes from './risk.module.css';
import { type RiskTab, riskTabOfKey, riskTabs, useRiskTab } from './risk-tabs.ts';

/** Section 2.3 as the working tool of the RPCT, page by page. */
export function RiskSection() {
  const { tab: last, show } = useRiskTab();
  const focus = useNavigation((state) => state.focus);
  // What is asked for must be drawn before the focus goes there.
  const asked = focus === null ? null : riskTabOfKey(focus);
  const tab = asked ?? last;
  useLayoutEffect(() => {
    if (asked !== null) show(asked);
  }, [asked, show]);
  return (
    <Tabs value={tab} onChange={(next) => chooseTab(next, show)} keepMounted={false}>
      <Tabs.List aria-label="Pagine della sezione 2.3" className={classes.tabs}>
        {riskTabs.map(({ tab: value, label }) => (
          <Tabs.Tab key={value} value={value}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={tab} className={classes.page}>
        <TabPage tab={tab} />
      </Tabs.Panel>
    </Tabs>
  );
}

function chooseTab(next: string | null, show: (tab: RiskTab) => void): void {
  const found = riskTabs.find(({ tab }) => tab === next);
  if (found !== undefined) show(found.tab);
}

function TabPage({ tab }: { readonly tab: RiskTab }) {
  switch (tab) {
    case 'text':
      return <SectionNarrative section="2.3" />;
    case 'method':
      return <MethodTab />;
    case 'processes':
      return <ProcessesTab />;
    case 'register':
      return <RegisterTab />;
    case 'measures':
      return <MeasuresTab />;
    case 'programme':
      return (
        <Stack gap="lg">
          <ProgrammeTab />
          <ConfirmationCard />
        </Stack>
      );
    case 'transparency':
      return (
        <KindCard kind="transparencyDuties">
          <Grid kind="transparencyDuties" />
        </KindCard>
      );
    default:
      return assertNever(tab, 'unknown page of section 2.3');
  }
}

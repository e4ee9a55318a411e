import { MantineProvider } from '@mantine/core';
import { useState } from 'react';
import { NoticeBar } from '../components/notice-bar.tsx';
import { homePage, useNavigation } from '../stores/navigation-store.ts';
import { showError } from '../stores/notice-store.ts';
import { planStore, usePlan } from '../stores/use-plan.ts';
import { AboutDialog } from './about-dialog.tsx';
import { BundleDialog } from './bundle/bundle-dialog.tsx';
import { useShownBundle } from './bundle/use-shown-bundle.ts';
import { OpenPlan } from './open-plan.tsx';
import { ReportDialog } from './report-dialog.tsx';
import { StartScreen } from './start/start-screen.tsx';
import { readableColors, theme } from './theme.ts';
import { useMenuWithoutPlan } from './use-menu-without-plan.ts';

export function App() {
  const [planId, setPlanId] = useState<string | null>(null);
  const [returned, setReturned] = useState(false);
  const [bundle, showBundle] = useShownBundle();
  useMenuWithoutPlan(usePlan(({ load }) => load.state === 'ready'));

  const open = (id: string) => {
    useNavigation.getState().goTo({ section: homePage });
    void planStore.getState().open(id);
    setPlanId(id);
  };
  /** What is typed in the plan that is open goes first. */
  const openStored = (id: string) => {
    planStore
      .getState()
      .flush()
      .then(() => open(id), showError);
  };
  const leave = () => {
    setReturned(true);
    setPlanId(null);
    planStore.getState().close();
  };

  return (
    <MantineProvider theme={theme} cssVariablesResolver={readableColors} defaultColorScheme="auto">
      {planId === null ? (
        <StartScreen returned={returned} onOpen={open} />
      ) : (
        <OpenPlan planId={planId} onLeave={leave} onOpen={open} />
      )}
      {bundle !== null && (
        <BundleDialog
          report={bundle}
          onReport={showBundle}
          onOpen={openStored}
          onClose={() => showBundle(null)}
        />
      )}
      <NoticeBar />
      <ReportDialog />
      <AboutDialog />
    </MantineProvider>
  );
}

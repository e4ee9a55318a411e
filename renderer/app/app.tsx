import { MantineProvider } from '@mantine/core';
import { useState } from 'react';
import { NoticeBar } from '../components/notice-bar.tsx';
import { homePage, useNavigation } from '../stores/navigation-store.ts';
import { planStore, usePlan } from '../stores/use-plan.ts';
import { AboutDialog } from './about-dialog.tsx';
import { OpenPlan } from './open-plan.tsx';
import { StartScreen } from './start/start-screen.tsx';
import { readableColors, theme } from './theme.ts';
import { useMenuWithoutPlan } from './use-menu-without-plan.ts';

export function App() {
  const [planId, setPlanId] = useState<string | null>(null);
  const [returned, setReturned] = useState(false);
  useMenuWithoutPlan(usePlan(({ load }) => load.state === 'ready'));

  const open = (id: string) => {
    useNavigation.getState().goTo({ section: homePage });
    void planStore.getState().open(id);
    setPlanId(id);
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
        <OpenPlan planId={planId} onLeave={leave} />
      )}
      <NoticeBar />
      <AboutDialog />
    </MantineProvider>
  );
}

import { MantineProvider } from '@mantine/core';
import { useState } from 'react';
import { NoticeBar } from '../components/notice-bar.tsx';
import { homePage, useNavigation } from '../stores/navigation-store.ts';
import { showError, useNotices } from '../stores/notice-store.ts';
import { planStore, usePlan } from '../stores/use-plan.ts';
import { reviewStore } from '../stores/use-review.ts';
import { AboutDialog } from './about-dialog.tsx';
import { BundleDialog } from './bundle/bundle-dialog.tsx';
import { useShownBundle } from './bundle/use-shown-bundle.ts';
import { GuideDialog } from './guide/guide-dialog.tsx';
import { OpenReview } from './import/open-review.tsx';
import { ReadingDialog } from './import/reading-dialog.tsx';
import { useImport } from './import/use-import.ts';
import { OpenPlan } from './open-plan.tsx';
import { ReportDialog } from './report-dialog.tsx';
import { StartScreen } from './start/start-screen.tsx';
import { readableColors, theme } from './theme.ts';
import { useMenuWithoutPlan } from './use-menu-without-plan.ts';

export function App() {
  const [planId, setPlanId] = useState<string | null>(null);
  const [reviewId, setReviewId] = useState<string | null>(null);
  const [returned, setReturned] = useState(false);
  const [bundle, showBundle] = useShownBundle();
  useMenuWithoutPlan(usePlan(({ load }) => load.state === 'ready'));

  // A notice speaks of what was on the screen: it ends when that is left.
  const open = (id: string) => {
    useNotices.getState().dismiss();
    useNavigation.getState().goTo({ section: homePage });
    void planStore.getState().open(id);
    setReviewId(null);
    setPlanId(id);
    reviewStore.getState().close();
  };
  const openReview = (id: string) => {
    useNotices.getState().dismiss();
    // Under review a document answers to the same edits as a plan.
    void planStore.getState().open(id);
    void reviewStore.getState().open(id);
    setPlanId(null);
    setReviewId(id);
  };
  /** What is typed in the plan that is open goes first. */
  const afterStoring = (next: (id: string) => void) => (id: string) => {
    planStore
      .getState()
      .flush()
      .then(() => next(id), showError);
  };
  const leave = () => {
    useNotices.getState().dismiss();
    setReturned(true);
    setPlanId(null);
    setReviewId(null);
    planStore.getState().close();
    reviewStore.getState().close();
  };
  const published = useImport(afterStoring(openReview));

  return (
    <MantineProvider theme={theme} cssVariablesResolver={readableColors} defaultColorScheme="auto">
      {reviewId !== null ? (
        <OpenReview onLeave={leave} onOpen={open} />
      ) : planId !== null ? (
        <OpenPlan planId={planId} onLeave={leave} onOpen={open} />
      ) : (
        <StartScreen returned={returned} onOpen={open} onImport={published.start} onResume={openReview} />
      )}
      {published.reading !== null && (
        <ReadingDialog reading={published.reading} onCancel={published.cancel} />
      )}
      {bundle !== null && (
        <BundleDialog
          report={bundle}
          onReport={showBundle}
          onOpen={afterStoring(open)}
          onClose={() => showBundle(null)}
        />
      )}
      <NoticeBar />
      <ReportDialog />
      <AboutDialog />
      <GuideDialog />
    </MantineProvider>
  );
}

import { AppShell } from '@mantine/core';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { registerFlush } from '../../flush.ts';
import { SectionPage } from '../../sections/section-page.tsx';
import { useFindings } from '../../stores/findings-store.ts';
import { homePage, lifePage, useNavigation } from '../../stores/navigation-store.ts';
import { usePreview } from '../../stores/preview-store.ts';
import { planStore } from '../../stores/use-plan.ts';
import { CompareDialog } from '../compare/compare-dialog.tsx';
import { ErrorBoundary } from '../error-boundary.tsx';
import { HomePage } from '../home/home-page.tsx';
import { LifePage } from '../life/life-page.tsx';
import { ActDialog } from '../output/act-dialog.tsx';
import { ExportDialog } from '../output/export-dialog.tsx';
import { ExportPlanDialog } from '../output/export-plan-dialog.tsx';
import { printPlan } from '../output/print-plan.ts';
import { ReplaceDialog } from '../replace/replace-dialog.tsx';
import { rollOverOpenPlan } from '../roll-over.ts';
import { SearchDialog } from '../search/search-dialog.tsx';
import { storeEverything } from '../store-everything.ts';
import { useDialogKey } from '../use-dialog-key.ts';
import { useLiveFindings } from '../use-live-findings.ts';
import { useMenuCommands } from '../use-menu-commands.ts';
import { useShortcuts } from '../use-shortcuts.ts';
import { panelCoversBelow, sidebarHidesBelow } from './breakpoints.ts';
import { FindingsPanel, uncoverPage } from './findings-panel.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import classes from './plan-frame.module.css';
import { PlanHeader } from './plan-header.tsx';
import { Sidebar } from './sidebar.tsx';
import { usePartKey } from './use-part-key.ts';

/** What draws pages is as large as half the rest: it is loaded by who looks at them. */
const PreviewPanel = lazy(() =>
  import('../preview/preview-panel.tsx').then((module) => ({ default: module.PreviewPanel })),
);
const PaperDialog = lazy(() =>
  import('../paper/paper-dialog.tsx').then((module) => ({ default: module.PaperDialog })),
);

interface Props {
  readonly planId: string;
  readonly onLeave: () => void;
  /** Another plan is to be opened. */
  readonly onOpen: (planId: string) => void;
}

/** The open plan: sections at the left, the current one in the middle, findings at the right. */
export function PlanFrame({ planId, onLeave, onOpen }: Props) {
  const [dialog, setDialog] = useState<
    'none' | 'export' | 'export-plan' | 'act' | 'leave' | 'search' | 'replace' | 'compare'
  >('none');
  /** What is being put on paper; undefined when nothing is. */
  const [onPaper, setOnPaper] = useState<string | null | undefined>(undefined);
  /** Only matters where the sections have no room beside the page. */
  const [sectionsOpen, setSectionsOpen] = useState(false);
  const place = useNavigation(({ section, item }) => `${section} ${item?.id ?? ''}`);
  const page = useNavigation(({ section }) => section);
  const panelOpen = useFindings((state) => state.panelOpen);
  const previewOpen = usePreview((state) => state.open);
  const preview = usePreview((state) => state.toggle);
  const print = () => void printPlan(planId);
  const paper = () => setOnPaper((before) => (before === undefined && dialog === 'none' ? null : before));
  const exportBundle = () => setDialog('export');
  const exportPlan = () => setDialog('export-plan');
  const actTexts = () => setDialog('act');
  const search = useCallback(() => setDialog((open) => (open === 'none' ? 'search' : open)), []);
  const compare = useCallback(() => setDialog((open) => (open === 'none' ? 'compare' : open)), []);
  const replace = useCallback(() => setDialog((open) => (open === 'none' ? 'replace' : open)), []);
  const rollOver = () => void rollOverOpenPlan(planId, onOpen);
  const asideOpen = panelOpen || previewOpen;
  useLiveFindings();
  useShortcuts();
  usePartKey();
  useDialogKey('k', search);
  useDialogKey('h', replace);
  useMenuCommands({
    preview,
    print,
    paper,
    exportPlan,
    exportBundle,
    actTexts,
    compare,
    rollOver,
    search,
    replace,
  });
  useEffect(() => registerFlush(storeEverything), []);
  useOneAside();

  const leave = () => {
    planStore
      .getState()
      .flush()
      .then(onLeave, () => setDialog('leave'));
  };

  return (
    <AppShell
      header={{ height: { base: 104, xs: 60 } }}
      navbar={{
        width: { base: 296, xl: 340 },
        breakpoint: sidebarHidesBelow,
        collapsed: { mobile: !sectionsOpen },
      }}
      aside={{
        width: previewOpen ? { base: 500, xl: 680 } : { base: 290, xl: 360 },
        breakpoint: panelCoversBelow,
        collapsed: { desktop: !asideOpen, mobile: !asideOpen },
      }}
      transitionDuration={0}
    >
      <AppShell.Header>
        <PlanHeader
          sectionsOpen={sectionsOpen}
          onToggleSections={() => {
            uncoverPage();
            setSectionsOpen(!sectionsOpen);
          }}
          onLeave={leave}
          onSearch={search}
          onPreview={preview}
          onPrint={print}
          onPaper={paper}
          onExportPlan={exportPlan}
          onActTexts={actTexts}
          onExport={exportBundle}
        />
      </AppShell.Header>
      <AppShell.Navbar
        className={classes.navbar}
        data-open={sectionsOpen || undefined}
        style={{ overflowY: 'auto' }}
      >
        <Sidebar
          onGo={() => {
            uncoverPage();
            setSectionsOpen(false);
          }}
        />
      </AppShell.Navbar>
      <AppShell.Main bg="var(--piao-page)">
        <ErrorBoundary resetKey={place}>{pageOf(page, planId, onOpen)}</ErrorBoundary>
      </AppShell.Main>
      {asideOpen && (
        <AppShell.Aside style={{ overflowY: 'auto' }}>
          {previewOpen ? (
            <Suspense>
              <PreviewPanel planId={planId} onPaper={setOnPaper} />
            </Suspense>
          ) : (
            <FindingsPanel />
          )}
        </AppShell.Aside>
      )}
      {dialog === 'export' && <ExportDialog planId={planId} onClose={() => setDialog('none')} />}
      {dialog === 'export-plan' && <ExportPlanDialog planId={planId} onClose={() => setDialog('none')} />}
      {onPaper !== undefined && (
        <Suspense>
          <PaperDialog planId={planId} part={onPaper} onClose={() => setOnPaper(undefined)} />
        </Suspense>
      )}
      {dialog === 'act' && <ActDialog planId={planId} onClose={() => setDialog('none')} />}
      {dialog === 'search' && <SearchDialog planId={planId} onClose={() => setDialog('none')} />}
      {dialog === 'compare' && <CompareDialog planId={planId} onClose={() => setDialog('none')} />}
      {dialog === 'replace' && <ReplaceDialog onClose={() => setDialog('none')} />}
      {dialog === 'leave' && <LeaveDialog onStay={() => setDialog('none')} onLeave={onLeave} />}
    </AppShell>
  );
}

/** There is room for one panel beside the page: the one that was opened last. */
function useOneAside(): void {
  useEffect(
    () =>
      useFindings.subscribe(({ panelOpen }, before) => {
        if (panelOpen && !before.panelOpen) usePreview.getState().close();
      }),
    [],
  );
  useEffect(
    () =>
      usePreview.subscribe(({ open }, before) => {
        if (open && !before.open) useFindings.getState().closePanel();
      }),
    [],
  );
  useEffect(() => () => usePreview.getState().close(), []);
}

function pageOf(page: string, planId: string, onOpen: (planId: string) => void) {
  switch (page) {
    case homePage:
      return <HomePage />;
    case lifePage:
      return <LifePage planId={planId} onOpen={onOpen} />;
    default:
      return <SectionPage />;
  }
}

import { AppShell } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { registerFlush } from '../../flush.ts';
import { SectionPage } from '../../sections/section-page.tsx';
import { useFindings } from '../../stores/findings-store.ts';
import { homePage, lifePage, useNavigation } from '../../stores/navigation-store.ts';
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
  /** Only matters where the sections have no room beside the page. */
  const [sectionsOpen, setSectionsOpen] = useState(false);
  const place = useNavigation(({ section, item }) => `${section} ${item?.id ?? ''}`);
  const page = useNavigation(({ section }) => section);
  const panelOpen = useFindings((state) => state.panelOpen);
  const print = () => void printPlan(planId);
  const exportBundle = () => setDialog('export');
  const exportPlan = () => setDialog('export-plan');
  const actTexts = () => setDialog('act');
  const search = useCallback(() => setDialog((open) => (open === 'none' ? 'search' : open)), []);
  const compare = useCallback(() => setDialog((open) => (open === 'none' ? 'compare' : open)), []);
  const replace = useCallback(() => setDialog((open) => (open === 'none' ? 'replace' : open)), []);
  const rollOver = () => void rollOverOpenPlan(planId, onOpen);
  useLiveFindings();
  useShortcuts();
  useDialogKey('k', search);
  useDialogKey('h', replace);
  useMenuCommands({ print, exportPlan, exportBundle, actTexts, compare, rollOver, search, replace });
  useEffect(() => registerFlush(storeEverything), []);

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
        width: { base: 290, xl: 360 },
        breakpoint: panelCoversBelow,
        collapsed: { desktop: !panelOpen, mobile: !panelOpen },
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
          onPrint={print}
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
      {panelOpen && (
        <AppShell.Aside style={{ overflowY: 'auto' }}>
          <FindingsPanel />
        </AppShell.Aside>
      )}
      {dialog === 'export' && <ExportDialog planId={planId} onClose={() => setDialog('none')} />}
      {dialog === 'export-plan' && <ExportPlanDialog planId={planId} onClose={() => setDialog('none')} />}
      {dialog === 'act' && <ActDialog planId={planId} onClose={() => setDialog('none')} />}
      {dialog === 'search' && <SearchDialog planId={planId} onClose={() => setDialog('none')} />}
      {dialog === 'compare' && <CompareDialog planId={planId} onClose={() => setDialog('none')} />}
      {dialog === 'replace' && <ReplaceDialog onClose={() => setDialog('none')} />}
      {dialog === 'leave' && <LeaveDialog onStay={() => setDialog('none')} onLeave={onLeave} />}
    </AppShell>
  );
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

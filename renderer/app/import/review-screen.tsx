import { Tabs, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { findingNotes, passageNotes, unseen } from '../../../shared/importing/review/open-notes.ts';
import type { ReviewDecision } from '../../../shared/importing/review/review-report.ts';
import type { LineRange } from '../../../shared/importing/source.ts';
import { counted } from '../../../shared/labels/counted.ts';
import { registerFlush } from '../../flush.ts';
import { showError, useNotices } from '../../stores/notice-store.ts';
import { nextOpen } from '../../stores/review-store.ts';
import { planStore, useDocument } from '../../stores/use-plan.ts';
import { reviewStore, useOpenReview, useReview } from '../../stores/use-review.ts';
import { storeEverything } from '../store-everything.ts';
import { useLiveFindings } from '../use-live-findings.ts';
import { useShortcuts } from '../use-shortcuts.ts';
import { decide } from './decide.ts';
import { EntryList } from './entry-list.tsx';
import { EntryPanel } from './entry-panel.tsx';
import { FindingList } from './finding-list.tsx';
import { FinishDialog } from './finish-dialog.tsx';
import { PassageList } from './passage-list.tsx';
import { ReviewHeader } from './review-header.tsx';
import classes from './review-screen.module.css';
import { SourcePane } from './source-pane.tsx';
import { useEntryActions } from './use-entry-actions.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { useReviewMenu } from './use-review-menu.ts';

interface Props {
  readonly onLeave: () => void;
  readonly onOpen: (planId: string) => void;
}

/** The document at the left, what was recognised in it at the right: everything is accepted, corrected or discarded. */
export function ReviewScreen({ onLeave, onOpen }: Props) {
  const { id, text, entries, report } = useOpenReview();
  const decisions = useReview((state) => state.decisions);
  const selected = useReview((state) => state.selected);
  const [tab, setTab] = useState<string | null>('entries');
  const [finishing, setFinishing] = useState(false);
  /** The lines of a note that was asked for; null shows those of the entry. */
  const [noteLines, setNoteLines] = useState<readonly LineRange[] | null>(null);
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const entry = entries.find(({ key }) => key === selected) ?? null;

  useLiveFindings();
  useShortcuts();
  useReviewMenu();
  useCorrected();
  useEffect(() => registerFlush(storeEverything), []);
  // Whoever goes to another entry wants to see where it comes from.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the entry is another one when its key is
  useEffect(() => setNoteLines(null), [selected]);

  const show = (key: string) => {
    reviewStore.getState().select(key);
    setTab('entries');
  };
  const actions = useEntryActions(panel, heading, show);
  useReviewKeys(actions);
  const seen = (more: Readonly<Record<string, ReviewDecision | null>>) => void decide(id, more);
  const finished = (planId: string, toReview: number) => {
    const marked = toReview === 0 ? '' : `: ${counted(toReview, 'elemento è', 'elementi sono')} da rivedere`;
    onOpen(planId);
    useNotices.getState().show({ tone: 'done', text: `Creato il piano${marked}.` });
  };

  const findings = unseen(findingNotes(report), decisions).length;
  const passages = unseen(passageNotes(report), decisions).length;
  const open = entries.filter(({ key }) => decisions[key] === undefined).length;

  return (
    <main className={classes.screen}>
      <ReviewHeader
        onLeave={() => void planStore.getState().flush().then(onLeave, showError)}
        onFinish={() => setFinishing(true)}
        onShow={show}
        onAcceptedSure={() => {
          const next = nextOpen(entries, reviewStore.getState().decisions, null);
          if (next !== null) show(next);
        }}
      />
      <div className={classes.columns}>
        <div className={classes.source}>
          <SourcePane text={text} marked={noteLines ?? entry?.lines ?? noLines} />
        </div>
        <Tabs value={tab} onChange={setTab} keepMounted={false} className={classes.found}>
          <Tabs.List aria-label="Che cosa si esamina">
            <Tabs.Tab value="entries">Voci ({open} da esaminare)</Tabs.Tab>
            <Tabs.Tab value="findings">Non torna ({findings})</Tabs.Tab>
            <Tabs.Tab value="passages">Non collocate ({passages})</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="entries" className={classes.entries}>
            <div className={classes.list}>
              <EntryList {...actions} onEnter={() => heading.current?.focus()} />
            </div>
            <Text className={classes.help}>
              Ctrl+Invio accetta · Ctrl+PagGiù e Ctrl+PagSu vanno alla successiva e alla precedente ·
              nell’elenco: frecce, Spazio accetta, Canc scarta, Invio apre la scheda
            </Text>
            {entry !== null && (
              <EntryPanel
                entry={entry}
                panelRef={panel}
                headingRef={heading}
                onShowLines={setNoteLines}
                {...actions}
              />
            )}
          </Tabs.Panel>
          <Tabs.Panel value="findings" className={classes.other}>
            <FindingList onShowLines={setNoteLines} onShowEntry={show} onSeen={seen} />
          </Tabs.Panel>
          <Tabs.Panel value="passages" className={classes.other}>
            <PassageList onShowLines={setNoteLines} onSeen={seen} />
          </Tabs.Panel>
        </Tabs>
      </div>
      {finishing && <FinishDialog onClose={() => setFinishing(false)} onFinished={finished} />}
    </main>
  );
}

/** What an edit has changed is asked of the main process, which also knows what was taken back. */
function useCorrected() {
  const doc = useDocument((document) => document);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at every change of the document
  useEffect(() => {
    reviewStore.getState().refreshCorrected().catch(showError);
  }, [doc]);
}

/** One list, so that it is not another mark at every drawing. */
const noLines: readonly LineRange[] = [];

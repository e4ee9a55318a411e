import type { PlanChange } from '../../shared/plan/change.ts';
import { kindOf } from '../../shared/plan/kinds.ts';
import { settleTyping } from '../components/fields/settle-typing.ts';
import { useNavigation } from '../stores/navigation-store.ts';
import { showError, useNotices } from '../stores/notice-store.ts';
import { planStore } from '../stores/use-plan.ts';
import { riskTabOf, useRiskTab } from './risk/risk-tabs.ts';
import { hasSheet } from './sheets.ts';

/** Undoes one action and shows where. */
export async function undo(): Promise<void> {
  await travel(
    () => planStore.getState().undo(),
    'Ultima modifica annullata.',
    'Non c’è nulla da annullare.',
  );
}

export async function redo(): Promise<void> {
  await travel(() => planStore.getState().redo(), 'Modifica ripristinata.', 'Non c’è nulla da ripristinare.');
}

/** Ctrl+S: nothing waits for it, but who presses it wants to know. */
export async function save(): Promise<void> {
  try {
    settleTyping();
    await planStore.getState().flush();
    useNotices.getState().show({ tone: 'done', text: 'Già salvato: ogni modifica si salva da sola.' });
  } catch (error) {
    showError(error);
  }
}

async function travel(step: () => Promise<readonly PlanChange[]>, done: string, nothing: string) {
  try {
    const changes = await step();
    const [first] = changes;
    useNotices.getState().show({ tone: 'done', text: first === undefined ? nothing : done });
    if (first !== undefined) showChange(first, changes.length > 1 ? changes : []);
  } catch (error) {
    showError(error);
  }
}

/**
 * Goes where the change is, unless the person is there already.
 *
 * @param others all changes of an action that made several: the sheet of one thing would not show them
 */
function showChange(change: PlanChange, others: readonly PlanChange[]): void {
  const tab = 'kind' in change ? riskTabOf(change.kind) : null;
  if (tab !== null) useRiskTab.getState().show(tab);
  const { section, item, goTo } = useNavigation.getState();
  const place = placeOf(change, isOfSeveral(others));
  if (place === null) return;
  const sameItem = item?.id === place.item?.id;
  if (section !== place.section || !sameItem) goTo(place);
}

function isOfSeveral(changes: readonly PlanChange[]): boolean {
  return new Set(changes.map((change) => (change.target === 'item' ? change.id : ''))).size > 1;
}

function placeOf(change: PlanChange, ofSeveral: boolean) {
  switch (change.target) {
    case 'item': {
      // It stands in the panel of findings, whatever page is shown.
      if (change.kind === 'acceptedFindings') return null;
      // It stands on what it marks and is counted on Home: either is where the person is.
      if (change.kind === 'reviewMarks') return null;
      // An attachment stands on the page of its own section.
      if (change.kind === 'attachments') {
        const section = change.after?.section ?? change.before?.section;
        return section === undefined ? null : { section, item: null };
      }
      // Who has the sheet of a row open sees the change there.
      const isOpen = useNavigation.getState().item?.id === change.id;
      const isSheet = isOpen || (hasSheet(change.kind) && !ofSeveral);
      const opens = isSheet && change.before !== null && change.after !== null;
      return {
        section: kindOf(change.kind).section,
        item: opens ? { kind: change.kind, id: change.id } : null,
      };
    }
    case 'move':
    case 'single':
      return { section: kindOf(change.kind).section, item: null };
    case 'section':
      return { section: change.key, item: null };
    case 'header':
      return null;
  }
}

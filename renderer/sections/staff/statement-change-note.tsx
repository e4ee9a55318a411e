import { Alert, Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { capacityCaseWords } from '../../../shared/plan/staff/capacity-words.ts';
import { newStatementEdits } from '../../../shared/plan/staff/new-statement.ts';
import { type Position, statementChange } from '../../../shared/plan/staff/statement-change.ts';
import { isoDay } from '../../app/frame/iso-day.ts';
import { showError, useNotices } from '../../stores/notice-store.ts';
import { planStore, useReadOnly } from '../../stores/use-plan.ts';
import { undo } from '../history.ts';
import { amountWords, notComputable, percentWords } from './figures.tsx';
import { useLiveDocument } from './use-live-document.ts';

/** What the last statement changed, and the way to enter the next: ratio and margin are checked anew with each. */
export function StatementChangeNote() {
  const doc = useLiveDocument();
  const readOnly = useReadOnly();
  const { statementYear } = doc.capacity.basis;
  const change = statementChange(doc);
  return (
    <div style={{ marginBottom: '0.75rem' }}>
      {change !== null && (
        <Alert
          icon={<IconRefresh aria-hidden />}
          variant="light"
          mb="xs"
          title={`Che cosa cambia con il rendiconto ${change.now.statementYear ?? 'nuovo'}`}
        >
          {lines.map(({ label, words }) => (
            <div key={label}>
              {label}: da {words(change.before)} a <strong>{words(change.now)}</strong>
            </div>
          ))}
        </Alert>
      )}
      {!readOnly && statementYear !== null && (
        <Button size="compact-sm" variant="light" onClick={() => void enterStatement()}>
          Inserisci il rendiconto {statementYear + 1}
        </Button>
      )}
    </div>
  );
}

const lines: readonly { readonly label: string; readonly words: (position: Position) => string }[] = [
  { label: 'Spesa di personale', words: ({ spending }) => amountWords(spending) },
  { label: 'Media netta delle entrate', words: ({ revenue }) => amountWords(revenue) },
  { label: 'Rapporto', words: ({ ratio }) => percentWords(ratio) },
  {
    label: 'Posizione',
    words: (position) => (position.case === null ? notComputable : capacityCaseWords[position.case]),
  },
  { label: 'Margine', words: ({ margin }) => amountWords(margin) },
];

/** Keeps today's position and makes room for the new figures, as one action. */
async function enterStatement(): Promise<void> {
  try {
    await planStore.getState().flush();
    const { load } = planStore.getState();
    if (load.state !== 'ready') return;
    await planStore.getState().batch(newStatementEdits(load.document, isoDay(new Date())));
    useNotices.getState().show({
      tone: 'done',
      text: 'Nuovo rendiconto: scrivere la spesa e le entrate dell’ultimo anno.',
      action: { label: 'Annulla', run: () => void undo() },
    });
  } catch (error) {
    showError(error);
  }
}

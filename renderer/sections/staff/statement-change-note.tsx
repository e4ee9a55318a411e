import { Alert, Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { capacityCaseWords } from '../../../shared/plan/staff/capacity-words.ts';
import { type Position, statementChange } from '../../../shared/plan/staff/statement-change.ts';
import { useReadOnly } from '../../stores/use-plan.ts';
import { enterStatement } from './enter-statement.ts';
import { amountWords, notComputable, percentWords } from './figure-words.ts';
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
        <Button
          size="compact-sm"
          variant="light"
          onClick={({ detail }) => {
            // By the second click of a double one the button may offer the year after.
            if (detail < 2) void enterStatement(statementYear + 1);
          }}
        >
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

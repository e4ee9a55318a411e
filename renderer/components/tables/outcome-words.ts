import type { RowOutcome, TableReading } from '../../../shared/tables/read-table.ts';

export const outcomeWords: Readonly<Record<RowOutcome, string>> = {
  new: 'nuova',
  changed: 'modificata',
  same: 'già uguale',
  refused: 'con problemi',
};

/** "12 righe: 3 nuove, 8 già uguali, 1 con problemi." */
export function outcomeSummary({ outcomes }: TableReading): string {
  const count = (outcome: RowOutcome) => outcomes.filter((each) => each === outcome).length;
  const parts = (
    [
      [count('new'), 'nuova', 'nuove'],
      [count('changed'), 'modificata', 'modificate'],
      [count('same'), 'già uguale', 'già uguali'],
      [count('refused'), 'con problemi', 'con problemi'],
    ] as const
  ).flatMap(([many, one, several]) => (many === 0 ? [] : [`${many} ${many === 1 ? one : several}`]));
  const rows = outcomes.length === 1 ? '1 riga' : `${outcomes.length} righe`;
  return parts.length === 0 ? 'Nessuna riga sotto le intestazioni.' : `${rows}: ${parts.join(', ')}.`;
}

import { progressionsShare } from '../../../shared/legal/progressions.ts';
import { progressionsPosition } from '../../../shared/plan/staff/other-limits.ts';
import { TextField } from '../../components/fields/text-field.tsx';
import { CellField } from './cell-field.tsx';
import { amountWords } from './figure-words.ts';
import { ComputedCell, Outcome } from './figures.tsx';
import { SourceNote } from './source-note.tsx';
import { useLiveDocument } from './use-live-document.ts';
import classes from './worksheet.module.css';
import { ComputedKey, WorksheetCard, WorksheetTable } from './worksheet-card.tsx';
import { WorksheetNotes } from './worksheet-notes.tsx';

const target = { of: 'single', kind: 'progressions' } as const;

const inputs = [
  ['wageBill', 'Monte salari 2018'],
  ['percentage', 'Percentuale'],
  ['budget', 'Budget indicato dall’ente'],
  ['used', 'Utilizzato'],
  ['planned', 'Progressioni in corso'],
] as const;

/** Progressions between areas: the share of the wage bill of 2018, what is used and what is left. */
export function ProgressionsCard() {
  const { budget, balance } = progressionsPosition(useLiveDocument());
  return (
    <WorksheetCard id="progressions" title="Progressioni tra le aree">
      <SourceNote source={progressionsShare} />
      <WorksheetTable
        caption={`Budget: ${progressionsShare.percentage.replace('.', ',')}% del monte salari 2018, al netto degli oneri`}
      >
        <thead>
          <tr>
            {inputs.map(([field, label]) => (
              <th key={field} scope="col" data-figure>
                {label}
              </th>
            ))}
            <th scope="col" data-figure>
              Budget
            </th>
            <th scope="col" data-figure>
              Residuo
            </th>
            <th scope="col">Esito</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            {inputs.map(([field, label]) => (
              <td key={field}>
                <CellField target={target} field={field} label={label} />
              </td>
            ))}
            <ComputedCell text={amountWords(budget)} />
            <ComputedCell text={amountWords(balance?.left)} strong />
            <td className={classes.outcome}>
              <Outcome within={balance?.withinBudget ?? null} />
            </td>
          </tr>
        </tbody>
      </WorksheetTable>
      <ComputedKey />
      <WorksheetNotes kinds={['progressions']} />
      <TextField target={target} field="note" label="Nota" lines={1} />
    </WorksheetCard>
  );
}

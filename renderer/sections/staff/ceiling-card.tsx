import { choiceLabels } from '../../../shared/labels/choice-labels.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { ceilingColumnTitle, ceilingNorms } from '../../../shared/plan/staff/ceiling-words.ts';
import type { CeilingRow } from '../../../shared/plan/staff/static-ceiling.ts';
import {
  type CeilingColumnResult,
  ceilingColumns,
  ceilingTable,
} from '../../../shared/plan/staff/worksheet.ts';
import { ChoiceField } from '../../components/fields/choice-field.tsx';
import { TextField } from '../../components/fields/text-field.tsx';
import { CellField } from './cell-field.tsx';
import { amountWords } from './figure-words.ts';
import { ComputedCell, Outcome } from './figures.tsx';
import { useLiveDocument } from './use-live-document.ts';
import classes from './worksheet.module.css';
import { ComputedKey, WorksheetCard, WorksheetTable } from './worksheet-card.tsx';
import { type HeadColumn, WorksheetHead } from './worksheet-head.tsx';
import { WorksheetNotes } from './worksheet-notes.tsx';
import { WorksheetRows } from './worksheet-rows.tsx';

const target = { of: 'single', kind: 'ceiling' } as const;

/** The static control: A − B − C under the limit, as public bodies draw it; IRAP is among the items. */
export function CeilingCard() {
  const doc = useLiveDocument();
  const { ceiling } = doc.capacity;
  const results = ceilingTable(doc);
  const bases = Object.entries(choiceLabels('ceiling', 'basis') ?? {});
  return (
    <WorksheetCard
      id="ceiling"
      title="Controllo statico: limite di spesa"
      norm={ceilingNorms[ceiling.basis].norm}
    >
      <div className={classes.short}>
        <ChoiceField
          target={target}
          field="basis"
          label="Norma"
          options={bases.map(([value, label]) => ({ value, label }))}
        />
      </div>
      <WorksheetTable caption="Spesa di personale soggetta al limite, in euro. L’IRAP è compresa.">
        <WorksheetHead
          columns={[
            { title: 'Voce', size: 'wide' },
            { title: 'Macroaggregato', size: 'narrow' },
            ...ceilingColumns.map(
              (column): HeadColumn => ({
                title: ceilingColumnTitle(doc, column),
                size: 'money',
                figure: true,
              }),
            ),
          ]}
          actions
        />
        <tbody>
          <RoleRows doc={doc} part="item" add="Aggiungi una voce di spesa" />
          <ComputedRow label="Totale spese di personale (A)" results={results} pick={({ total }) => total} />
          <RoleRows doc={doc} part="excluded" sign="(−) B" add="Aggiungi una componente esclusa" />
          <RoleRows doc={doc} part="dm2020" sign="(−) C" add="Aggiungi una maggior spesa DM 17.3.2020" />
          <ComputedRow
            total
            label="Spesa soggetta al limite (A − B − C)"
            results={results}
            pick={({ net }) => net}
          />
          <tr>
            <th scope="row" colSpan={2}>
              Limite
            </th>
            <td>
              <CellField target={target} field="limit" label="Limite di spesa" />
            </td>
            {results.slice(1).map(({ column }) => (
              <ComputedCell key={column} text={amountWords(ceiling.limit)} />
            ))}
            <td />
          </tr>
          <ComputedRow
            label="Margine rispetto al limite"
            results={results}
            pick={({ headroom, column }) =>
              ceiling.limit === null || column === 'reference' ? null : headroom
            }
            blankFirst
          />
          <tr>
            <th scope="row" colSpan={2}>
              Esito
            </th>
            {results.map(({ column, filled, withinLimit }) => (
              <td key={column} className={classes.figure}>
                {column !== 'reference' && (
                  <Outcome within={ceiling.limit === null || !filled ? null : withinLimit} />
                )}
              </td>
            ))}
            <td />
          </tr>
        </tbody>
      </WorksheetTable>
      <ComputedKey />
      <WorksheetNotes kinds={['ceilingRows', 'ceiling']} />
      <div style={{ marginTop: '0.75rem' }}>
        <TextField target={target} field="note" label="Nota" lines={1} />
      </div>
    </WorksheetCard>
  );
}

interface RoleProps {
  readonly doc: PlanDocument;
  readonly part: CeilingRow['role'];
  readonly sign?: string;
  readonly add: string;
}

function RoleRows({ doc, part, sign, add }: RoleProps) {
  const { ceilingRows } = doc.capacity;
  const last = ceilingRows.findLastIndex((row) => row.role === part);
  return (
    <WorksheetRows
      kind="ceilingRows"
      rows={ceilingRows.filter((row) => row.role === part)}
      cells={[
        { field: 'code', label: 'macroaggregato' },
        ...ceilingColumns.map((column) => ({ field: column, label: ceilingColumnTitle(doc, column) })),
      ]}
      sign={sign}
      add={{ label: add, fields: { role: part }, position: last === -1 ? ceilingRows.length : last + 1 }}
    />
  );
}

interface ComputedProps {
  readonly label: string;
  readonly results: readonly CeilingColumnResult[];
  readonly pick: (result: CeilingColumnResult) => string | null;
  readonly total?: boolean;
  readonly blankFirst?: boolean;
}

function ComputedRow({ label, results, pick, total = false, blankFirst = false }: ComputedProps) {
  return (
    <tr data-total={total || undefined} data-sub>
      <th scope="row" colSpan={2}>
        {label}
      </th>
      {results.map((result, index) =>
        blankFirst && index === 0 ? (
          <td key={result.column} />
        ) : (
          <ComputedCell key={result.column} text={amountWords(result.filled ? pick(result) : null)} strong />
        ),
      )}
      <td />
    </tr>
  );
}

import { Stack } from '@mantine/core';
import { choiceLabels } from '../../../shared/labels/choice-labels.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { FlexibleRow } from '../../../shared/plan/staff/flexible-work.ts';
import {
  type FlexibleYear,
  flexibleColumns,
  flexiblePosition,
} from '../../../shared/plan/staff/other-limits.ts';
import { planYears } from '../../../shared/plan/staff/plan-effect.ts';
import { ChoiceField } from '../../components/fields/choice-field.tsx';
import { TextField } from '../../components/fields/text-field.tsx';
import { CellField } from './cell-field.tsx';
import { amountWords } from './figure-words.ts';
import { ComputedCell, Outcome } from './figures.tsx';
import { useLiveDocument } from './use-live-document.ts';
import classes from './worksheet.module.css';
import { ComputedKey, WorksheetCard, WorksheetTable } from './worksheet-card.tsx';
import { type HeadColumn, WorksheetHead } from './worksheet-head.tsx';
import { WorksheetRows } from './worksheet-rows.tsx';

const target = { of: 'single', kind: 'flexibleWork' } as const;

/** The limit of flexible work and the spending of the three years against it. */
export function FlexibleCard() {
  const doc = useLiveDocument();
  const { limit, basis, years } = flexiblePosition(doc);
  const shares = Object.entries(choiceLabels('flexibleWork', 'share') ?? {});
  const one = years.find(({ column }) => column === null);
  return (
    <WorksheetCard id="flexibleWork" title="Lavoro flessibile" norm="Art. 9 c. 28 DL 78/2010">
      <WorksheetTable caption="Limite: la spesa del 2009 o, se nel 2009 non ve ne fu, la media 2007-2009">
        <WorksheetHead columns={limitColumns} />
        <tbody>
          <tr>
            {references.map((field) => (
              <td key={field}>
                <CellField target={target} field={field} label={`Spesa ${field.slice(-4)}`} />
              </td>
            ))}
            <td>
              <CellField target={target} field="limit" label="Limite indicato dall’ente" />
            </td>
            <ComputedCell text={amountWords(limit)} strong />
          </tr>
        </tbody>
      </WorksheetTable>
      <div className={classes.short} style={{ marginTop: '0.75rem' }}>
        <ChoiceField
          target={target}
          field="share"
          label="Misura del limite"
          options={shares.map(([value, label]) => ({ value, label }))}
        />
      </div>
      <p className={classes.key}>{basis === null ? unknownLimit : basisWords[basis]}</p>
      <Rows doc={doc} years={years} />
      {doc.capacity.flexibleRows.length === 0 && (
        <div className={classes.facts}>
          <div>
            Spesa prevista, se non per voci
            <CellField target={target} field="spending" label="Spesa prevista, se non per voci" />
          </div>
          <div>
            Esito
            <div>
              <Outcome within={one?.result?.withinLimit ?? null} />
            </div>
          </div>
        </div>
      )}
      <ComputedKey />
      <Stack gap="sm" mt="xs">
        <TextField
          target={target}
          field="needs"
          label="Fabbisogno di lavoro a termine e flessibile"
          lines={2}
        />
        <TextField target={target} field="note" label="Nota" lines={1} />
      </Stack>
    </WorksheetCard>
  );
}

const references = ['spending2007', 'spending2008', 'spending2009'] as const;

const limitColumns: readonly HeadColumn[] = [
  ...references.map(
    (field): HeadColumn => ({ title: `Spesa ${field.slice(-4)}`, size: 'money', figure: true }),
  ),
  { title: 'Limite indicato dall’ente', size: 'money', figure: true },
  { title: 'Limite', figure: true },
];

const unknownLimit =
  'Il limite non è calcolabile: indicare la spesa del 2009 (se è zero, anche quella del 2007 e del 2008) oppure il limite dell’ente.';
const basisWords = {
  stated: 'Vale il limite indicato dall’ente.',
  '2009': 'Il limite viene dalla spesa del 2009.',
  mean: 'Il limite viene dalla media 2007-2009.',
} as const;

interface RowsProps {
  readonly doc: PlanDocument;
  readonly years: readonly FlexibleYear[];
}

function Rows({ doc, years }: RowsProps) {
  const names = flexibleColumns.map((_, index) => String(planYears(doc)[index] ?? `${index + 1}° anno`));
  return (
    <WorksheetTable caption="Spesa per lavoro flessibile; si detraggono le componenti escluse dal limite">
      <WorksheetHead
        columns={[
          { title: 'Voce', size: 'wide' },
          { title: 'Riferimento', size: 'wide' },
          ...names.map((title): HeadColumn => ({ title, size: 'money', figure: true })),
        ]}
        actions
      />
      <tbody>
        <RoleRows doc={doc} part="item" names={names} add="Aggiungi una voce di spesa" />
        <RoleRows doc={doc} part="excluded" names={names} add="Aggiungi una componente esclusa" />
        {doc.capacity.flexibleRows.length > 0 && (
          <>
            <tr data-total>
              <th scope="row" colSpan={2}>
                Spesa soggetta al limite
              </th>
              {years.map(({ column, spending }) => (
                <ComputedCell key={column} text={amountWords(spending)} strong />
              ))}
              <td />
            </tr>
            <tr data-sub>
              <th scope="row" colSpan={2}>
                Margine rispetto al limite
              </th>
              {years.map(({ column, result }) => (
                <ComputedCell key={column} text={amountWords(result?.headroom)} />
              ))}
              <td />
            </tr>
            <tr>
              <th scope="row" colSpan={2}>
                Esito
              </th>
              {years.map(({ column, result }) => (
                <td key={column} className={classes.figure}>
                  <Outcome within={result?.withinLimit ?? null} />
                </td>
              ))}
              <td />
            </tr>
          </>
        )}
      </tbody>
    </WorksheetTable>
  );
}

interface RoleProps {
  readonly doc: PlanDocument;
  readonly part: FlexibleRow['role'];
  readonly names: readonly string[];
  readonly add: string;
}

function RoleRows({ doc, part, names, add }: RoleProps) {
  const rows = doc.capacity.flexibleRows;
  const last = rows.findLastIndex((row) => row.role === part);
  return (
    <WorksheetRows
      kind="flexibleRows"
      rows={rows.filter((row) => row.role === part)}
      cells={[
        { field: 'legalBasis', label: 'riferimento' },
        ...flexibleColumns.map((column, index) => ({ field: column, label: names[index] ?? '' })),
      ]}
      sign={part === 'excluded' ? '(−) esclusa' : undefined}
      add={{ label: add, fields: { role: part }, position: last === -1 ? rows.length : last + 1 }}
    />
  );
}

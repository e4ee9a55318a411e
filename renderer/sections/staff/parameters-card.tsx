import { Button } from '@mantine/core';
import { deadlineOf, ordinaryTerm, piaoDeadlines } from '../../../shared/legal/deadlines.ts';
import type { LegalSource } from '../../../shared/legal/source.ts';
import { lastYearOfIncrements, staffingIncrements } from '../../../shared/legal/staffing-increments.ts';
import {
  staffingThresholds,
  staffingThresholdsValidFrom,
} from '../../../shared/legal/staffing-thresholds.ts';
import { turnOverAboveReturn } from '../../../shared/legal/turn-over.ts';
import { figureText } from '../../../shared/numbers/figure-text.ts';
import { formatItalianDecimal, formatItalianPercent } from '../../../shared/numbers/italian.ts';
import { formatItalianDate } from '../../../shared/numbers/italian-date.ts';
import { deadlineTable } from '../../../shared/plan/core/corrected-deadlines.ts';
import type { ParameterName } from '../../../shared/plan/core/corrected-parameters.ts';
import { turnOverParameter } from '../../../shared/plan/staff/other-limits.ts';
import { parameterWords } from '../../../shared/plan/staff/parameter-words.ts';
import { shownCorrection } from '../../../shared/plan/staff/shown-correction.ts';
import { thresholdTable } from '../../../shared/plan/staff/worksheet.ts';
import { Grid } from '../../components/grid/grid.tsx';
import { showError } from '../../stores/notice-store.ts';
import { planStore, useDocument, useReadOnly } from '../../stores/use-plan.ts';
import { SourceNote } from './source-note.tsx';
import classes from './worksheet.module.css';
import { WorksheetCard, WorksheetTable } from './worksheet-card.tsx';

/** The legal figures of the worksheet with source and date, and the ente's corrections, which prevail. */
export function ParametersCard() {
  return (
    <WorksheetCard
      id="parameters"
      title="Parametri di legge"
      norm="Il programma usa questi valori; una correzione dell’ente, con la sua fonte e una nota, prevale."
    >
      <Thresholds />
      <Increments />
      <Deadlines />
      <div className={classes.subtitle}>
        <Grid kind="parameters" />
      </div>
    </WorksheetCard>
  );
}

function Thresholds() {
  return (
    <WorksheetTable
      caption={`Soglie del DM 17.3.2020 (tabelle 1 e 3) e turn-over, in vigore dal ${formatItalianDate(staffingThresholdsValidFrom)}`}
    >
      <thead>
        <tr>
          <th scope="col">Parametro</th>
          <th scope="col" data-figure>
            Valore
          </th>
          <th scope="col">Fonte</th>
          <th scope="col">Correzione dell’ente</th>
        </tr>
      </thead>
      <tbody>
        {staffingThresholds.flatMap((row) => {
          const to = row.to === null ? 'in su' : `a ${formatItalianDecimal(String(row.to))}`;
          const inhabitants = `da ${formatItalianDecimal(String(row.from))} ${to} abitanti`;
          return [
            <ParameterRow
              key={`${row.band} 1`}
              more={inhabitants}
              parameter={{ table: thresholdTable, key: `${row.band}.threshold` }}
              value={row.threshold}
              source={row.thresholdSource}
            />,
            <ParameterRow
              key={`${row.band} 3`}
              more={inhabitants}
              parameter={{ table: thresholdTable, key: `${row.band}.returnThreshold` }}
              value={row.returnThreshold}
              source={row.returnThresholdSource}
            />,
          ];
        })}
        <ParameterRow
          parameter={turnOverParameter}
          value={turnOverAboveReturn.percentage}
          source={turnOverAboveReturn}
        />
      </tbody>
    </WorksheetTable>
  );
}

interface RowProps {
  readonly parameter: ParameterName;
  /** After its name. */
  readonly more?: string;
  readonly value: string;
  readonly source: LegalSource;
}

function ParameterRow({ parameter, more, value, source }: RowProps) {
  const name = [parameterWords(parameter), more].join(' ').trim();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={classes.figure}>{formatItalianPercent(value)}</td>
      <td>
        <SourceNote source={source} />
      </td>
      <td>
        <Correction parameter={parameter} name={name} value={value} />
      </td>
    </tr>
  );
}

interface CorrectionProps {
  readonly parameter: ParameterName;
  readonly name: string;
  /** What the correction begins with. */
  readonly value: string;
}

/** The ente's own value in place of the program's, or the way to write one. */
function Correction({ parameter, name, value }: CorrectionProps) {
  const { table, key } = parameter;
  const readOnly = useReadOnly();
  const doc = useDocument((document) => document);
  const all = doc.parameters;
  const shown = shownCorrection(doc, parameter);
  const correct = async () => {
    try {
      const id = await planStore.getState().create('parameters', { table, key, value }, all.length);
      requestAnimationFrame(() => document.getElementById(`parameters/${id}`)?.scrollIntoView());
    } catch (error) {
      showError(error);
    }
  };
  if (shown !== undefined) {
    const { parameter: corrected, passedOver } = shown;
    return (
      <>
        {figureText(corrected.value)}
        {passedOver !== null && <strong> ({passedOver})</strong>}{' '}
        <span className={classes.source}>{corrected.note || corrected.source}</span>
      </>
    );
  }
  if (readOnly) return null;
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      aria-label={`Correggi: ${name}`}
      onClick={() => void correct()}
    >
      Correggi
    </Button>
  );
}

function Increments() {
  const years = [2020, 2021, 2022, 2023, 2024] as const;
  return (
    <details className={classes.subtitle}>
      <summary>Tabella 2, non più applicata dopo il {lastYearOfIncrements}</summary>
      <WorksheetTable caption="Incrementi annui sulla spesa 2018: si conservano per leggere i piani precedenti, nessun calcolo li usa">
        <thead>
          <tr>
            <th scope="col">Fascia</th>
            {years.map((year) => (
              <th key={year} scope="col" data-figure>
                {year}
              </th>
            ))}
            <th scope="col">Fonte</th>
          </tr>
        </thead>
        <tbody>
          {staffingIncrements.map((row) => (
            <tr key={row.band}>
              <th scope="row">{row.band})</th>
              {years.map((year) => (
                <td key={year} className={classes.figure}>
                  {formatItalianPercent(row.years[year])}
                </td>
              ))}
              <td>
                <SourceNote source={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </WorksheetTable>
    </details>
  );
}

function Deadlines() {
  const firstYear = useDocument(({ plan }) => plan.period.firstYear);
  const known = piaoDeadlines.some(({ year }) => year === firstYear);
  return (
    <details>
      <summary>Termini di approvazione del PIAO</summary>
      <WorksheetTable caption="Termini differiti insieme ai bilanci di previsione">
        <thead>
          <tr>
            <th scope="col">Anno</th>
            <th scope="col">Bilancio</th>
            <th scope="col">PIAO</th>
            <th scope="col">Fonte</th>
            <th scope="col">Correzione dell’ente</th>
          </tr>
        </thead>
        <tbody>
          {piaoDeadlines.map((row) => (
            <tr key={`${row.year} ${row.term}`}>
              <th scope="row">{row.year}</th>
              <td>{row.budgetTerm === null ? '–' : formatItalianDate(row.budgetTerm)}</td>
              <td>{formatItalianDate(row.term)}</td>
              <td>
                <SourceNote source={row} />
              </td>
              <td>
                {/* A term that was put off again is corrected where the last one stands. */}
                {deadlineOf(row.year) === row && <DeadlineCorrection year={row.year} term={row.term} />}
              </td>
            </tr>
          ))}
          {!known && firstYear !== null && (
            <tr>
              <th scope="row">{firstYear}</th>
              <td>–</td>
              <td colSpan={2}>nessun differimento noto al programma</td>
              <td>
                <DeadlineCorrection year={firstYear} term={`${firstYear}-${ordinaryTerm}`} />
              </td>
            </tr>
          )}
        </tbody>
      </WorksheetTable>
    </details>
  );
}

function DeadlineCorrection({ year, term }: { readonly year: number; readonly term: string }) {
  const parameter = { table: deadlineTable, key: String(year) };
  return (
    <Correction parameter={parameter} name={parameterWords(parameter)} value={formatItalianDate(term)} />
  );
}

import { VisuallyHidden } from '@mantine/core';
import { officialScenario, scenarioWorksheet } from '../../../shared/plan/staff/worksheet.ts';
import { FlagField } from '../../components/fields/flag-field.tsx';
import { CellField } from './cell-field.tsx';
import { ComputedCell, Outcome, percentWords } from './figures.tsx';
import { AddRow, RemoveRow } from './row-actions.tsx';
import { useLiveDocument } from './use-live-document.ts';
import classes from './worksheet.module.css';
import { WorksheetTable } from './worksheet-card.tsx';

const kind = 'capacityForecast';

/** Spending of the budget year by year over the revenue of the official scenario. */
export function ForecastTable() {
  const doc = useLiveDocument();
  const { forecast } = doc.capacity;
  const result = scenarioWorksheet(doc, officialScenario(doc));
  const first = doc.plan.period.firstYear;
  const next = forecast.reduce<number | null>(
    (year, row) => (row.year !== null && year !== null && row.year >= year ? row.year + 1 : year),
    first,
  );
  return (
    <WorksheetTable caption="c) Previsione di spesa del bilancio, sulle entrate dello scenario ufficiale">
      <thead>
        <tr>
          <th scope="col" className={classes.narrow}>
            Anno
          </th>
          <th scope="col" className={classes.money} data-figure>
            Spesa prevista
          </th>
          <th scope="col">Piano assunzioni</th>
          <th scope="col" data-figure>
            Rapporto
          </th>
          <th scope="col" data-figure>
            Valore soglia
          </th>
          <th scope="col">Esito</th>
          <th className={classes.actions}>
            <VisuallyHidden>Azioni</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {forecast.map((row) => {
          const target = { of: 'item', kind, id: row.id } as const;
          const year = result.forecast?.find((each) => each.year === row.year && row.spending !== null);
          const name = row.year === null ? 'anno non indicato' : String(row.year);
          return (
            <tr key={row.id} id={`${kind}/${row.id}`} tabIndex={-1}>
              <td>
                <CellField target={target} field="year" label={`Anno: ${name}`} />
              </td>
              <td>
                <CellField target={target} field="spending" label={`Spesa prevista: ${name}`} />
              </td>
              <td>
                <FlagField
                  target={target}
                  field="includesPlannedHires"
                  label="già compreso"
                  name={`Piano assunzioni già compreso: ${name}`}
                />
              </td>
              <ComputedCell text={percentWords(year?.ratio)} />
              <ComputedCell text={percentWords(result.threshold)} />
              <td>
                <Outcome within={year?.withinThreshold ?? null} />
              </td>
              <td>
                <RemoveRow kind={kind} id={row.id} name={`previsione ${name}`} />
              </td>
            </tr>
          );
        })}
        <tr>
          <td colSpan={7}>
            <AddRow
              kind={kind}
              fields={{ year: next }}
              position={forecast.length}
              label="Aggiungi un anno"
              first={next === null ? 'year' : 'spending'}
            />
          </td>
        </tr>
      </tbody>
    </WorksheetTable>
  );
}

import type { PlanDocument } from '../../../shared/plan/document.ts';
import { officialScenario, scenarioWorksheet } from '../../../shared/plan/staff/worksheet.ts';
import { FlagField } from '../../components/fields/flag-field.tsx';
import { percentWords } from './figure-words.ts';
import { ComputedCell, Outcome } from './figures.tsx';
import { useLiveDocument } from './use-live-document.ts';
import { type ListColumn, WorksheetList } from './worksheet-list.tsx';

const kind = 'capacityForecast';

type Row = PlanDocument['capacity']['forecast'][number];

/** Spending of the budget year by year over the revenue of the official scenario. */
export function ForecastTable() {
  const doc = useLiveDocument();
  const { forecast } = doc.capacity;
  const result = scenarioWorksheet(doc, officialScenario(doc));
  const computed = ({ year, spending }: Row) =>
    result.forecast?.find((each) => each.year === year && spending !== null);
  const columns: readonly ListColumn<Row>[] = [
    { title: 'Anno', size: 'narrow', field: 'year' },
    { title: 'Spesa prevista', size: 'money', figure: true, field: 'spending', marked: true },
    {
      title: 'Piano assunzioni',
      cell: ({ id }, name) => (
        <td>
          <FlagField
            target={{ of: 'item', kind, id }}
            field="includesPlannedHires"
            label="già compreso"
            name={`Piano assunzioni già compreso: ${name}`}
          />
        </td>
      ),
    },
    {
      title: 'Rapporto',
      figure: true,
      cell: (row) => <ComputedCell text={percentWords(computed(row)?.ratio)} />,
    },
    {
      title: 'Valore soglia',
      figure: true,
      cell: () => <ComputedCell text={percentWords(result.threshold)} />,
    },
    {
      title: 'Esito',
      cell: (row) => (
        <td>
          <Outcome within={computed(row)?.withinThreshold ?? null} />
        </td>
      ),
    },
  ];
  const next = nextYear(doc);
  return (
    <WorksheetList
      kind={kind}
      caption="c) Previsione di spesa del bilancio, sulle entrate dello scenario ufficiale"
      columns={columns}
      rows={forecast}
      nameOf={({ year }) => (year === null ? 'anno non indicato' : String(year))}
      thing="previsione"
      add={{
        label: 'Aggiungi un anno',
        fields: { year: next },
        first: next === null ? 'year' : 'spending',
      }}
    />
  );
}

/** After the last year that is there, beginning with the first of the plan. */
function nextYear({ capacity, plan }: PlanDocument): number | null {
  return capacity.forecast.reduce<number | null>(
    (next, { year }) => (year !== null && next !== null && year >= next ? year + 1 : next),
    plan.period.firstYear,
  );
}

import { LineChart } from '@mantine/charts';
import { useReducedMotion } from '@mantine/hooks';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { type ChartPoint, chartPoints } from '../../../shared/plan/staff/spending-over-years.ts';
import { amountWords } from './figure-words.ts';
import { ComputedCell } from './figures.tsx';
import classes from './worksheet.module.css';
import { WorksheetTable } from './worksheet-card.tsx';

interface Props {
  readonly doc: PlanDocument;
}

/** Spending against the threshold and the ceiling over the years; the table beside says the same in figures. */
export function SpendingChart({ doc }: Props) {
  const still = useReducedMotion();
  const points = chartPoints(doc);
  if (points.every(({ spending, net }) => spending === null && net === null)) return null;
  return (
    <figure style={{ margin: '1.25rem 0 0' }}>
      <figcaption className={classes.source}>
        Spesa, spesa massima del controllo dinamico e limite L. 296/2006 negli anni (milioni di euro)
      </figcaption>
      <div aria-hidden>
        <LineChart
          h={260}
          data={points.map(drawn)}
          dataKey="year"
          series={[...series]}
          withLegend
          curveType="linear"
          strokeWidth={2}
          valueFormatter={(value) => value.toLocaleString('it-IT', { maximumFractionDigits: 2 })}
          // The table says it: a drawing that is hidden from who reads by ear takes no focus either.
          lineChartProps={{ accessibilityLayer: false }}
          lineProps={{ isAnimationActive: !still }}
          legendProps={{ verticalAlign: 'bottom' }}
          yAxisProps={{ domain: ['auto', 'auto'], width: 50 }}
        />
      </div>
      <WorksheetTable caption="I dati del grafico, in euro">
        <thead>
          <tr>
            <th scope="col">Anno</th>
            {series.map(({ name, label }) => (
              <th key={name} scope="col" data-figure>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.year}>
              <th scope="row">{point.year}</th>
              {series.map(({ name }) => (
                <ComputedCell key={name} text={amountWords(point[name])} />
              ))}
            </tr>
          ))}
        </tbody>
      </WorksheetTable>
    </figure>
  );
}

const series = [
  { name: 'spending', label: 'Spesa (controllo dinamico)', color: 'blue.6' },
  { name: 'maximum', label: 'Spesa massima', color: 'orange.7', strokeDasharray: '6 4' },
  { name: 'net', label: 'Spesa soggetta al limite L. 296/2006', color: 'teal.7' },
  { name: 'ceiling', label: 'Limite L. 296/2006', color: 'red.7', strokeDasharray: '2 3' },
] as const;

/** A drawing has no use for cents: here alone amounts become floats, in millions. */
function drawn(point: ChartPoint): Record<string, string | number | null> {
  const millions = (amount: string | null) => (amount === null ? null : Number(amount) / 1_000_000);
  return {
    year: String(point.year),
    spending: millions(point.spending),
    maximum: millions(point.maximum),
    net: millions(point.net),
    ceiling: millions(point.ceiling),
  };
}

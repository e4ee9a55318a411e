import { exemptWords } from '../../../shared/plan/staff/exempt-words.ts';
import type { YearEffect } from '../../../shared/plan/staff/plan-limits.ts';
import { amountWords, percentWords } from './figure-words.ts';
import { ComputedCell, Outcome } from './figures.tsx';
import classes from './worksheet.module.css';
import { WorksheetTable } from './worksheet-card.tsx';

interface Props {
  readonly effects: readonly YearEffect[];
  readonly caption: string;
}

/** The forecast with some hires, against both limits. */
export function EffectsTable({ effects, caption }: Props) {
  const exempt = exemptWords(effects);
  return (
    <div className={classes.subtitle}>
      <WorksheetTable caption={caption}>
        <thead>
          <tr>
            <th scope="col">Anno</th>
            {[
              'Previsione',
              'Differenza del piano',
              'Spesa con il piano',
              'Rapporto',
              'Spesa massima',
              'Margine',
            ].map((title) => (
              <th key={title} scope="col" data-figure>
                {title}
              </th>
            ))}
            <th scope="col">Dinamico</th>
            <th scope="col" data-figure>
              Margine L. 296/2006
            </th>
            <th scope="col">Statico</th>
          </tr>
        </thead>
        <tbody>
          {effects.map(({ year, forecast, added, ratio, dynamic, ceiling }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <ComputedCell text={amountWords(forecast)} />
              <ComputedCell text={amountWords(added)} />
              <ComputedCell text={amountWords(dynamic.spending)} strong />
              <ComputedCell text={percentWords(ratio)} />
              <ComputedCell text={amountWords(dynamic.limit)} />
              <ComputedCell text={amountWords(dynamic.headroom)} />
              <td>
                <Outcome within={dynamic.within} />
              </td>
              <ComputedCell text={amountWords(ceiling.headroom)} />
              <td>
                <Outcome within={ceiling.within} />
              </td>
            </tr>
          ))}
        </tbody>
      </WorksheetTable>
      {exempt !== null && (
        <p className={classes.key}>
          {exempt} La riga C del controllo statico resta per le assunzioni che la previsione comprende già.
        </p>
      )}
    </div>
  );
}

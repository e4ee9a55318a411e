import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useDocument } from '../../stores/use-plan.ts';
import classes from './home.module.css';
import { HomeCard } from './home-card.tsx';
import { riskCounts, steps } from './risk-counts.ts';

/** The tones that `home.module.css` has for the bands, the last one for the highest band. */
const TONES = 3;

/** How many risk events stand at each probability and impact. */
export function RiskMap() {
  const riskEvents = useDocument((doc) => doc.riskEvents);
  const riskMethod = useDocument((doc) => doc.riskMethod);
  const { rows, left } = useMemo(() => riskCounts({ riskEvents, riskMethod }), [riskEvents, riskMethod]);
  const { bands } = riskMethod;
  return (
    <HomeCard title="Mappa del rischio">
      {riskEvents.length === 0 ? (
        <Text c="dimmed">Nessun evento rischioso.</Text>
      ) : (
        <>
          <table className={classes.map}>
            <caption>Numero di eventi per probabilità (righe) e impatto (colonne)</caption>
            <thead>
              <tr>
                <th scope="col">P × I</th>
                {steps.map((impact) => (
                  <th key={impact} scope="col">
                    {impact}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ probability, cells }) => (
                <tr key={probability}>
                  <th scope="row">{probability}</th>
                  {cells.map(({ impact, count, band }) => (
                    <td
                      key={impact}
                      data-tone={band === null ? undefined : toneOf(band, bands.length)}
                      data-none={count === 0 || undefined}
                    >
                      {count === 0 ? '–' : count}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <p className={classes.legend}>
            {bands.map(({ level, label }, index) => (
              <span key={level}>
                <span className={classes.swatch} data-tone={toneOf(index, bands.length)} aria-hidden />
                {label === '' ? level : label}
              </span>
            ))}
            {left > 0 && (
              <span>{left === 1 ? '1 evento' : `${left} eventi`} senza probabilità o impatto</span>
            )}
          </p>
        </>
      )}
    </HomeCard>
  );
}

/** The lowest band is 0, the highest `TONES`. */
function toneOf(band: number, bands: number): number {
  return bands < 2 ? 0 : Math.round((band * TONES) / (bands - 1));
}

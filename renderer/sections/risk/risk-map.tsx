import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { levelLabel } from '../../../shared/plan/risk/level-label.ts';
import type { RiskBand } from '../../../shared/plan/risk/risk-method.ts';
import { useDocument } from '../../stores/use-plan.ts';
import { LevelBadge } from './level-badge.tsx';
import { type MapCell, type RiskCell, riskCounts, sameCell, steps } from './risk-counts.ts';
import classes from './risk-map.module.css';
import { toneOf } from './tone.ts';

interface Props {
  /** The cell whose events are shown; null for none. */
  readonly picked: MapCell | null;
  readonly onPick: (cell: MapCell) => void;
}

/** How many risk events stand at each probability and impact; a cell shows its events. */
export function RiskMap({ picked, onPick }: Props) {
  const riskEvents = useDocument((doc) => doc.riskEvents);
  const riskMethod = useDocument((doc) => doc.riskMethod);
  const { rows, left } = useMemo(() => riskCounts({ riskEvents, riskMethod }), [riskEvents, riskMethod]);
  const { bands } = riskMethod;
  if (riskEvents.length === 0) return <Text c="dimmed">Nessun evento rischioso.</Text>;
  return (
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
              {cells.map((cell) => (
                <td
                  key={cell.impact}
                  data-tone={cell.band === null ? undefined : toneOf(cell.band, bands.length)}
                  data-none={cell.count === 0 || undefined}
                >
                  {cell.count === 0 ? (
                    '–'
                  ) : (
                    <button
                      type="button"
                      className={classes.cell}
                      aria-pressed={sameCell(picked, { probability, impact: cell.impact })}
                      aria-label={cellWords(probability, cell, bands)}
                      onClick={() => onPick({ probability, impact: cell.impact })}
                    >
                      {cell.count}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.legend}>
        {bands.map(({ level }) => (
          <LevelBadge key={level} level={level} bands={bands} />
        ))}
        {left > 0 && <span>{left === 1 ? '1 evento' : `${left} eventi`} senza probabilità o impatto</span>}
      </p>
    </>
  );
}

function cellWords(
  probability: number,
  { impact, count, band }: RiskCell,
  bands: readonly RiskBand[],
): string {
  const level = bands[band ?? -1]?.level;
  const words = [
    `Probabilità ${probability}, impatto ${impact}`,
    count === 1 ? '1 evento' : `${count} eventi`,
    ...(level === undefined ? [] : [levelLabel(bands, level)]),
  ];
  return `${words.join(', ')}: mostra nel registro`;
}

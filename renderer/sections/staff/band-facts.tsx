import { Button } from '@mantine/core';
import { bandOf } from '../../../shared/legal/staffing-thresholds.ts';
import { formatItalianDecimal, formatItalianPercent } from '../../../shared/numbers/italian.ts';
import { thresholdsOf } from '../../../shared/plan/staff/worksheet.ts';
import { goToSpot } from '../go-to-spot.ts';
import { SourceNote } from './source-note.tsx';
import { useLiveDocument } from './use-live-document.ts';
import classes from './worksheet.module.css';

/** Inhabitants → band → the two thresholds, with their sources; what is missing says where it is written. */
export function BandFacts() {
  const doc = useLiveDocument();
  const { inhabitants } = doc.administration;
  const row = inhabitants === null ? undefined : bandOf(inhabitants, thresholdsOf(doc));
  if (inhabitants === null || row === undefined) {
    return (
      <p>
        La fascia demografica non è calcolabile: il numero degli abitanti manca o è zero.{' '}
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => goToSpot({ of: 'single', kind: 'administration' }, 'inhabitants')}
        >
          Scrivilo nella scheda anagrafica
        </Button>
      </p>
    );
  }
  const to = row.to === null ? 'in su' : `a ${formatItalianDecimal(String(row.to))}`;
  return (
    <dl className={classes.facts}>
      <div>
        <dt>Abitanti</dt>
        <dd>
          {formatItalianDecimal(String(inhabitants))}
          <span className={classes.source}>Sezione 1, scheda anagrafica</span>
        </dd>
      </div>
      <div>
        <dt>Fascia demografica</dt>
        <dd>
          {row.band}){' '}
          <span className={classes.source}>
            da {formatItalianDecimal(String(row.from))} {to} abitanti
          </span>
        </dd>
      </div>
      <div>
        <dt>Valore soglia</dt>
        <dd>
          {formatItalianPercent(row.threshold)} <SourceNote source={row.thresholdSource} />
        </dd>
      </div>
      <div>
        <dt>Valore di rientro</dt>
        <dd>
          {formatItalianPercent(row.returnThreshold)} <SourceNote source={row.returnThresholdSource} />
        </dd>
      </div>
    </dl>
  );
}

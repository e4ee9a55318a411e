import { riskiness, vulnerability } from '../../../../shared/calculators/risk.ts';
import { roundHalfUp } from '../../../../shared/numbers/decimal.ts';
import { formatItalianDecimal } from '../../../../shared/numbers/italian.ts';
import { judgementWords } from '../../../../shared/plan/risk/qualitative.ts';
import { eventScore } from '../../../../shared/plan/risk/rate-event.ts';
import type { RiskEvent } from '../../../../shared/plan/risk/risk-events.ts';
import { useDocument } from '../../../stores/use-plan.ts';
import { LevelBadge } from '../level-badge.tsx';
import classes from '../risk.module.css';

/** What the answers on the sheet come to, at a glance. */
export function RatingSummary({ event }: { readonly event: RiskEvent }) {
  const bands = useDocument((doc) => doc.riskMethod.bands);
  const { factors, anomalies, qualitative, level } = event;
  const score = eventScore(event);
  const shown = (value: string | null) => (value === null ? 'non valutato' : formatItalianDecimal(value));
  const overall = qualitative?.overall ?? null;
  const facts = [
    { term: 'Rischiosità R', value: shown(factors === null ? null : riskiness(factors)) },
    { term: 'Vulnerabilità V', value: shown(anomalies === null ? null : vulnerability(anomalies)) },
    { term: 'P × I', value: shown(score === null ? null : roundHalfUp(score, 2)) },
    { term: 'Giudizio qualitativo', value: overall === null ? 'non valutato' : judgementWords[overall] },
  ];
  return (
    <dl className={classes.summary} aria-label="Valutazione in sintesi">
      {facts.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>Livello nel piano</dt>
        <dd>
          <LevelBadge level={level} bands={bands} />
        </dd>
      </div>
    </dl>
  );
}

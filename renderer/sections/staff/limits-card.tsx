import { amountWords } from './figure-words.ts';
import { Outcome } from './figures.tsx';
import { limitsOf } from './limits-at-a-glance.ts';
import { useLiveDocument } from './use-live-document.ts';
import classes from './worksheet.module.css';
import { WorksheetCard } from './worksheet-card.tsx';

/** All limits at a glance, with the plan's hires; each leads to its worksheet. */
export function LimitsCard() {
  const limits = limitsOf(useLiveDocument());
  return (
    <WorksheetCard id="limits" title="Quadro dei limiti">
      <ul className={classes.limits}>
        {limits.map(({ id, title, within, headroom, when }) => (
          <li key={id} className={classes.limit}>
            <button type="button" onClick={() => goToCard(id)}>
              {title}
            </button>
            <div>
              <Outcome within={within} />
            </div>
            {headroom !== null && (
              <span className={classes.source}>
                {within === false ? 'Superamento' : 'Margine'} {amountWords(headroom.replace('-', ''))} euro
                {when}
              </span>
            )}
          </li>
        ))}
      </ul>
    </WorksheetCard>
  );
}

function goToCard(id: string): void {
  const card = document.getElementById(id);
  card?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: 'start' });
}

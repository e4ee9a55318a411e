import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { PlannedHire } from '../../../shared/plan/staff/hire-costs.ts';
import { type HireVerdict, verdictsOf } from '../../../shared/plan/staff/hires-that-fit.ts';
import { planYears } from '../../../shared/plan/staff/plan-effect.ts';
import { amountWords } from './figure-words.ts';
import { ComputedCell, Outcome } from './figures.tsx';
import classes from './worksheet.module.css';
import { WorksheetTable } from './worksheet-card.tsx';

interface Props {
  readonly doc: PlanDocument;
  readonly hires: readonly PlannedHire[];
  readonly caption: string;
}

/** Which hires fit, one after the other, and which limit breaks by how much. */
export function HireEffects({ doc, hires, caption }: Props) {
  const verdicts = verdictsOf(doc, hires);
  const weighed = verdicts.filter(({ sort }) => sort !== 'included');
  const included = verdicts.length - weighed.length;
  if (weighed.length === 0) return null;
  const names = new Map(hires.map(({ id, profile }) => [id, profile]));
  return (
    <div className={classes.subtitle}>
      <WorksheetTable caption={caption}>
        <thead>
          <tr>
            <th scope="col">Assunzione</th>
            <th scope="col">Anno</th>
            <th scope="col">Nella previsione</th>
            {planYears(doc).map((year) => (
              <th key={year} scope="col" data-figure>
                In più nel {year}
              </th>
            ))}
            <th scope="col">Esito</th>
          </tr>
        </thead>
        <tbody>
          {weighed.map((verdict, index) => (
            <tr key={verdict.hire.id}>
              <th scope="row">{names.get(verdict.hire.id) || `Assunzione ${index + 1}`}</th>
              <td>{verdict.hire.year ?? '–'}</td>
              <td>{sorts[verdict.sort]}</td>
              {verdict.added.map((amount, year) => (
                <ComputedCell key={planYears(doc)[year]} text={amountWords(amount)} />
              ))}
              <td>
                <Outcome within={verdict.fits} words={{ yes: 'sta nei limiti', no: 'supera un limite' }} />
                <Breaches verdict={verdict} />
              </td>
            </tr>
          ))}
        </tbody>
      </WorksheetTable>
      {included > 0 && (
        <p className={classes.key}>
          {included === 1 ? 'Un’altra assunzione è già' : `Altre ${included} assunzioni sono già`} nella
          previsione come sono e non vi aggiungono nulla.
        </p>
      )}
    </div>
  );
}

const sorts = {
  included: 'compresa',
  changed: 'variata',
  added: 'non compresa',
  removed: 'tolta',
} as const;

const limits = { dynamic: 'spesa massima', ceiling: 'limite L. 296/2006' } as const;

function Breaches({ verdict: { breaches } }: { readonly verdict: HireVerdict }) {
  return breaches.map(({ limit, year, by }) => (
    <span key={`${limit} ${year}`} className={classes.source}>
      {year}, {limits[limit]}: {amountWords(by)} euro in più
    </span>
  ));
}

import { contractLabels, contracts, type HeadcountRow } from '../../../shared/plan/staff/headcount.ts';
import { Grid } from '../../components/grid/grid.tsx';
import { ComputedCell } from './figures.tsx';
import { headcountWords, leaversByYear } from './headcount-figures.ts';
import { useLiveDocument } from './use-live-document.ts';
import classes from './worksheet.module.css';
import { ComputedKey, WorksheetCard, WorksheetTable } from './worksheet-card.tsx';

/** Section 3.3.1: staff by profile, its totals live, the year before beside it, and who leaves. */
export function HeadcountCards() {
  const doc = useLiveDocument();
  const first = doc.plan.period.firstYear;
  const day = first === null ? '31 dicembre' : `31.12.${first - 1}`;
  const earlier = first === null ? 'un anno prima' : `31.12.${first - 2}`;
  const rows = doc.headcount;
  return (
    <>
      <WorksheetCard
        id="headcount"
        title="Consistenza del personale"
        norm={`Al ${day}, per contratto, area e profilo`}
      >
        <Grid kind="headcount" />
        {contracts
          .map((contract) => ({ contract, some: rows.filter((row) => row.contract === contract) }))
          .filter(({ some }) => some.length > 0)
          .map(({ contract, some }) => (
            <Totals
              key={contract}
              caption={`${contractLabels[contract]}: equivalenti a tempo pieno = dipendenti − part-time + quote`}
              rows={some}
              day={day}
              earlier={earlier}
            />
          ))}
        <ComputedKey />
      </WorksheetCard>
      <WorksheetCard
        id="leavers"
        title="Cessazioni dal servizio"
        norm="Una riga per persona: pensionamenti e altre cessazioni, anno per anno."
      >
        <Grid kind="leavers" />
        <LeaversByYear />
      </WorksheetCard>
    </>
  );
}

interface TotalsProps {
  readonly caption: string;
  readonly rows: readonly HeadcountRow[];
  readonly day: string;
  readonly earlier: string;
}

function Totals({ caption, rows, day, earlier }: TotalsProps) {
  return (
    <div className={classes.subtitle}>
      <WorksheetTable caption={caption}>
        <thead>
          <tr>
            <th scope="col">Area di inquadramento</th>
            {['Dipendenti', 'Part-time', 'Quote', `Equivalenti ${day}`, `Equivalenti ${earlier}`].map(
              (title) => (
                <th key={title} scope="col" data-figure>
                  {title}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {[...Map.groupBy(rows, ({ grade }) => grade)].map(([grade, some]) => (
            <TotalRow key={grade} name={grade === '' ? 'Area non indicata' : grade} rows={some} />
          ))}
          <TotalRow name="Totale" rows={rows} total />
        </tbody>
      </WorksheetTable>
    </div>
  );
}

interface RowProps {
  readonly name: string;
  readonly rows: readonly HeadcountRow[];
  readonly total?: boolean;
}

function TotalRow({ name, rows, total = false }: RowProps) {
  return (
    <tr data-total={total || undefined}>
      <th scope="row">{name}</th>
      {headcountWords(rows).map((figure, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns never change places
        <ComputedCell key={index} text={figure} strong={total} />
      ))}
    </tr>
  );
}

function LeaversByYear() {
  const { leavers } = useLiveDocument().capacity;
  if (leavers.length === 0) return null;
  return (
    <div className={classes.subtitle}>
      <WorksheetTable caption="Cessazioni per anno">
        <thead>
          <tr>
            <th scope="col">Anno</th>
            <th scope="col" data-figure>
              Pensionamenti
            </th>
            <th scope="col" data-figure>
              Altre cessazioni
            </th>
            <th scope="col" data-figure>
              Totale
            </th>
          </tr>
        </thead>
        <tbody>
          {leaversByYear(leavers).map(({ year, retired, others }) => (
            <tr key={year ?? 'none'}>
              <th scope="row">{year ?? 'non indicato'}</th>
              <ComputedCell text={String(retired)} />
              <ComputedCell text={String(others)} />
              <ComputedCell text={String(retired + others)} strong />
            </tr>
          ))}
        </tbody>
      </WorksheetTable>
    </div>
  );
}

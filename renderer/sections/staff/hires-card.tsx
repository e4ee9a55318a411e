import { yearEffects } from '../../../shared/plan/staff/plan-limits.ts';
import { Grid } from '../../components/grid/grid.tsx';
import { ContractRatesCard } from './contract-rates-card.tsx';
import { EffectsTable } from './effects-table.tsx';
import { ForecastBasis } from './forecast-basis.tsx';
import { HireEffects } from './hire-effects.tsx';
import { SpendingChart } from './spending-chart.tsx';
import { StaffingTable } from './staffing-table.tsx';
import { useLiveDocument } from './use-live-document.ts';
import { WorksheetCard } from './worksheet-card.tsx';

/** The hires of the plan, and what they do to every limit while one writes them. */
export function HiresCard() {
  const doc = useLiveDocument();
  return (
    <>
      <ContractRatesCard />
      <WorksheetCard id="gradeCosts" title="Costo annuo per area di inquadramento" norm={costNorm}>
        <Grid kind="gradeCosts" />
      </WorksheetCard>
      <WorksheetCard
        id="hires"
        title="Piano delle assunzioni"
        norm="Una riga per persona, a tempo indeterminato o a termine."
      >
        <Grid kind="hires" />
        <ForecastBasis />
        <EffectsTable effects={yearEffects(doc)} caption="Effetto del piano sui limiti, anno per anno" />
        <HireEffects
          doc={doc}
          hires={doc.hires}
          caption="Effetto di ogni assunzione, nell’ordine del piano"
        />
        <SpendingChart doc={doc} />
        <StaffingTable doc={doc} hires={doc.hires} />
      </WorksheetCard>
    </>
  );
}

const costNorm =
  'Da qui viene il costo delle assunzioni che non ne hanno uno proprio; dove non è scritto, viene dalle voci contrattuali. L’IRAP conta nel limite L. 296/2006, non nel controllo dinamico.';

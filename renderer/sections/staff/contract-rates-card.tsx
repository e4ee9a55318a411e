import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import {
  contractCosts,
  gradesWithoutRates,
  type RateCost,
  type RateUse,
} from '../../../shared/plan/staff/contract-costs.ts';
import { Grid } from '../../components/grid/grid.tsx';
import { useReadOnly } from '../../stores/use-plan.ts';
import { createTogether } from '../risk/create-together.ts';
import { amountWords } from './figure-words.ts';
import { ComputedCell } from './figures.tsx';
import { SourceNote } from './source-note.tsx';
import { useLiveDocument } from './use-live-document.ts';
import classes from './worksheet.module.css';
import { focusCard, WorksheetCard, WorksheetTable } from './worksheet-card.tsx';
import { WorksheetHead } from './worksheet-head.tsx';

/** What the contract gives each area and what the ente pays on it: the office's figures, and the cost they come to. */
export function ContractRatesCard() {
  const doc = useLiveDocument();
  const costs = contractCosts(doc);
  return (
    <WorksheetCard id="contractRates" title="Voci contrattuali per area di inquadramento" norm={norm}>
      <AddGrades doc={doc} />
      <Grid kind="contractRates" />
      {costs.length > 0 && <Costs costs={costs} />}
    </WorksheetCard>
  );
}

const norm =
  'CCNL Funzioni locali e norme sui contributi e sull’IRAP. Il programma non contiene questi importi: li scrive l’ufficio, con la fonte e le date. Una voce che un’area non ha si scrive 0,00.';

/** One row for each area of the plan that has none. */
function AddGrades({ doc }: { readonly doc: PlanDocument }) {
  const readOnly = useReadOnly();
  const grades = gradesWithoutRates(doc);
  if (readOnly || grades.length === 0) return null;
  const add = async () => {
    const added = await createTogether(
      grades.map((grade) => ({ edit: 'create', kind: 'contractRates', fields: { grade } })),
      grades.length === 1 ? 'Aggiunta un’area.' : `Aggiunte ${grades.length} aree.`,
    );
    if (added) focusCard('contractRates');
  };
  return (
    <Button
      mb="sm"
      variant="light"
      leftSection={<IconPlus size={18} aria-hidden />}
      onClick={() => void add()}
    >
      {grades.length === 1 ? 'Aggiungi l’area del piano' : `Aggiungi le ${grades.length} aree del piano`}
    </Button>
  );
}

const titles = ['Retribuzione', 'Oneri', 'Costo annuo senza IRAP', 'IRAP annua'] as const;

const columns = [
  { title: 'Area di inquadramento' },
  ...titles.map((title) => ({ title, figure: true })),
  { title: 'Fonte' },
  { title: 'Nel costo delle assunzioni' },
];

function Costs({ costs }: { readonly costs: readonly RateCost[] }) {
  return (
    <div className={classes.subtitle}>
      <WorksheetTable caption="Costo annuo di una persona a tempo pieno, dalle voci contrattuali: tabellare, tredicesima, comparto e altre voci; oneri e IRAP su tutta la retribuzione">
        <WorksheetHead columns={columns} />
        <tbody>
          {costs.map(({ rate, use, pay, contributions, annualCost, irap }) => (
            <tr key={rate.id}>
              <th scope="row">{rate.grade.trim() || 'Area non indicata'}</th>
              {[pay, contributions, annualCost, irap].map((amount, index) => (
                <ComputedCell
                  key={titles[index]}
                  text={amountWords(amount)}
                  strong={titles[index] === 'Costo annuo senza IRAP'}
                />
              ))}
              <td>
                <SourceNote
                  source={{
                    source: rate.source.trim() || 'fonte non indicata',
                    verified: rate.verifiedOn !== null,
                  }}
                />
              </td>
              <td>{annualCost === null && use === 'used' ? '–' : uses[use]}</td>
            </tr>
          ))}
        </tbody>
      </WorksheetTable>
    </div>
  );
}

const uses: Readonly<Record<RateUse, string>> = {
  used: 'sì',
  stated: 'no: vale il costo annuo scritto sotto',
  partly: 'sì, tranne negli anni per cui sotto è scritto il costo annuo',
  elsewhen: 'no: negli anni del piano non è in vigore',
};

import { Title } from '@mantine/core';
import { hiresOfScenario } from '../../../shared/plan/staff/plan-effect.ts';
import { yearEffects } from '../../../shared/plan/staff/plan-limits.ts';
import { Grid } from '../../components/grid/grid.tsx';
import { EffectsTable } from './effects-table.tsx';
import { HireEffects } from './hire-effects.tsx';
import { useLiveDocument } from './use-live-document.ts';
import classes from './worksheet.module.css';
import { WorksheetCard } from './worksheet-card.tsx';

/** What if: the plan without some hires or with others, weighed beside the plan and kept apart from it. */
export function ScenariosCard() {
  const doc = useLiveDocument();
  return (
    <WorksheetCard
      id="hireScenarios"
      title="Ipotesi di piano"
      norm="Restano accanto al piano e non si stampano: tolgono assunzioni al piano e ne aggiungono altre."
    >
      <Grid kind="hireScenarios" />
      <div className={classes.subtitle}>
        <Title order={3} mb={6}>
          Assunzioni aggiunte nelle ipotesi
        </Title>
        <Grid kind="scenarioHires" />
      </div>
      {doc.capacity.scenarios.map((scenario, index) => {
        const name = scenario.label === '' ? `Ipotesi ${index + 1}` : scenario.label;
        const hires = hiresOfScenario(doc, scenario);
        return (
          <section key={scenario.id} aria-label={name}>
            <Title order={3} mt="lg">
              {name}
            </Title>
            <EffectsTable effects={yearEffects(doc, hires)} caption={`${name}: effetto sui limiti`} />
            <HireEffects doc={doc} hires={hires} caption={`${name}: effetto di ogni assunzione`} />
          </section>
        );
      })}
    </WorksheetCard>
  );
}

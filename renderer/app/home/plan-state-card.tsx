import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { planKindLabels, planStatusLabels } from '../../../shared/plan/core/header.ts';
import { planPeriod } from '../../../shared/plan/document.ts';
import { useFindings } from '../../stores/findings-store.ts';
import { lifePage, useNavigation } from '../../stores/navigation-store.ts';
import { useDocument } from '../../stores/use-plan.ts';
import { type SectionEntry, sectionGroups } from '../frame/section-state.ts';
import { BackupState } from './backup-state.tsx';
import { allSections, completenessOf } from './completeness.ts';
import { CompletenessBar } from './completeness-bar.tsx';
import classes from './home.module.css';
import { HomeCard } from './home-card.tsx';
import { SectionButton } from './section-button.tsx';

/** What the plan is, how much of it is written, and whether there is a copy of it. */
export function PlanStateCard() {
  const document = useDocument((doc) => doc);
  const findings = useFindings((state) => state.findings);
  const groups = useMemo(() => sectionGroups(document, findings ?? []), [document, findings]);
  const sections = allSections(groups);
  const { plan } = document;
  return (
    <HomeCard title="Stato del piano">
      <dl className={classes.facts}>
        <div>
          <dt>Triennio</dt>
          <dd>{planPeriod(document)}</dd>
        </div>
        <div>
          <dt>Tipo</dt>
          <dd>{planKindLabels[plan.kind]}</dd>
        </div>
        <div>
          <dt>Stato</dt>
          <dd>
            {planStatusLabels[plan.status]}
            {plan.revision > 0 && `, revisione ${plan.revision}`}
          </dd>
        </div>
        <div>
          <dt>Ultima copia di sicurezza</dt>
          <dd>
            <BackupState />
          </dd>
        </div>
      </dl>
      <Button
        variant="default"
        size="xs"
        mt="xs"
        onClick={() => useNavigation.getState().goTo({ section: lifePage })}
      >
        Percorso del piano verso la Giunta
      </Button>
      <CompletenessBar counts={completenessOf(groups)} />
      <Sections
        title="Con segnalazioni"
        sections={sections.filter(({ state }) => state === 'with-findings')}
      />
      <Sections title="Vuote" sections={sections.filter(({ state }) => state === 'empty')} />
    </HomeCard>
  );
}

interface SectionsProps {
  readonly title: string;
  readonly sections: readonly SectionEntry[];
}

function Sections({ title, sections }: SectionsProps) {
  if (sections.length === 0) return null;
  return (
    <p className={classes.sections}>
      {title}:
      {sections.map(({ key, number, title: name }) => (
        <SectionButton key={key} section={key} label={number === '' ? name : number} />
      ))}
    </p>
  );
}

import { Select, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { type PlanKind, planKindLabels, planKinds } from '../../../shared/plan/core/header.ts';
import { yearProblem } from '../../app/start/plan-year.ts';
import { fieldNotes } from '../../components/fields/field-notes.tsx';
import { lockedLook } from '../../components/fields/locked-look.ts';
import { SideBySide } from '../../components/side-by-side.tsx';
import { updateHeader } from '../../plan-client.ts';
import { useFindings } from '../../stores/findings-store.ts';
import { showError } from '../../stores/notice-store.ts';
import { planStore, useDocument, useReadOnly } from '../../stores/use-plan.ts';
import pageClasses from '../section-page.module.css';

/** What makes a plan this plan: its triennium and its kind. */
export function PlanCard() {
  const { period, kind } = useDocument(({ plan }) => plan);
  const readOnly = useReadOnly();
  const findings = useFindings((state) => state.findings) ?? [];
  const about = (path: string) => fieldNotes({ findings: findings.filter((each) => each.path === path) });
  const [typed, setTyped] = useState<string | null>(null);
  const stored = period.firstYear === null ? '' : String(period.firstYear);
  const problem = typed === null || typed === stored ? null : yearProblem(typed);

  const leaveYear = () => {
    if (typed === null || problem !== null) return;
    setTyped(null);
    if (typed.trim() !== stored) void write({ period: { firstYear: Number(typed) } });
  };
  return (
    <section className={pageClasses.card} aria-label="Piano" id="plan" tabIndex={-1}>
      <Title order={2} mb="sm">
        Piano
      </Title>
      <SideBySide>
        <TextInput
          label="Primo anno del triennio"
          inputMode="numeric"
          {...lockedLook(readOnly)}
          value={typed ?? stored}
          error={problem}
          description={about('plan.period.firstYear')}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          onChange={({ currentTarget: { value } }) => setTyped(value)}
          onBlur={leaveYear}
        />
        <Select
          label="Tipo di piano"
          {...lockedLook(readOnly)}
          allowDeselect={false}
          value={kind}
          data={planKinds.map((value) => ({ value, label: planKindLabels[value] }))}
          description={about('plan.kind')}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          onChange={(value) => {
            const chosen = planKinds.find((each) => each === value);
            if (chosen !== undefined && chosen !== kind) void write({ kind: chosen });
          }}
        />
      </SideBySide>
    </section>
  );
}

async function write(fields: { period?: { firstYear: number }; kind?: PlanKind }): Promise<void> {
  try {
    await planStore.getState().carryOut((planId) => updateHeader(planId, fields));
  } catch (error) {
    showError(error);
  }
}

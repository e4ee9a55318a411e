import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../shared/checks/check-plan.ts';
import { openWindow } from './window-door.ts';

describe('what is done to the plan from outside its sections', () => {
  it('accepts a warning with its motivation, and takes that back', async () => {
    const { document, notice, planStore } = await openWindow();
    const { acceptFinding, withdrawAcceptance } = await import(
      '../../../renderer/app/frame/acceptance-actions.ts'
    );
    const [finding] = checkPlan(document()).filter(({ severity }) => severity === 'warning');
    if (finding === undefined) throw new Error('a new plan has warnings');
    await acceptFinding(finding, {
      motivation: 'Lo si fa in corso d’anno.',
      acceptedBy: 'Rossi',
      on: '2026-03-01',
    });
    expect(document().acceptedFindings).toMatchObject([
      {
        code: finding.code,
        motivation: 'Lo si fa in corso d’anno.',
        acceptedBy: 'Rossi',
        acceptedOn: '2026-03-01',
      },
    ]);
    expect(notice()?.text).toBe('Avviso accettato con la sua motivazione.');
    await withdrawAcceptance(document().acceptedFindings[0]?.id ?? '');
    expect(document().acceptedFindings).toEqual([]);
    await planStore.getState().undo();
    expect(document().acceptedFindings).toHaveLength(1);
  });

  it('tells why an acceptance that is gone cannot be taken back', async () => {
    const { notice } = await openWindow();
    const { withdrawAcceptance } = await import('../../../renderer/app/frame/acceptance-actions.ts');
    await withdrawAcceptance('00000000-0000-7000-8000-000000000099');
    expect(notice()?.tone).toBe('error');
  });

  it('mends a finding as one action, and says that nothing is left to mend the second time', async () => {
    const { planStore, document, notice } = await openWindow();
    const { fixFinding } = await import('../../../renderer/app/frame/fix-finding.ts');
    const { create, undo } = planStore.getState();
    await create('objectives', { title: 'Sportello', startYear: 2027, endYear: 2026 }, 0);
    const finding = checkPlan(document()).find(({ code }) => code === 'objective.years-reversed');
    if (finding === undefined) throw new Error('no finding');
    expect(await fixFinding(finding)).toBe(true);
    expect(document().objectives[0]).toMatchObject({ startYear: 2026, endYear: 2027 });
    expect(notice()?.text).toMatch(/^Corretto: .+\.$/);
    await undo();
    expect(document().objectives[0]).toMatchObject({ startYear: 2027, endYear: 2026 });
    await planStore.getState().redo();
    expect(await fixFinding(finding)).toBe(false);
  });

  it('replaces only the occurrences that were chosen, in all places as one action', async () => {
    const { planStore, document, notice } = await openWindow();
    const { replaceChosen } = await import('../../../renderer/app/replace/replace-plan.ts');
    const { create, undo } = planStore.getState();
    for (const title of ['Anno 2025', 'Ancora 2025', 'Di nuovo 2025'])
      await create('training', { title, kind: 'course' }, 0);
    const titles = () =>
      document()
        .training.map(({ title }) => title)
        .sort();
    let seen = 0;
    const done = await replaceChosen({ text: '2025' }, '2026', () => {
      seen += 1;
      return seen !== 2;
    });
    expect(done).toBe(true);
    expect(titles().filter((title) => title.includes('2025'))).toHaveLength(1);
    expect(notice()?.text).toContain('2');
    await undo();
    expect(titles()).toEqual(['Ancora 2025', 'Anno 2025', 'Di nuovo 2025']);
    expect(await replaceChosen({ text: '2025' }, '2026', () => false)).toBe(false);
  });

  it('records a result of an activity of today and opens it where it is written', async () => {
    const { planStore, document, place } = await openWindow();
    const { recordResult } = await import('../../../renderer/sections/monitoring/monitoring-actions.ts');
    const schedule = await planStore.getState().create('monitoringSchedule', { activity: 'Verifica' }, 0);
    await recordResult(schedule);
    const [result] = document().monitoring.results;
    expect(result).toMatchObject({ schedule, date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    expect(place()).toEqual({
      section: '4',
      item: { kind: 'monitoringResults', id: result?.id },
      focus: `monitoringResults/${result?.id}/outcome`,
    });
  });

  it('adds several things together, or none of them', async () => {
    const { document, notice } = await openWindow();
    const { createTogether } = await import('../../../renderer/sections/risk/create-together.ts');
    const { startingEdits } = await import('../../../renderer/sections/risk/processes/starting-edits.ts');
    expect(await createTogether(startingEdits(), 'Aggiunti i processi di partenza.')).toBe(true);
    const count = document().processes.length;
    expect(count).toBeGreaterThan(100);
    expect(notice()).toMatchObject({ tone: 'done', text: 'Aggiunti i processi di partenza.' });
    const lost = { edit: 'create', kind: 'processes', fields: { name: 'x', parent: 'not there' } } as const;
    expect(await createTogether([...startingEdits(), lost], 'Mai.')).toBe(false);
    expect(document().processes).toHaveLength(count);
    expect(notice()?.tone).toBe('error');
  });
});

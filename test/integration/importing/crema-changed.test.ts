import { expect, it } from 'vitest';
import { importPlan } from '../../../shared/importing/import-plan.ts';
import { describeAgainstText, publishedText } from '../sample/crema-text.ts';

/** How many of each there are, and in how many objectives the fields that every sheet has are filled. */
function found(text: string) {
  const { plan, report } = importPlan(text);
  const filled = (field: 'description' | 'target' | 'indicator' | 'type') =>
    plan.objectives.filter((objective) => (objective[field] ?? '') !== '').length;
  return {
    goals: plan.publicValueGoals.length,
    objectives: plan.objectives.length,
    described: filled('description'),
    measured: filled('indicator'),
    aimed: filled('target'),
    typed: filled('type'),
    managed: plan.objectives.filter(({ managers }) => managers.length > 0).length,
    processes: plan.processes.length,
    events: plan.riskEvents.length,
    measures: plan.measures.length,
    headcount: plan.headcount.length,
    spending: plan.capacity.spending.length,
    ceiling: plan.capacity.ceilingRows.length,
    hires: plan.hires.length,
    training: plan.training.length,
    unmatched: report.unmatched.length,
  };
}

const names: Readonly<Record<string, string>> = {
  Crema: 'Valdoro',
  Cervieri: 'Bianchini',
  Stefania: 'Lucrezia',
  Moruzzi: 'Fontanesi',
  Francesca: 'Ottavia',
  Ventura: 'Delle Piane',
  Gianmaria: 'Ermenegildo',
};

const changes: Readonly<Record<string, (text: string) => string>> = {
  'other names': (text) =>
    Object.entries(names).reduce((at, [name, other]) => at.replaceAll(name, other), text),
  'a later triennium': (text) => text.replace(/20(2[3-9])/g, (_, year) => `20${Number(year) + 3}`),
  'other amounts': (text) =>
    text.replace(
      /\b(\d)(\d{0,2}(?:\.\d{3})+,\d{2})\b/g,
      (_, first, rest) => `${(Number(first) % 9) + 1}${rest}`,
    ),
  'sheets without letters': (text) =>
    text.replace(
      /^(\s*-?\s*)\*{0,2}[a-i]\)\.?\s*(?=\*{0,2}(?:Descrizione|Dirigente|A chi|Unit|Entro|Come|Da dove|Qual|Dove))/gmu,
      '$1',
    ),
  'other line ends': (text) => text.replaceAll('\n', '\r\n'),
};

describeAgainstText('the text of Crema with', () => {
  it.each(Object.entries(changes))('%s still gives what is there', (_, change) => {
    const changed = change(publishedText);
    expect(changed).not.toBe(publishedText);
    expect(found(changed)).toEqual(found(publishedText));
  });

  it('its end cut off at the staffing plan gives the rest, and nothing of what is gone', () => {
    const lines = publishedText.split('\n');
    const start = lines.findIndex((line, at) => at > 500 && /^3\.3\b/.test(line));
    expect(start).toBeGreaterThan(500);
    const rest = found(lines.slice(0, start).join('\n'));
    const whole = found(publishedText);
    expect(rest).toMatchObject({ headcount: 0, spending: 0, ceiling: 0, hires: 0 });
    for (const name of ['goals', 'objectives', 'typed', 'events', 'measures', 'processes'] as const) {
      expect(rest[name], name).toBe(whole[name]);
    }
  });
});

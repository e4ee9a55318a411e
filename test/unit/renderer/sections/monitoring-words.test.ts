import { describe, expect, it } from 'vitest';
import {
  deadlineWords,
  overviewWords,
  resultWords,
} from '../../../../renderer/sections/monitoring/monitoring-words.ts';
import { monitoringOverview } from '../../../../shared/plan/monitoring/monitoring-overview.ts';
import { idOf, planWith } from '../../shared/plan/plan-with.ts';

function overview(schedule: readonly object[], results: readonly object[] = []) {
  return monitoringOverview(planWith({ monitoring: { schedule, results } }).monitoring, '2026-06-30');
}

function deadlineOf(activity: object) {
  const [watched] = overview([{ id: idOf(1), ...activity }]).sections[0]?.activities ?? [];
  return watched === undefined ? null : deadlineWords(watched);
}

describe('the words of monitoring', () => {
  it('say when an activity is due', () => {
    expect(deadlineOf({ deadline: 'entro luglio', deadlineDate: '2026-07-31', frequency: 'annuale' })).toBe(
      'entro luglio (31.07.2026) · annuale',
    );
    expect(deadlineOf({ deadlineDate: '2026-07-31' })).toBe('31.07.2026');
    expect(deadlineOf({ frequency: 'annuale' })).toBe('annuale');
  });

  it('call a result by its date and its first line', () => {
    const { loose } = overview([], [{ id: idOf(2), date: '2026-05-01', outcome: 'Fatto.\nCon ritardo' }]);
    expect(loose.map(resultWords)).toEqual(['01.05.2026 – Fatto.']);
    const long = overview([], [{ id: idOf(2), note: 'x'.repeat(100) }]).loose;
    expect(long.map(resultWords)).toEqual([`Senza data – ${'x'.repeat(90)}…`]);
    expect(overview([], [{ id: idOf(2) }]).loose.map(resultWords)).toEqual(['Senza data – da descrivere']);
  });

  it('count what is late before what is done', () => {
    const late = { deadlineDate: '2026-01-31' };
    const soon = { deadlineDate: '2026-07-01' };
    const all = overview(
      [
        { id: idOf(1), ...late },
        { id: idOf(2), ...late },
        { id: idOf(3), ...soon },
        { id: idOf(4), ...late },
      ],
      [{ id: idOf(5), schedule: idOf(4) }],
    );
    expect(overviewWords(all)).toBe('2 scadute, 1 in scadenza, 1 con risultato su 4 attività');
    expect(overviewWords(overview([{ id: idOf(1), ...late }]))).toBe(
      '1 scaduta, 0 con risultato su 1 attività',
    );
    expect(overviewWords(overview([{ id: idOf(1) }]))).toBe('nessuna scaduta, 0 con risultato su 1 attività');
  });
});

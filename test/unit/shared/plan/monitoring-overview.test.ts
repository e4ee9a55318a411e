import { describe, expect, it } from 'vitest';
import { monitoringOverview } from '../../../../shared/plan/monitoring/monitoring-overview.ts';
import { idOf, planWith } from './plan-with.ts';

const today = '2026-06-30';

function overview(schedule: readonly object[], results: readonly object[] = []) {
  return monitoringOverview(planWith({ monitoring: { schedule, results } }).monitoring, today);
}

function stateOf(deadlineDate: string | null) {
  return overview([{ id: idOf(1), deadlineDate }]).sections[0]?.activities[0]?.state;
}

describe('the overview of monitoring', () => {
  it.each([
    [null, 'undated'],
    ['2026-06-29', 'overdue'],
    ['2026-06-30', 'soon'],
    ['2026-07-30', 'soon'],
    ['2026-07-31', 'planned'],
  ] as const)('takes an activity due on %s for %s', (deadlineDate, state) => {
    expect(stateOf(deadlineDate)).toBe(state);
  });

  it('takes an activity with a result for recorded, however late', () => {
    const { sections } = overview(
      [{ id: idOf(1), deadlineDate: '2026-01-31' }],
      [
        { id: idOf(2), schedule: idOf(1), outcome: 'senza data' },
        { id: idOf(3), schedule: idOf(1), date: '2026-02-01' },
        { id: idOf(4), schedule: idOf(1), date: '2026-05-01' },
      ],
    );
    expect(sections[0]?.activities[0]?.state).toBe('recorded');
    expect(sections[0]?.activities[0]?.results.map(({ date }) => date)).toEqual([
      '2026-05-01',
      '2026-02-01',
      null,
    ]);
  });

  it('groups by subsection in the order of the schedule, and loses no result', () => {
    const { sections, loose } = overview(
      [
        { id: idOf(1), section: '2.2', activity: 'a' },
        { id: idOf(2), section: '2.1', activity: 'b' },
        { id: idOf(3), section: ' 2.2', activity: 'c' },
        { id: idOf(4), activity: 'd' },
      ],
      [{ id: idOf(5), schedule: null, outcome: 'di un obiettivo' }],
    );
    expect(
      sections.map(({ section, activities }) => [
        section,
        activities.map(({ activity }) => activity.activity),
      ]),
    ).toEqual([
      ['2.2', ['a', 'c']],
      ['2.1', ['b']],
      ['', ['d']],
    ]);
    expect(loose.map(({ outcome }) => outcome)).toEqual(['di un obiettivo']);
  });
});

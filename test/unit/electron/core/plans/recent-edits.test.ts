import { describe, expect, it } from 'vitest';
import { editedFields, RecentEdits } from '../../../../../electron/core/plans/recent-edits.ts';
import type { PlanChange } from '../../../../../shared/plan/change.ts';
import { newPlan } from '../../../../../shared/plan/new-plan.ts';

const at = (milliseconds: number) => new Date(1_000_000 + milliseconds);
const { administration, plan } = newPlan({ firstYear: 2026, kind: 'ordinary' });
const single = (after: Partial<typeof administration>): PlanChange => ({
  target: 'single',
  kind: 'administration',
  before: administration,
  after: { ...administration, ...after },
});

describe('recent edits', () => {
  it('go on with the same fields within the pause, counted from the last of them', () => {
    const recent = new RecentEdits(2_000);
    expect(recent.continued('p', 'k', at(0))).toBeNull();
    recent.remember('p', 'a', 'k', at(0));
    expect(recent.continued('p', 'k', at(1_999))).toBe('a');
    recent.remember('p', 'a', 'k', at(1_999));
    expect(recent.continued('p', 'k', at(3_998))).toBe('a');
    expect(recent.continued('p', 'k', at(3_999))).toBeNull();
  });

  it.each<[string, (recent: RecentEdits) => string | null]>([
    ['other fields', (recent) => recent.continued('p', 'other', at(1))],
    ['another plan', (recent) => recent.continued('q', 'k', at(1))],
    ['a clock that was set back', (recent) => recent.continued('p', 'k', at(-1))],
    ['what is never gone on with', (recent) => recent.continued('p', null, at(1))],
    [
      'something else in between',
      (recent) => {
        recent.remember('p', 'b', null, at(1));
        return recent.continued('p', 'k', at(2));
      },
    ],
    [
      'an edit that was not done after all',
      (recent) => {
        recent.forget('p');
        return recent.continued('p', 'k', at(1));
      },
    ],
  ])('do not go on with %s', (_what, ask) => {
    const recent = new RecentEdits(2_000);
    recent.remember('p', 'a', 'k', at(0));
    expect(ask(recent)).toBeNull();
  });

  it('are all apart without a pause', () => {
    const recent = new RecentEdits(0);
    recent.remember('p', 'a', 'k', at(0));
    expect(recent.continued('p', 'k', at(0))).toBeNull();
  });
});

describe('the fields that an edit replaces', () => {
  it('are named by thing and field, whatever the order of the changes', () => {
    const header: PlanChange = { target: 'header', before: plan, after: { ...plan, kind: 'simplified' } };
    const both = editedFields([header, single({ mayor: 'Nuova', email: 'x' })]);
    expect(both).toBe('administration: mayor email\nheader: kind');
    expect(editedFields([single({ email: 'y', mayor: 'Altra' }), header])).toBe(both);
    expect(editedFields([single({ mayor: 'Altra' })])).not.toBe(editedFields([single({ email: 'x' })]));
  });

  it('are none when something comes to be, goes or is moved', () => {
    const section = { number: '', title: '', body: { type: 'doc' as const, content: [] } };
    const created: PlanChange = { target: 'section', key: '1', before: null, after: section };
    const moved: PlanChange = { target: 'move', kind: 'units', id: 'u', from: 0, to: 1 };
    expect(editedFields([created])).toBeNull();
    expect(editedFields([moved])).toBeNull();
    expect(editedFields([single({ mayor: 'x' }), moved])).toBeNull();
  });
});

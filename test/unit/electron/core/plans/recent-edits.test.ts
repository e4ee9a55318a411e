import { describe, expect, it } from 'vitest';
import { editKey, RecentEdits } from '../../../../../electron/core/plans/recent-edits.ts';

const at = (milliseconds: number) => new Date(1_000_000 + milliseconds);

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

describe('the key of an edit', () => {
  const target = { of: 'single', kind: 'administration' } as const;

  it('names the thing and the fields that it writes, in any order and with any values', () => {
    const both = editKey(target, { mayor: 'Nuova', email: 'x' });
    expect(both).toBe('administration: email mayor');
    expect(editKey(target, { email: null, mayor: 'Altra' })).toBe(both);
    expect(editKey('header', { kind: 'simplified' })).toBe('header: kind');
  });

  it('differs between fields and between things', () => {
    const item = (id: string) => ({ of: 'item', kind: 'riskEvents', id }) as const;
    const keys = [
      editKey(target, { mayor: 'x' }),
      editKey(target, { email: 'x' }),
      editKey(item('a'), { probability: '1', level: null }),
      editKey(item('b'), { probability: '1', level: null }),
      editKey(item('a'), { impact: '1', level: null }),
      editKey(item('a'), { level: null }),
      editKey({ of: 'section', key: '1' }, { body: null }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});

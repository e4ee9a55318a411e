import { describe, expect, it } from 'vitest';
import { targetOfDifference } from '../../../../../renderer/app/compare/difference-target.ts';
import { idOf } from '../../../shared/plan/plan-with.ts';

const change = { change: 'changed', name: '', fields: [] } as const;

describe('where a difference is found', () => {
  it('is what changed, in its place', () => {
    expect(targetOfDifference({ ...change, kind: 'hires', id: idOf(1) })).toEqual({
      of: 'item',
      kind: 'hires',
      id: idOf(1),
    });
    expect(targetOfDifference({ ...change, kind: 'section', id: '2.1' })).toEqual({
      of: 'section',
      key: '2.1',
    });
    expect(targetOfDifference({ ...change, kind: 'ceiling', id: null })).toEqual({
      of: 'single',
      kind: 'ceiling',
    });
  });

  it('is nowhere for what is gone and for what has no page', () => {
    expect(targetOfDifference({ ...change, change: 'removed', kind: 'hires', id: idOf(1) })).toBeNull();
    expect(targetOfDifference({ ...change, kind: 'plan', id: null })).toBeNull();
    expect(targetOfDifference({ ...change, kind: 'parameters', id: idOf(1) })).toBeNull();
  });
});

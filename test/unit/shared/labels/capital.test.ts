import { describe, expect, it } from 'vitest';
import { capital } from '../../../../shared/labels/capital.ts';

describe('capital', () => {
  it('begins with a capital and leaves the rest', () => {
    expect(capital('è cambiato nel PIAO')).toBe('È cambiato nel PIAO');
    expect(capital('2 aggiunte')).toBe('2 aggiunte');
    expect(capital('')).toBe('');
  });
});

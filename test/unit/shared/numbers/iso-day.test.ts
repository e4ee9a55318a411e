import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../../shared/numbers/iso-day.ts';

describe('isoDay', () => {
  it('is the day of the calendar here, not that of Greenwich', () => {
    expect(isoDay(new Date(2026, 0, 5, 0, 30))).toBe('2026-01-05');
    expect(isoDay(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
  });
});

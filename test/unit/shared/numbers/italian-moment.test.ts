import { afterEach, describe, expect, it } from 'vitest';
import { formatItalianMoment, formatZonedMoment } from '../../../../shared/numbers/italian-moment.ts';

it.each([
  [new Date(2026, 2, 2, 9, 5), '02.03.2026 ore 09:05'],
  [new Date(2026, 11, 31, 23, 59, 59), '31.12.2026 ore 23:59'],
  [new Date(2026, 0, 1, 0, 0), '01.01.2026 ore 00:00'],
])('a moment reads %s', (at, text) => {
  expect(formatItalianMoment(at)).toBe(text);
});

describe('a moment with its zone', () => {
  const formerZone = process.env.TZ;
  afterEach(() => {
    if (formerZone === undefined) delete process.env.TZ;
    else process.env.TZ = formerZone;
  });

  it.each([
    ['Europe/Rome', '2026-11-26T17:40:00Z', '26/11/2026 18:40 (UTC+01:00)'],
    ['Europe/Rome', '2026-07-01T22:05:00Z', '02/07/2026 00:05 (UTC+02:00)'],
    ['UTC', '2026-11-26T17:40:00Z', '26/11/2026 17:40 (UTC)'],
    ['America/St_Johns', '2026-11-26T17:40:00Z', '26/11/2026 14:10 (UTC-03:30)'],
  ])('in %s', (zone, instant, text) => {
    process.env.TZ = zone;
    expect(formatZonedMoment(new Date(instant))).toBe(text);
  });
});

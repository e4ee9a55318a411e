import { expect, it } from 'vitest';
import { formatItalianMoment } from '../../../../shared/numbers/italian-moment.ts';

it.each([
  [new Date(2026, 2, 2, 9, 5), '02.03.2026 ore 09:05'],
  [new Date(2026, 11, 31, 23, 59, 59), '31.12.2026 ore 23:59'],
  [new Date(2026, 0, 1, 0, 0), '01.01.2026 ore 00:00'],
])('a moment reads %s', (at, text) => {
  expect(formatItalianMoment(at)).toBe(text);
});

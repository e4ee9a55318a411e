import { expect, it } from 'vitest';
import { expiryOf } from '../../../../../renderer/app/identity/expiry.ts';

const now = new Date('2026-03-01T10:00:00Z');

it.each([
  ['2026-05-01T10:00:00Z', { state: 'good' }],
  ['2026-04-30T09:59:59Z', { state: 'soon', days: 59 }],
  ['2026-03-02T10:00:00Z', { state: 'soon', days: 1 }],
  ['2026-03-01T10:00:00Z', { state: 'soon', days: 0 }],
  ['2026-03-01T09:59:59Z', { state: 'expired' }],
])('an end at %s is %j', (validTo, expiry) => {
  expect(expiryOf(validTo, now)).toEqual(expiry);
});

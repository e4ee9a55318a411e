import { expect, it } from 'vitest';
import { loadSamplePlan } from '../../../electron/core/sample.ts';
import { describeAgainstText, prose } from './crema-text.ts';

/** Names and terms are facts and stay as they are; what is told is told in our own words. */
const names = new Set(['name', 'title', 'subAreas', 'subArea', 'unitsInvolved', 'beneficiaries', 'deadline']);
const longestQuotation = 12;

describeAgainstText('the prose of the sample', () => {
  it(`repeats no more than ${longestQuotation} consecutive words of the published one`, () => {
    const published = new Set(runs(words(prose().join(' '))));
    const plan = loadSamplePlan();
    const copied = texts(plan).flatMap((text) => runs(words(text)).filter((run) => published.has(run)));
    expect(published.size).toBeGreaterThan(10_000);
    expect(copied).toEqual([]);
  });
});

function words(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Every run of words one longer than a quotation may be. */
function runs(all: readonly string[]): readonly string[] {
  const length = longestQuotation + 1;
  return all.slice(length - 1).map((_, index) => all.slice(index, index + length).join(' '));
}

/** Every text of the document that is not a name. */
function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(texts);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (names.has(key) ? [] : texts(inner)));
}

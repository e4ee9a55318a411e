import { describe, expect, it } from 'vitest';
import type { ReviewEntry } from '../../../../../shared/importing/review/review-entry.ts';
import { sectionOfLines, sectionOfPath } from '../../../../../shared/importing/review/review-section.ts';
import type { LineRange } from '../../../../../shared/importing/source.ts';

const section = (key: string, ...lines: readonly LineRange[]): ReviewEntry => ({
  key: `section/${key}`,
  target: { of: 'section', key },
  confidence: 'certain',
  lines,
});
const entries: readonly ReviewEntry[] = [
  section('2.3', [60, 90]),
  section('2.2', [20, 59]),
  section('3.1'),
  {
    key: 'administration',
    target: { of: 'single', kind: 'administration' },
    confidence: 'certain',
    lines: [[70, 70]],
  },
];

describe('the section of a finding', () => {
  it.each([
    ['sections["2.3"].body', '2.3'],
    ['objectives[3].baseline', '2.2'],
    ['riskMethod', '2.3'],
    ['administration.name', '1'],
    ['plan.resolution', null],
    ['', null],
  ])('at %j is %j', (path, key) => {
    expect(sectionOfPath(path)).toBe(key);
  });

  it('by its lines is the last that began before them', () => {
    expect(sectionOfLines(entries, [20, 20])).toBe('2.2');
    expect(sectionOfLines(entries, [59, 61])).toBe('2.2');
    expect(sectionOfLines(entries, [75, 75])).toBe('2.3');
    expect(sectionOfLines(entries, [400, 400])).toBe('2.3');
  });

  it('is the premise before the first, and without lines', () => {
    expect(sectionOfLines(entries, [3, 3])).toBe('premise');
    expect(sectionOfLines(entries, null)).toBe('premise');
    expect(sectionOfLines([], [3, 3])).toBe('premise');
  });
});

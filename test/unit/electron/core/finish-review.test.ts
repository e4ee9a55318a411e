import { describe, expect, it } from 'vitest';
import { finishedDocument } from '../../../../electron/core/plans/import-review/finish-review.ts';
import type { LineRange } from '../../../../shared/importing/source.ts';
import { newPlan } from '../../../../shared/plan/new-plan.ts';

function noteFor(...lines: readonly LineRange[]): string | undefined {
  const entry = {
    key: 'section/2.2',
    target: { of: 'section', key: '2.2' },
    confidence: 'certain',
    lines: [...lines],
  } as const;
  const { document } = finishedDocument(newPlan({ firstYear: 2026, kind: 'ordinary' }), {
    fileName: 'piao.txt',
    entries: [entry],
    decisions: {},
  });
  return document.reviewMarks[0]?.note;
}

describe('the mark on what nobody looked at', () => {
  it('says where it was read, in one line or in several', () => {
    expect(noteFor([12, 12])).toBe('Letto con sicurezza da «piao.txt», riga 12.');
    expect(noteFor([12, 14], [20, 20])).toBe('Letto con sicurezza da «piao.txt», righe 12-14, 20.');
  });
});

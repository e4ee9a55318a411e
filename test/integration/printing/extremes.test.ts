import { describe, expect, it } from 'vitest';
import { printPlan } from '../../../electron/core/printing/print-plan.ts';
import { loadSamplePlan } from '../../../electron/core/sample.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { newId } from '../../../shared/plan/new-id.ts';
import { hasProgram } from './pdf-text.ts';
import { strayWords, wordsOn } from './pdf-words.ts';

const sample = loadSamplePlan();

/** Units that stand one below the other, or all below the first. */
function unitsOf(count: number, isChain: boolean): PlanDocument['units'] {
  const [model] = sample.units;
  if (model === undefined) throw new Error('the sample has units');
  const ids = Array.from({ length: count }, () => newId());
  return ids.map((id, index) => ({
    ...model,
    id,
    kind: 'office' as const,
    code: `U${index + 1}`,
    name: `Ufficio${index + 1}fine`,
    parent: (index === 0 ? null : ids[isChain ? index - 1 : 0]) ?? null,
  }));
}

describe.skipIf(!hasProgram('pdftotext'))('units in extreme trees (needs poppler)', () => {
  it.each([
    ['thirty levels deep', unitsOf(30, true)],
    ['a hundred below one', unitsOf(100, false)],
  ])('are drawn on as many pages as legible letters need: %s', async (_, units) => {
    const { pdf } = await printPlan(
      { ...sample, units, objectives: [], hires: [], processes: [] },
      { part: '3.1', standard: 'ua-1' },
    );
    expect(strayWords(pdf)).toEqual([]);
    const words = wordsOn(pdf);
    for (const { name } of units) {
      const drawn = words.find(({ text }) => text === name);
      if (drawn === undefined) throw new Error(`${name} is not drawn`);
      const [, top, , bottom] = drawn.box;
      // The box of a word is one and a half times its type.
      expect(bottom - top).toBeGreaterThan(8.5);
    }
  });
});

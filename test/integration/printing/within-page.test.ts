import { describe, expect, it } from 'vitest';
import { printPlan } from '../../../electron/core/printing/print-plan.ts';
import { loadSamplePlan } from '../../../electron/core/sample.ts';
import { planFilledWith } from '../../support/filled-plan.ts';
import { hasProgram, runOverPdf } from './pdf-text.ts';

/** Half of the margin of a page, in points: what comes nearer to its edge has run off the text. */
const halfMargin = 31;
/** Above the running header and below the running footer. */
const headAndFoot = 20;

const pageTag = /<page width="([\d.]+)" height="([\d.]+)"/;
const wordTag = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)<\/word>/;

/** The words that stand in the margins of their page or beyond it, each with the number of the page. */
function strayWords(pdf: Uint8Array): string[] {
  let page = 0;
  let size: readonly number[] = [];
  return runOverPdf(pdf, 'pdftotext', ['-bbox', 'FILE', '-'])
    .split('\n')
    .flatMap((line) => {
      const opened = pageTag.exec(line);
      if (opened !== null) {
        page += 1;
        size = opened.slice(1).map(Number);
      }
      const word = wordTag.exec(line);
      if (word === null) return [];
      const [left = 0, top = 0, right = 0, bottom = 0] = word.slice(1, 5).map(Number);
      const [width = 0, height = 0] = size;
      const isInside =
        left > halfMargin && right < width - halfMargin && top > headAndFoot && bottom < height - headAndFoot;
      return isInside ? [] : [`${page}: ${word[5]}`];
    });
}

describe.skipIf(!hasProgram('pdftotext'))('no word runs off the page (needs poppler)', () => {
  it('finds a word that does', async () => {
    const { pdf } = await printPlan(loadSamplePlan(), { part: '1' });
    expect(strayWords(pdf)).toEqual([]);
    const narrow = Buffer.from(pdf)
      .toString('latin1')
      .replace(/\/MediaBox\s*\[0 0 595/g, '/MediaBox [0 0 295');
    expect(strayWords(Buffer.from(narrow, 'latin1')).length).toBeGreaterThan(5);
  });

  it.each([
    ['few letters', 'ab'],
    ['a word without end', 'Precipitevolissimevolmente'.repeat(12)],
    ['capitals without a vowel', 'MMMMMMMMMMMMMMMMMMMMMM'],
    ['figures', '1234567890'.repeat(30)],
    ['an address', 'protocollo.generale.del.comune.di.crema@comunecrema.telecompost.istituzionale.it'],
    ['signs for what no font has', '日本語'.repeat(100)],
    ['many lines', 'riga\n'.repeat(60)],
    ['long sentences', '«Attività» – è così: l’Ente, per € 1.234,56, verifica. '.repeat(12)],
  ])(
    'with %s in every field of every table',
    async (_, text) => {
      const { pdf } = await printPlan(planFilledWith(text), { edition: 'approved' });
      expect(strayWords(pdf)).toEqual([]);
    },
    60_000,
  );
});

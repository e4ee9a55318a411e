import { describe, expect, it } from 'vitest';
import { writeChanges } from '../../../electron/core/printing/write-changes.ts';
import { loadSamplePlan } from '../../../electron/core/sample.ts';
import { diffPlans } from '../../../shared/diff/plan-diff.ts';
import { rollOver } from '../../../shared/rollover/roll-over.ts';
import { htmlText } from '../../support/html-text.ts';
import { condense, firstOutOfOrder, hasProgram, pdfText, runOverPdf } from './pdf-text.ts';

const before = loadSamplePlan();
const rolled = rollOver(before).document;
const [first, second, ...others] = rolled.objectives;
if (first === undefined || second === undefined) throw new Error('the sample has objectives');
/** Changed, moved, removed and, with signs that no shipped font has, added. */
const after = {
  ...rolled,
  objectives: [
    ...others.slice(1),
    { ...first, title: `${first.title} e orari 𓀀`, target: '100 % #strong[x] <b>' },
    second,
  ],
};
const titles = diffPlans(before, after).sections.map(({ title }) => title);

describe('the Quadro delle modifiche of the sample and next year’s plan', () => {
  it.skipIf(!hasProgram('pdftotext'))(
    'prints every section and item in order, and warns (needs poppler)',
    async () => {
      const { bytes, warnings } = await writeChanges({ before, after }, 'pdf');
      const text = pdfText(bytes);
      expect(firstOutOfOrder(text, ['Quadro delle modifiche', ...titles])).toBeUndefined();
      expect(text).toContain('100%#strong[x]<b>');
      expect(warnings).toHaveLength(1);
      expect(warnings[0]?.path).toMatch(/^objectives\[\d+\]\.title$/);
      // No heading of an item is the last row of a page.
      const pages = runOverPdf(bytes, 'pdftotext', ['-raw', 'FILE', '-']).split('\f');
      for (const page of pages.slice(0, -1)) {
        const rows = page
          .split('\n')
          .filter((line) => !/^(Impronta dei dati|pag\. )/.test(line) && line !== '');
        expect(rows.at(-1)).not.toMatch(/^(Modifica|Aggiunta): /);
      }
    },
  );

  it('is the same in every run, and has the same words as DOCX and HTML', async () => {
    const formats = ['pdf', 'docx', 'html'] as const;
    const write = () =>
      Promise.all(formats.map(async (format) => (await writeChanges({ before, after }, format)).bytes));
    const [one, again] = [await write(), await write()];
    expect(again).toEqual(one);
    const html = new TextDecoder().decode(one[2]);
    expect(html).toContain('<del>');
    expect(firstOutOfOrder(condense(htmlText(html)), ['Quadro delle modifiche', ...titles])).toBeUndefined();
  });
});

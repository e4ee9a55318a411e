import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../electron/core/printing/docx/write-docx.ts';
import { writeHtml } from '../../../electron/core/printing/html/write-html.ts';
import { outputModel } from '../../../electron/core/printing/output-model.ts';
import { loadSamplePlan } from '../../../electron/core/sample.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { type PrintEdition, type PrintModel, printEditions } from '../../../shared/print/model.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';
import { arbitraryRichText } from '../../support/arbitrary-rich-text.ts';
import { htmlText } from '../../support/html-text.ts';
import { modelWords } from '../../support/model-words.ts';
import { condense, firstOutOfOrder } from './pdf-text.ts';

/** The text of each format, read back by a reader that is not ours where there is one. */
async function readBack(model: PrintModel): Promise<Record<string, string>> {
  const docx = await mammoth.convertToHtml({ buffer: Buffer.from(await writeDocx(model)) });
  const html = new TextDecoder().decode(writeHtml(model));
  return {
    docx: condense(htmlText(docx.value)),
    html: condense(htmlText(html.slice(html.indexOf('<main')))),
  };
}

async function expectEveryWord(doc: PlanDocument, edition: PrintEdition): Promise<void> {
  // Without cover and contents, whose pages take long to lay out.
  const model = { ...outputModel(doc, { edition }), whole: false };
  const { text, footnotes } = modelWords(model);
  for (const [format, read] of Object.entries(await readBack(model))) {
    expect(firstOutOfOrder(read, text), format).toBeUndefined();
    expect(
      footnotes.map(condense).filter((note) => !read.includes(note)),
      format,
    ).toEqual([]);
  }
}

describe('the plan in the other formats, read back', () => {
  it('has every word and figure of the sample in the order of the printed plan', async () => {
    const sample = loadSamplePlan();
    const { text } = modelWords(outputModel(sample, {}));
    expect(text.length).toBeGreaterThan(4000);
    expect(text).toEqual(expect.arrayContaining(['6.913.264,55', '16,77%', '4.219.280,34', '165,66']));
    await expectEveryWord(sample, 'draft');
  }, 60_000);

  it('loses no text of any plan, whatever it holds', async () => {
    const plan = fc.tuple(arbitraryPlan({ size: 2 }), arbitraryRichText).map(([doc, body]) => ({
      ...doc,
      sections: { ...doc.sections, '3.1': { number: '3.1', title: 'S', body } },
    }));
    await fc.assert(fc.asyncProperty(plan, fc.constantFrom(...printEditions), expectEveryWord), {
      numRuns: 25,
    });
  }, 120_000);
});

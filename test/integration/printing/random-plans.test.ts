import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pdfStandards } from '../../../electron/core/printing/job.ts';
import { typesetModel } from '../../../electron/core/printing/print-model.ts';
import { printPlan } from '../../../electron/core/printing/print-plan.ts';
import { printResources } from '../../../electron/core/printing/resources.ts';
import { typeset } from '../../../electron/core/printing/typeset.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { parsePlanDocument } from '../../../shared/plan/parse.ts';
import { objectiveSheetFields } from '../../../shared/plan/performance/objectives.ts';
import { printEditions } from '../../../shared/print/model.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';
import { modelWords } from '../../support/model-words.ts';
import { condense, firstOutOfOrder, hasProgram, pdfText } from './pdf-text.ts';

const letters = [...'abcdefghilmnopqrstuvzABCDEILMNOPRSTUVZàèéìòùÀÈÉÌÒÙ'];
const signs = [...'0123456789.,;:!?()[]{}<>«»“”‘’"\'–—-…€%&/\\*_#$@`~^=+|°§'];
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 14 });
const token = fc.oneof(
  { weight: 5, arbitrary: word },
  fc.string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 4 }),
);
const text = fc.array(token, { minLength: 1, maxLength: 60 }).map((tokens) => tokens.join(' '));

const objective = fc.record({
  id: fc.uuid({ version: 7 }),
  number: fc.integer({ min: 1, max: 99 }),
  title: text,
  description: text,
  managers: fc.array(word, { maxLength: 3 }),
  beneficiaries: text,
  unitsInvolved: text,
  deadline: text,
  indicator: text,
  baseline: text,
  target: text,
  source: text,
});

describe.skipIf(!hasProgram('pdftotext'))('random plans, read back (needs poppler)', () => {
  it('lose no word of a sheet, whatever accents, signs and dashes it holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(objective, { minLength: 3, maxLength: 12, selector: ({ id }) => id }),
        async (objectives) => {
          const plan = parsePlanDocument({ ...newPlan({ firstYear: 2026, kind: 'ordinary' }), objectives });
          const { pdf, warnings } = await printPlan(plan, { part: '2.2', edition: 'approved' });
          expect(warnings).toEqual([]);
          const printed = pdfText(pdf);
          for (const each of plan.objectives) {
            const fields = objectiveSheetFields.map(([, field]) => [each[field]].flat().join(', '));
            expect(firstOutOfOrder(printed, [each.title, ...fields])).toBeUndefined();
          }
        },
      ),
      { numRuns: 12 },
    );
  }, 60_000);

  it('have every word of every list and narrative in its order, in each edition and for each standard', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryPlan({ size: 3 }),
        fc.constantFrom(...printEditions),
        fc.constantFrom(...pdfStandards),
        async (doc, edition, standard) => {
          const { model } = await typesetModel(doc, printResources().fonts, { edition });
          const printed = pdfText(await typeset(model, { standard }));
          const { text, footnotes } = modelWords(model);
          expect(firstOutOfOrder(printed, text)).toBeUndefined();
          expect(footnotes.map(condense).filter((note) => !printed.includes(note))).toEqual([]);
        },
      ),
      { numRuns: 8 },
    );
  }, 240_000);
});

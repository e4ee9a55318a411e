import { describe, expect, it } from 'vitest';
import { removeItem } from '../../../../../electron/core/plans/edit-items.ts';
import { applyChange } from '../../../../../shared/plan/apply-change.ts';
import {
  annexedFiles,
  coatOfArmsOf,
  coatOfArmsWords,
} from '../../../../../shared/plan/organisation/coat-of-arms.ts';
import { parsePlanDocument } from '../../../../../shared/plan/parse.ts';
import { print } from '../../../../../shared/print/print.ts';
import { rollOver } from '../../../../../shared/rollover/roll-over.ts';
import { refusalOf } from '../../../../support/refusal.ts';
import { idOf, planWith } from '../plan-with.ts';

const arms = { id: idOf(1), name: 'stemma.png', sha256: 'a'.repeat(64), section: '1' };
const opinion = { id: idOf(2), name: 'parere.pdf', sha256: 'b'.repeat(64), section: '3.3.2' };
const doc = planWith({
  administration: { name: 'Comune di Prova', coatOfArms: idOf(1) },
  attachments: [opinion, arms],
});

describe('the coat of arms of a plan', () => {
  it('is one of its attachments, and no annex', () => {
    expect(coatOfArmsOf(doc)?.name).toBe('stemma.png');
    expect(annexedFiles(doc).map(({ name }) => name)).toEqual(['parere.pdf']);
    expect(coatOfArmsOf(planWith({ attachments: [arms] }))).toBeNull();
    expect(annexedFiles(planWith({ attachments: [arms] }))).toHaveLength(1);
  });

  it('is not needed: a document of before has none', () => {
    const { coatOfArms: _, ...before } = doc.administration;
    expect(parsePlanDocument({ ...doc, administration: before }).administration.coatOfArms).toBeNull();
  });

  it('must lead to an attachment that is there', async () => {
    const error = await refusalOf(() => parsePlanDocument({ ...doc, attachments: [opinion] }));
    expect(error.code).toBe('plan.reference');
    expect(error.message).toContain('administration.coatOfArms');
  });

  it('goes with its attachment', () => {
    const after = removeItem(doc, 'attachments', idOf(1)).reduce(applyChange, doc);
    expect(after.administration.coatOfArms).toBeNull();
    expect(after.attachments.map(({ name }) => name)).toEqual(['parere.pdf']);
  });

  it('is taken over into next year’s plan, alone of the attachments and without a mark of its own', () => {
    const { document, outcomes } = rollOver(doc);
    expect(document.attachments).toEqual(doc.attachments.filter(({ id }) => id === idOf(1)));
    expect(coatOfArmsOf(document)).toEqual(coatOfArmsOf(doc));
    expect(document.reviewMarks.some(({ kind }) => kind === 'attachments')).toBe(false);
    expect(outcomes.find(({ kind }) => kind === 'attachments')).toMatchObject({ carried: 1, dropped: 1 });
  });

  it('stands neither among the printed annexes nor in the scheda anagrafica', () => {
    const { sections } = print(doc, { edition: 'draft' });
    const words = JSON.stringify(sections);
    expect(words).toContain('parere.pdf');
    expect(words).not.toContain('stemma.png');
    expect(words).not.toContain(idOf(1));
    const alone = print({ ...doc, attachments: doc.attachments.slice(1) }, { edition: 'draft' });
    expect(alone.sections.map(({ key }) => key)).not.toContain('attachments');
  });

  it.each([
    ['Comune di Prova', 'Stemma del Comune di Prova'],
    [' comune di prova ', 'Stemma del comune di prova'],
    ['Unione dei Comuni', 'Stemma dell’ente: Unione dei Comuni'],
    ['Comunello', 'Stemma dell’ente: Comunello'],
    ['', 'Stemma dell’ente'],
  ])('of %j is «%s» in words', (name, words) => {
    expect(coatOfArmsWords(planWith({ administration: { name } }))).toBe(words);
  });
});

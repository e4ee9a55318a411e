import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { singleOf } from '../../../../shared/plan/access.ts';
import { anyItemsOf, applyChange } from '../../../../shared/plan/apply-change.ts';
import { planChangeSchema } from '../../../../shared/plan/change.ts';
import type { RichText } from '../../../../shared/plan/core/rich-text.ts';
import type { PlanDocument } from '../../../../shared/plan/document.ts';
import type { FieldEdit } from '../../../../shared/plan/field-edit.ts';
import { findInPlan, replaceInPlan } from '../../../../shared/plan/find-replace.ts';
import { listKindNames } from '../../../../shared/plan/kinds.ts';
import { newPlan } from '../../../../shared/plan/new-plan.ts';
import { parsePlanDocument } from '../../../../shared/plan/parse.ts';
import { arbitraryPlan } from '../../../support/arbitrary-plan.ts';
import { arbitraryRichText } from '../../../support/arbitrary-rich-text.ts';

const say = (text: string, ...marks: ('bold' | 'italic')[]) => ({
  type: 'text' as const,
  text,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});

function planWith(body: RichText['content'], objective: object = {}): PlanDocument {
  const doc = newPlan({ firstYear: 2025, kind: 'ordinary', administrationName: 'Comune di Prova' });
  return parsePlanDocument({
    ...doc,
    sections: {
      ...doc.sections,
      premise: { number: '', title: 'Premessa', body: { type: 'doc', content: body } },
    },
    objectives: [{ id: '01930000-0000-7000-8000-000000000001', type: 'A', ...objective }],
  });
}

const inPremise = (doc: PlanDocument, text: string, options = {}) =>
  findInPlan(doc, { text, ...options }).filter(
    ({ target }) => target.of === 'section' && target.key === 'premise',
  );

/** The document after the edits, by the same changes as in the program; what does not fit the schema is refused. */
function applied(doc: PlanDocument, edits: readonly FieldEdit[]): PlanDocument {
  return edits.map((edit) => planChangeSchema.parse(changeOf(doc, edit))).reduce(applyChange, doc);
}

function changeOf(doc: PlanDocument, { target, fields }: FieldEdit): unknown {
  switch (target.of) {
    case 'section': {
      const before = doc.sections[target.key];
      return { target: 'section', key: target.key, before, after: { ...before, ...fields } };
    }
    case 'item': {
      const items = anyItemsOf(doc, target.kind);
      const position = items.findIndex(({ id }) => id === target.id);
      const before = items[position];
      const { kind, id } = target;
      return { target: 'item', kind, id, position, before, after: { ...before, ...fields } };
    }
    case 'single': {
      const before = singleOf(doc, target.kind);
      return { target: 'single', kind: target.kind, before, after: { ...before, ...fields } };
    }
  }
}

describe('findInPlan', () => {
  it('finds across words of different form, and says what stands around', () => {
    const doc = planWith([
      { type: 'paragraph', content: [say('Il pia'), say('no', 'bold'), say(' è lungo')] },
    ]);
    expect(inPremise(doc, 'piano')).toEqual([
      {
        target: { of: 'section', key: 'premise' },
        field: 'body',
        index: 0,
        before: 'Il ',
        match: 'piano',
        after: ' è lungo',
      },
    ]);
  });

  it('does not find across a line break, a field or two paragraphs, but in headings, lists, cells and notes', () => {
    const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [say(text)] });
    const doc = planWith([
      { type: 'paragraph', content: [say('pia'), { type: 'hardBreak' }, say('no')] },
      {
        type: 'paragraph',
        content: [say('pia'), { type: 'field', attrs: { name: 'piano.triennio' } }, say('no')],
      },
      { type: 'heading', attrs: { level: 1 }, content: [say('piano 1')] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('piano 2')] }] },
      {
        type: 'table',
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('piano 3')] }] }],
      },
      { type: 'paragraph', content: [{ type: 'footnote', attrs: { text: 'piano 4' } }] },
    ]);
    expect(inPremise(doc, 'piano').map(({ after, index }) => [after, index])).toEqual([
      [' 1', 0],
      [' 2', 1],
      [' 3', 2],
      [' 4', 3],
    ]);
  });

  it.each([
    ['ENTE', {}, 4],
    ['ENTE', { matchCase: true }, 0],
    ['ente', { wholeWord: true }, 3],
    ['ente', { matchCase: true, wholeWord: true }, 1],
    ['à', {}, 1],
    ['a', {}, 1],
    ['.', {}, 1],
    ['(', {}, 1],
    ['', {}, 0],
  ])('finds %j with %o %i times', (text, options, count) => {
    const doc = planWith([{ type: 'paragraph', content: [say("L'Ente, l’ente (dipendente): Ente tà a.")] }]);
    expect(inPremise(doc, text, options).filter(({ field }) => field === 'body')).toHaveLength(count);
  });

  it('looks at what people write, never at ids, codes, choices, dates and amounts', () => {
    const doc = planWith([], { title: 'A 2025-01-31', description: 'tipo A' });
    const fields = findInPlan(doc, { text: 'a', matchCase: false })
      .filter(({ target }) => target.of === 'item' && target.kind === 'objectives')
      .map(({ field }) => field);
    expect(fields).toContain('title');
    for (const field of ['id', 'type', 'deadlineDate', 'unit']) expect(fields).not.toContain(field);
    const types = findInPlan(doc, { text: 'A', matchCase: true, wholeWord: true });
    expect(
      types.some(
        ({ target, field }) => target.of === 'item' && target.kind === 'objectiveTypes' && field === 'code',
      ),
    ).toBe(false);
  });
});

describe('replaceInPlan', () => {
  it('gives what is inserted the form of the first letter replaced', () => {
    const doc = planWith([
      { type: 'paragraph', content: [say('Il pia'), say('no', 'bold'), say(' e il piano')] },
    ]);
    const [edit, ...others] = replaceInPlan(doc, { text: 'piano' }, '$& programma').filter(
      ({ target }) => target.of === 'section' && target.key === 'premise',
    );
    expect(others).toEqual([]);
    expect(edit?.fields).toEqual({
      body: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [say('Il $& programma'), say(' e il $& programma')] }],
      },
    });
  });

  it('replaces only what was chosen', () => {
    const doc = planWith([{ type: 'paragraph', content: [say('uno uno uno')] }], { title: 'uno' });
    const edits = replaceInPlan(
      doc,
      { text: 'uno', wholeWord: true },
      'due',
      ({ target, index }) => target.of === 'section' && target.key === 'premise' && index === 1,
    );
    expect(edits).toEqual([
      {
        target: { of: 'section', key: 'premise' },
        fields: { body: { type: 'doc', content: [{ type: 'paragraph', content: [say('uno due uno')] }] } },
      },
    ]);
  });

  it('writes several fields of an item in one edit', () => {
    const doc = planWith([], { title: 'vecchio', description: 'vecchio e vecchio' });
    expect(replaceInPlan(doc, { text: 'vecchio' }, 'nuovo')).toEqual([
      {
        target: { of: 'item', kind: 'objectives', id: '01930000-0000-7000-8000-000000000001' },
        fields: { title: 'nuovo', description: 'nuovo e nuovo' },
      },
    ]);
  });

  it('leaves a plan that is still valid and holds nothing of what was replaced', () => {
    const plans = fc.tuple(arbitraryPlan({ size: 2 }), arbitraryRichText).map(([plan, body]) =>
      parsePlanDocument({
        ...plan,
        sections: { ...plan.sections, premise: { number: '', title: '', body } },
      }),
    );
    fc.assert(
      fc.property(plans, fc.constantFrom('a', '1', 'Ente', "'", 'è già', '\\', '$', ' '), (doc, text) => {
        const found = findInPlan(doc, { text });
        const after = applied(doc, replaceInPlan(doc, { text }, '§'));
        expect(findInPlan(after, { text })).toEqual([]);
        const marks = findInPlan(after, { text: '§' }).length - findInPlan(doc, { text: '§' }).length;
        expect(marks).toBe(found.length);
        for (const kind of listKindNames) {
          expect(anyItemsOf(after, kind).map(({ id }) => id)).toEqual(
            anyItemsOf(doc, kind).map(({ id }) => id),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('changes nothing when everything is replaced by itself', () => {
    fc.assert(
      fc.property(arbitraryPlan({ size: 2 }), fc.constantFrom('a', 'e', '1'), (doc, text) => {
        expect(replaceInPlan(doc, { text, matchCase: true }, text)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

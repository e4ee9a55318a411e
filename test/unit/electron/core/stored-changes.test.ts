import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readChanges,
  storedChanges,
  storedChangesSchema,
} from '../../../../electron/core/plans/import-review/stored-changes.ts';
import { applyChange } from '../../../../shared/plan/apply-change.ts';
import type { PlanChange } from '../../../../shared/plan/change.ts';
import { richTextFromPlain } from '../../../../shared/plan/core/rich-text.ts';
import type { PlanDocument } from '../../../../shared/plan/document.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { idOf, planWith } from '../../shared/plan/plan-with.ts';

const doc = planWith({
  units: [{ id: idOf(1), kind: 'area', name: 'Area 1' }],
  objectives: [{ id: idOf(2), title: 'Sportello', unit: idOf(1) }],
});
const kept = (changes: readonly PlanChange[]) =>
  storedChangesSchema.parse(JSON.parse(JSON.stringify(storedChanges(changes))));

function section(of: PlanDocument, text: string): PlanChange {
  const before = of.sections['2.2'] ?? null;
  if (before === null) throw new Error('every plan has it');
  return { target: 'section', key: '2.2', before, after: { ...before, body: richTextFromPlain(text) } };
}

function retitled(title: string): PlanChange {
  const [before] = doc.objectives;
  if (before === undefined) throw new Error('the plan has one');
  return {
    target: 'item',
    kind: 'objectives',
    id: before.id,
    before,
    after: { ...before, title },
    position: 0,
  };
}

describe('changes that are kept', () => {
  it('of a long text take as much as what differs', () => {
    const long = 'parola '.repeat(10_000);
    const written = applyChange(doc, section(doc, long));
    const change = section(written, `${long}aggiunta`);
    expect(JSON.stringify(change).length).toBeGreaterThan(140_000);
    expect(JSON.stringify(storedChanges([change])).length).toBeLessThan(200);
    expect(readChanges(kept([change]), applyChange(written, change), 'after')).toEqual([change]);
    expect(readChanges(kept([change]), written, 'before')).toEqual([change]);
  });

  it('of the same thing twice in one action are read one by the other', () => {
    const first = section(doc, 'uno');
    const second = section(applyChange(doc, first), 'due');
    const changes = [first, second];
    const after = changes.reduce(applyChange, doc);
    expect(readChanges(kept(changes), after, 'after')).toEqual(changes);
    expect(readChanges(kept(changes), doc, 'before')).toEqual(changes);
  });

  it('are read whatever the order of the keys in the document', () => {
    const change = section(doc, 'uno');
    const after = applyChange(doc, change);
    const { body, title, number } = after.sections['2.2'] ?? {
      body: richTextFromPlain(''),
      title: '',
      number: '',
    };
    const other = { ...after, sections: { ...after.sections, '2.2': { body, title, number } } };
    expect(readChanges(kept([change]), other, 'after')).toEqual([change]);
  });

  it('keep signs that take two code units, cut in the middle or not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const start = applyChange(doc, section(doc, before));
        const change = section(start, after);
        expect(readChanges(kept([change]), applyChange(start, change), 'after')).toEqual([change]);
      }),
    );
  });

  it('do not fit another document, and say so', async () => {
    const change = section(applyChange(doc, section(doc, 'uno due tre')), 'uno quattro tre');
    const refusal = await refusalOf(() =>
      readChanges(kept([change]), applyChange(doc, section(doc, 'altro')), 'after'),
    );
    expect(refusal.code).toBe('import.correction-unfit');
  });

  it('that only add or only take away do not fit another document of either side', async () => {
    const short = applyChange(doc, section(doc, 'uno tre'));
    const long = applyChange(doc, section(doc, 'uno due tre'));
    const other = applyChange(doc, section(doc, 'altro e ben più lungo testo'));
    for (const change of [section(short, 'uno due tre'), section(long, 'uno tre')]) {
      for (const side of ['before', 'after'] as const) {
        const refusal = await refusalOf(() => readChanges(kept([change]), other, side));
        expect(refusal.code).toBe('import.correction-unfit');
      }
    }
  });

  it('still fit when a later version has given the value another field before the place', () => {
    const change = retitled('Sportello unico');
    const stored = kept([change]);
    const after = applyChange(doc, change);
    const later = (of: PlanDocument) => ({
      ...of,
      objectives: of.objectives.map((own) => ({ ...own, deadline: 'sta prima del titolo' })),
    });
    expect(readChanges(stored, later(after), 'after')).toMatchObject([
      { before: { title: 'Sportello' }, after: { title: 'Sportello unico' } },
    ]);
    expect(readChanges(stored, later(doc), 'before')).toMatchObject([
      { after: { title: 'Sportello unico' } },
    ]);
  });

  it('of what is not there any more do not fit', async () => {
    const stored = kept([retitled('Sportello unico')]);
    const refusal = await refusalOf(() => readChanges(stored, planWith({}), 'after'));
    expect(refusal.code).toBe('import.correction-unfit');
  });

  it('are read as they were when they were kept whole', () => {
    const change = section(doc, 'uno');
    expect(readChanges(storedChangesSchema.parse([change]), applyChange(doc, change), 'after')).toEqual([
      change,
    ]);
  });
});

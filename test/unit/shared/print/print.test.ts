import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../../electron/core/sample.ts';
import type { Resolution } from '../../../../shared/plan/core/header.ts';
import { richTextFromPlain } from '../../../../shared/plan/core/rich-text.ts';
import type { PlanDocument } from '../../../../shared/plan/document.ts';
import { newPlan } from '../../../../shared/plan/new-plan.ts';
import { editionOf } from '../../../../shared/print/edition.ts';
import type { Block, PrintModel } from '../../../../shared/print/model.ts';
import { print } from '../../../../shared/print/print.ts';

const sample = loadSamplePlan();
const empty = newPlan({ firstYear: 2026, kind: 'ordinary' });

const headings = (model: PrintModel) =>
  model.sections.map((section) => [section.level, section.number, section.title] as const);

function withPlan(doc: PlanDocument, change: Partial<PlanDocument['plan']>): PlanDocument {
  return { ...doc, plan: { ...doc.plan, ...change } };
}

const resolution: Resolution = {
  body: 'Giunta Comunale',
  number: '58',
  date: '2025-03-27',
  immediatelyEnforceable: true,
  publishedFrom: '2025-03-31',
  publishedTo: '2025-04-15',
  act: null,
  signedPlan: null,
};

describe('the print model', () => {
  it('has every section in the order of the Piano-tipo, under the headings that carry no text', () => {
    expect(
      headings(print(empty, { edition: 'draft' })).map(([level, number]) => `${level} ${number}`),
    ).toEqual([
      '1 ',
      '1 1',
      '1 2',
      '2 2.1',
      '2 2.2',
      '2 2.3',
      '1 3',
      '2 3.1',
      '2 3.2',
      '2 3.3',
      '3 3.3.1',
      '3 3.3.2',
      '3 3.3.3',
      '3 3.3.4',
      '3 3.3.5',
      '1 4',
    ]);
  });

  it('never skips a level, tables and sheets included', () => {
    const levels: number[] = [];
    const collect = (blocks: readonly Block[]): void => {
      for (const block of blocks) {
        if (block.type === 'heading' || block.type === 'sheet') levels.push(block.level);
        if (block.type === 'group') collect(block.blocks);
      }
    };
    for (const section of print(sample, { edition: 'draft' }).sections) {
      levels.push(section.level);
      collect(section.blocks);
    }
    expect(levels.length).toBeGreaterThan(150);
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries())
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  });

  it('prints finer sections in numeric order and the tables after them', () => {
    const { sections } = print(sample, { edition: 'draft', part: '2.3' });
    const keys = sections.map((section) => section.key);
    expect(keys.indexOf('2.3.art-10')).toBeGreaterThan(keys.indexOf('2.3.art-9'));
    const last = sections.at(-1);
    expect(last?.key).toBe('2.3.art-11');
    expect(last?.blocks.some((block) => block.type === 'group' && block.name === 'register')).toBe(true);
  });

  it('keeps the headings above a part, without their content', () => {
    const model = print(sample, { edition: 'draft', part: '3.3.1' });
    expect(model.whole).toBe(false);
    expect(headings(model).map(([, number]) => number)).toEqual(['3', '3.3', '3.3.1']);
    expect(model.sections[0]?.blocks).toEqual([]);
  });

  it('refuses a part that is not there', () => {
    expect(() => print(sample, { edition: 'draft', part: '3.3.9' })).toThrowError(/non ha la parte «3.3.9»/);
  });

  it('says so where a section has neither text nor tables', () => {
    const section = print(empty, { edition: 'draft' }).sections.find(({ key }) => key === '3.3.4');
    expect(section?.blocks).toEqual([{ type: 'note', text: 'La sezione non contiene testo.' }]);
    const written = {
      ...empty,
      sections: { '3.3.4': { number: '3.3.4', title: 'Strategia', body: richTextFromPlain('Concorsi.') } },
    };
    const after = print(written, { edition: 'draft' }).sections.find(({ key }) => key === '3.3.4');
    expect(after?.blocks).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'Concorsi.' }] }]);
  });

  it('lists attachments last, with a digest that can be broken over lines', () => {
    const attachment = {
      id: '01941f29-7c00-7099-8000-000000000001',
      name: 'dup.pdf',
      mediaType: 'application/pdf',
      size: 1234567,
      sha256: '0123456789abcdef'.repeat(4),
      section: '2.1',
      description: '',
    };
    const section = print({ ...empty, attachments: [attachment] }, { edition: 'draft' }).sections.at(-1);
    expect(section?.title).toBe('Allegati');
    expect(section?.blocks[0]).toMatchObject({
      columns: ['N.', 'File', 'Sezione', 'Formato', 'Byte', 'Impronta SHA-256'].map((title) => ({ title })),
      rows: [
        {
          cells: [
            '1',
            'dup.pdf',
            '2.1',
            'application/pdf',
            '1.234.567',
            Array(4).fill('0123\u200b4567\u200b89ab\u200bcdef').join('\u200b'),
          ],
        },
      ],
    });
  });

  it('keeps the running header on one line, however long the name', () => {
    const model = print(
      newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'x\ny'.repeat(90) }),
      {
        edition: 'draft',
      },
    );
    expect(model.runningHead.start).toMatch(/^PIAO 2026-2028 – x yx y.*…$/);
    expect(model.runningHead.start).toHaveLength(60);
  });
});

describe('editions', () => {
  it('follow the state of the plan when none is asked for', () => {
    const states = ['draft', 'proposed', 'approved', 'archived'] as const;
    expect(states.map((status) => editionOf(withPlan(empty, { status })))).toEqual([
      'draft',
      'proposal',
      'approved',
      'draft',
    ]);
  });

  it('name revision or act, and date the file by the act or by the first of January', () => {
    const draft = print(withPlan(empty, { revision: 3 }), { edition: 'draft', fingerprint: 'ab' });
    expect(draft).toMatchObject({
      editionLabel: 'Bozza',
      editionLines: ['Revisione 3'],
      fingerprint: 'ab',
      date: { year: 2026, month: 1, day: 1 },
    });
    const approved = print(withPlan(empty, { resolution }), { edition: 'approved' });
    expect(approved).toMatchObject({
      editionLabel: 'Approvato con deliberazione di Giunta Comunale n. 58 del 27.03.2025',
      editionLines: [
        'Immediatamente eseguibile (art. 134 c. 4 D.lgs. 267/2000)',
        'Pubblicato all’albo pretorio dal 31.03.2025 al 15.04.2025',
      ],
      date: { year: 2025, month: 3, day: 27 },
    });
  });

  it('leaves a blank for an act that is not known, and still has a date without a period', () => {
    const plan = withPlan(empty, { period: { firstYear: null } });
    const model = print(plan, { edition: 'approved' });
    expect(model.editionLabel).toBe(
      'Approvato con deliberazione di Giunta Comunale n. ________ del ________',
    );
    expect(model.date).toEqual({ year: 2000, month: 1, day: 1 });
    expect(model.period).toBe('periodo non indicato');
  });
});

import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../../electron/core/sample.ts';
import { newPlan } from '../../../../shared/plan/new-plan.ts';
import {
  commonObjectives,
  summaryByStructure,
} from '../../../../shared/plan/performance/objective-summary.ts';
import { partFileName, readerParts, readPart } from '../../../../shared/print/parts.ts';
import { layOut } from '../../../../shared/print/print.ts';
import { modelWords } from '../../../support/model-words.ts';

const sample = loadSamplePlan();
const empty = newPlan({ firstYear: 2026, kind: 'ordinary' });
const structures = summaryByStructure(sample);
const [first, second] = structures;
if (first?.key == null || second === undefined) throw new Error('the sample has structures with objectives');
const unit = sample.units.find(({ id }) => id === first.key);

const words = (part: string) => layOut(sample, { edition: 'draft', part });

describe('the parts of a plan', () => {
  it('are named for the reader they are made for, one per structure with objectives', () => {
    const choices = readerParts(sample);
    expect(choices).toHaveLength(structures.length + 4);
    expect(choices[0]).toEqual({
      value: `sheets:${first.key}`,
      label: `Schede degli obiettivi – ${first.name}`,
    });
    expect(choices.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Registro degli eventi rischiosi', 'Prospetti della spesa di personale']),
    );
    expect(readerParts(empty).map(({ value }) => value)).toEqual([
      'worksheets',
      'findings',
      'whole+findings',
    ]);
  });

  it('are each read and printed from what names them', () => {
    for (const { value } of readerParts(sample)) {
      expect(readPart(sample, value).type).not.toBe('section');
      expect(
        layOut(sample, { edition: 'draft', part: value }).sections.at(-1)?.blocks.length,
      ).toBeGreaterThan(0);
    }
  });

  it('have the yearly confirmation of 2.3 among them once it has been begun', () => {
    const begun = { ...sample, confirmation: { ...sample.confirmation, approvedIn: 2024 } };
    const confirmation = readerParts(begun).find(({ value }) => value === 'confirmation');
    expect(confirmation?.label).toBe('Conferma annuale della sottosezione 2.3');
    expect(readerParts(sample)).not.toContainEqual(confirmation);
    expect(layOut(begun, { edition: 'draft', part: 'confirmation' }).sections).toMatchObject([
      { key: 'confirmation', title: 'Conferma annuale della sottosezione 2.3' },
    ]);
    expect(partFileName(begun, 'confirmation')).toBe('conferma-annuale');
  });

  it('take a structure by its name or its short name too, whatever the case', () => {
    const expected = { type: 'sheets', unit: first.key };
    expect(readPart(sample, `sheets:${first.name.toUpperCase()}`)).toEqual(expected);
    if (unit !== undefined && unit.code !== '') {
      expect(readPart(sample, `sheets:${unit.code.toLowerCase()}`)).toEqual(expected);
    }
  });

  it('refuse a structure without objectives with the names of those that have some', () => {
    expect(() => readPart(sample, 'sheets:Ufficio inventato')).toThrow(first.name);
    expect(() => readPart(empty, 'sheets:common')).toThrow('«common»');
    expect(() => layOut(sample, { edition: 'draft', part: 'nowhere' })).toThrow('register');
  });

  it('end the whole draft with the open findings, and only a draft', () => {
    const whole = layOut(sample, { edition: 'draft' });
    const annexed = words('whole+findings');
    expect(annexed).toMatchObject({ whole: true, partName: '' });
    expect(annexed.sections.slice(0, -1)).toEqual(whole.sections);
    expect(annexed.sections.at(-1)).toMatchObject({
      key: 'findings',
      level: 1,
      title: 'Segnalazioni aperte',
    });
    const proposed = { ...sample, plan: { ...sample.plan, status: 'proposed' as const } };
    expect(readerParts(proposed).map(({ value }) => value)).not.toContain('whole+findings');
    expect(() => readPart(proposed, 'whole+findings')).toThrow('solo a una bozza');
    expect(readPart(proposed, 'findings')).toEqual({ type: 'findings' });
    for (const edition of ['proposal', 'approved'] as const) {
      const claimed = () => layOut(sample, { edition, part: 'whole+findings' });
      expect(claimed).toThrow(expect.objectContaining({ code: 'print.findings-of-draft', kind: 'input' }));
    }
  });

  it('take the objectives common to all structures by a word of their own', () => {
    const shared = { ...sample, objectives: sample.objectives.map((each) => ({ ...each, unit: null })) };
    expect(readPart(shared, 'sheets:common')).toEqual({ type: 'sheets', unit: null });
    expect(readerParts(shared)[0]).toEqual({ value: 'sheets:common', label: commonObjectives });
    expect(partFileName(shared, 'sheets:common')).toBe('obiettivi-comuni');
  });
});

describe('the sheets of one structure', () => {
  const model = words(`sheets:${first.key}`);
  const text = modelWords(model).text.join('\n');

  it('hold each of its objectives with the nine fields and none of another', () => {
    for (const objective of first.objectives) {
      expect(text).toContain(objective.title);
      expect(text).toContain(objective.description);
      expect(text).toContain(objective.indicator);
    }
    const sheets = model.sections.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'sheet'));
    expect(sheets).toHaveLength(first.objectives.length);
    for (const { title } of second.objectives) expect(text).not.toContain(title);
  });

  it('stand under the headings of the section, which tell where they are from', () => {
    expect(model.sections.map(({ key }) => key)).toEqual(['2', '2.2']);
    expect(model.whole).toBe(false);
    expect(text).toContain(`(${first.objectives.length})`);
  });
});

describe('register and worksheets', () => {
  it('hold the tables of their section without its narrative', () => {
    const names = (part: string) =>
      words(part).sections.flatMap(({ blocks }) =>
        blocks
          .flatMap((block) => (block.type === 'group' ? block.blocks : [block]))
          .flatMap((block) => ('name' in block ? [block.name] : [])),
      );
    expect(names('register')).toContain('risk-register');
    expect(names('register')).not.toContain('measures');
    expect(names('worksheets')).toEqual(expect.arrayContaining(['ceiling', 'capacity-spending', 'hires']));
    for (const part of ['register', 'worksheets']) {
      expect(words(part).sections.flatMap(({ blocks }) => blocks.map(({ type }) => type))).not.toContain(
        'paragraph',
      );
    }
  });

  it('have the same tables as the whole plan', () => {
    const tables = (part?: string) =>
      layOut(sample, { edition: 'draft', part })
        .sections.flatMap(({ blocks }) =>
          blocks.flatMap((block) => (block.type === 'group' ? block.blocks : [block])),
        )
        .filter((block) => block.type === 'table');
    const whole = tables();
    for (const part of ['register', 'worksheets'])
      for (const table of tables(part)) expect(whole).toContainEqual(table);
  });
});

it('gives each part a name for its file without signs', () => {
  for (const { value } of [...readerParts(sample), { value: '2.3.art-8' }]) {
    expect(partFileName(sample, value)).toMatch(/^[A-Za-z0-9.-]{1,60}$/);
  }
  expect(partFileName(sample, '2.2')).toBe('sezione-2.2');
});

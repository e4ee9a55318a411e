import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../../../electron/core/sample.ts';
import { measuresIn, measureViews } from '../../../../../renderer/sections/risk/measures/measure-work.ts';
import {
  processElements,
  processesToDo,
  processWorks,
} from '../../../../../renderer/sections/risk/processes/process-work.ts';
import { startingEdits } from '../../../../../renderer/sections/risk/processes/starting-edits.ts';
import { riskTabOf, riskTabOfKey } from '../../../../../renderer/sections/risk/risk-tabs.ts';
import { toneOf } from '../../../../../renderer/sections/risk/tone.ts';
import { measureCatalogue } from '../../../../../shared/legal/measure-catalogue.ts';
import { kindNames, kindOf } from '../../../../../shared/plan/kinds.ts';
import { measureSchema, measureTypes } from '../../../../../shared/plan/risk/measures.ts';
import { processRatings } from '../../../../../shared/plan/risk/process-rating.ts';
import { processMappingSchema } from '../../../../../shared/plan/risk/processes.ts';
import { idOf, planWith } from '../../../shared/plan/plan-with.ts';

const sample = loadSamplePlan();

describe('the pages of section 2.3', () => {
  it('hold every kind of the section', () => {
    const kinds = kindNames.filter((kind) => kindOf(kind).section === '2.3');
    expect(kinds.filter((kind) => riskTabOf(kind) === null)).toEqual([]);
    expect(kindNames.filter((kind) => riskTabOf(kind) !== null)).toEqual(kinds);
  });

  it.each([
    [`measures/${idOf(1)}/title`, 'measures'],
    ['transparencyDuties', 'transparency'],
    ['riskMethod/bands', 'method'],
    ['section/2.3/body', 'text'],
    ['plan', null],
  ])('are found by the key %s', (key, tab) => {
    expect(riskTabOfKey(key)).toBe(tab);
  });
});

describe('processes still to be done', () => {
  const mapping = processMappingSchema.parse({});
  const full = Object.fromEntries(Object.keys(mapping).map((name) => [name, 'testo']));
  const doc = planWith({
    processes: [
      { id: idOf(1), group: 'support', name: 'a' },
      { id: idOf(2), group: 'support', name: 'b', mapping: { ...mapping, input: 'x' } },
      { id: idOf(3), group: 'support', name: 'c', mapping: full },
    ],
    riskEvents: [{ id: idOf(9), catalogueProcess: idOf(2) }],
  });
  const ratings = processRatings(doc);

  it('are counted by what they lack', () => {
    expect(processElements).toBe(14);
    const found = processWorks.map((work) => [...processesToDo(doc.processes, ratings, work)]);
    expect(found).toEqual([[idOf(1), idOf(2), idOf(3)], [idOf(1)], [idOf(2)], [idOf(1), idOf(3)], [idOf(2)]]);
  });
});

describe('the starting catalogue of processes', () => {
  it('is that of the sample, each process before its parts', () => {
    const edits = startingEdits().flatMap((edit) => (edit.edit === 'create' ? [edit.fields] : []));
    expect(edits.map(({ name }) => name)).toEqual(sample.processes.map(({ name }) => name));
    const doc = planWith({
      processes: edits.map((fields, index) => ({ id: idOf(index + 1000), ...fields })),
    });
    expect(doc.processes.filter(({ parent }) => parent === null)).toHaveLength(40);
  });
});

describe('measures', () => {
  it('are looked at by kind, link and state', () => {
    const [first, ...others] = sample.measures;
    if (first === undefined) throw new Error('no sample');
    const measures = [{ ...first, state: 'done' as const }, ...others];
    const [event, ...events] = sample.riskEvents;
    if (event === undefined) throw new Error('no sample');
    const riskEvents = [{ ...event, measures: [first.id] }, ...events];
    const counts = measureViews.map((view) => [view, measuresIn({ measures, riskEvents }, view).size]);
    expect(Object.fromEntries(counts)).toEqual({
      all: 68,
      general: 24,
      specific: 44,
      unlinked: 67,
      open: 67,
      done: 1,
    });
  });

  it('of the catalogue are 15 mandatory ones and at least one of each typology, and fit the plan', () => {
    expect(measureCatalogue.filter(({ kind }) => kind === 'mandatory')).toHaveLength(15);
    expect(new Set(measureCatalogue.map(({ key }) => key)).size).toBe(measureCatalogue.length);
    expect(new Set(measureCatalogue.map(({ type }) => type))).toEqual(new Set(measureTypes));
    for (const { key: _key, ...fields } of measureCatalogue) {
      expect(measureSchema.parse({ id: idOf(1), ...fields })).toMatchObject(fields);
    }
  });
});

describe('the tone of a band', () => {
  it('goes from the lowest to the highest, however many there are', () => {
    expect([0].map((band) => toneOf(band, 1))).toEqual([0]);
    expect([0, 1].map((band) => toneOf(band, 2))).toEqual([0, 3]);
    expect([0, 1, 2].map((band) => toneOf(band, 3))).toEqual([0, 2, 3]);
    expect([0, 1, 2, 3].map((band) => toneOf(band, 4))).toEqual([0, 1, 2, 3]);
  });
});

import { describe, expect, it } from 'vitest';
import { PiaoError } from '../../../../shared/errors.ts';
import { newId } from '../../../../shared/plan/new-id.ts';
import { newPlan } from '../../../../shared/plan/new-plan.ts';
import { parsePlanDocument } from '../../../../shared/plan/parse.ts';

const plan = () => newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune di Prova' });

function refusal(input: unknown): PiaoError {
  try {
    parsePlanDocument(input);
  } catch (error) {
    if (error instanceof PiaoError) return error;
    throw error;
  }
  throw new Error('the document was accepted');
}

describe('parsePlanDocument', () => {
  it('reads back what newPlan makes, unchanged', () => {
    const doc = plan();
    expect(parsePlanDocument(JSON.parse(JSON.stringify(doc)))).toEqual(doc);
  });

  it('fills what was left out and requires only what identifies the plan', () => {
    const { plan: header } = plan();
    const doc = parsePlanDocument({ format: 'piao-plan', version: 1, plan: header });
    expect(doc.objectives).toEqual([]);
    expect(doc.capacity.ceiling).toEqual({ basis: 'comma-557', limit: null, note: '' });
    expect(doc.administration.inhabitants).toBeNull();
  });

  it('leaves a missing period to the checks', () => {
    const { plan: header, ...rest } = plan();
    const { period: _period, revision: _revision, ...least } = header;
    for (const without of [least, { ...least, period: null }, { ...least, period: {} }]) {
      const doc = parsePlanDocument({ ...rest, plan: without });
      expect(doc.plan).toMatchObject({ period: { firstYear: null }, revision: 0 });
    }
  });

  it('names the path of an unknown key and of a wrong type', () => {
    const objective = { id: newId(), title: 'Uno' };
    expect(
      refusal({ ...plan(), objectives: [objective, { ...objective, id: newId(), colour: 'red' }] }),
    ).toMatchObject({
      code: 'plan.schema',
      kind: 'input',
      details: { path: 'objectives[1].colour' },
    });
    const wrong = refusal({ ...plan(), objectives: [{ ...objective, type: 7 }] });
    expect(wrong.details.path).toBe('objectives[0].type');
    expect(wrong.message).toContain('objectives[0].type');
  });

  it.each([
    [
      'an objective of a type that is not there',
      { objectives: [{ id: newId(), type: 'Z' }] },
      'objectives[0].type',
    ],
    [
      'a measure of an event that is not there',
      { riskEvents: [{ id: newId(), measures: [newId()] }] },
      'riskEvents[0].measures[0]',
    ],
    ['a level that no band has', { riskEvents: [{ id: newId(), level: 'enormous' }] }, 'riskEvents[0].level'],
    [
      'a unit under one that is not there',
      { units: [{ id: newId(), kind: 'area', parent: newId() }] },
      'units[0].parent',
    ],
  ])('refuses %s', (_what, part, path) => {
    expect(refusal({ ...plan(), ...part })).toMatchObject({ code: 'plan.reference', details: { path } });
  });

  it('accepts "undeterminable" as a level without any band', () => {
    const doc = parsePlanDocument({ ...plan(), riskEvents: [{ id: newId(), level: 'undeterminable' }] });
    expect(doc.riskEvents[0]?.level).toBe('undeterminable');
  });

  it('replaces what is no Unicode text, so that every plan can be written and signed', () => {
    const broken = { id: newId(), title: 'Uno \ud800 due', managers: ['\udc00'] };
    const body = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a\ud83d' }] }],
    };
    const doc = parsePlanDocument({ ...plan(), objectives: [broken], sections: { premise: { body } } });
    expect(doc.objectives[0]).toMatchObject({ title: 'Uno \ufffd due', managers: ['\ufffd'] });
    expect(JSON.stringify(doc.sections)).toContain('a\ufffd');
  });

  it('refuses an id used twice and a type letter used twice', () => {
    const id = newId();
    expect(
      refusal({
        ...plan(),
        hires: [
          { id, status: 'new' },
          { id, status: 'new' },
        ],
      }),
    ).toMatchObject({
      code: 'plan.duplicate',
      details: { path: 'hires[1].id' },
    });
    const types = [...plan().objectiveTypes, { id: newId(), code: 'A', name: 'Doppio', ministerial: false }];
    expect(refusal({ ...plan(), objectiveTypes: types })).toMatchObject({ code: 'plan.duplicate' });
  });

  it('refuses units and processes that contain themselves', () => {
    const [a, b] = [newId(), newId()];
    const units = [
      { id: a, kind: 'area', parent: b },
      { id: b, kind: 'service', parent: a },
    ];
    expect(refusal({ ...plan(), units })).toMatchObject({
      code: 'plan.cycle',
      details: { path: 'units[0].parent' },
    });
  });

  it.each([
    ['no object', [1, 2]],
    ['another format', { format: 'something', version: 1 }],
    ['text', 'piao'],
  ])('refuses what is no plan document: %s', (_what, input) => {
    expect(refusal(input).code).toBe('plan.not-a-plan');
  });

  it('refuses a newer version naming both', () => {
    const error = refusal({ ...plan(), version: 9 });
    expect(error.code).toBe('plan.newer-version');
    expect(error.message).toMatch(/versione 9.*versione 1/);
  });

  it.each([0, 1.5, '1', null])('refuses the version %j', (version) => {
    expect(refusal({ ...plan(), version }).code).toBe('plan.version-missing');
  });
});

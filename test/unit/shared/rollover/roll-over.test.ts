import { describe, expect, it } from 'vitest';
import { PiaoError } from '../../../../shared/errors.ts';
import { resolutionSchema } from '../../../../shared/plan/core/header.ts';
import { richTextFromPlain } from '../../../../shared/plan/core/rich-text.ts';
import type { PlanDocument } from '../../../../shared/plan/document.ts';
import { isListKind, kindNames, kindOf } from '../../../../shared/plan/kinds.ts';
import { rollOver } from '../../../../shared/rollover/roll-over.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { idOf, planWith, withHeader } from '../plan/plan-with.ts';

const emptyResolution = resolutionSchema.parse({});

/** From a plan 2025-2027. */
function rolled(parts: Readonly<Record<string, unknown>>): { old: PlanDocument; next: PlanDocument } {
  const old = withHeader(planWith(parts), { period: { firstYear: 2025 } });
  return { old, next: rollOver(old).document };
}

function markOn(doc: PlanDocument, item: string) {
  return doc.reviewMarks.find((mark) => mark.item === item);
}

describe('the header of next year’s plan', () => {
  it('is that of a new draft based on the old one', () => {
    const approved = withHeader(planWith({ administration: { name: 'Comune di Prova' } }), {
      period: { firstYear: 2025 },
      status: 'approved',
      revision: 3,
      resolution: { ...emptyResolution, body: 'Giunta', number: '9', date: '2025-03-28' },
    });
    const { plan, administration } = rollOver(approved).document;
    expect(plan).toMatchObject({
      period: { firstYear: 2026 },
      kind: 'ordinary',
      status: 'draft',
      revision: 0,
      resolution: null,
      basedOn: { planId: approved.plan.id, firstYear: 2025, revision: 3 },
    });
    expect(plan.id).not.toBe(approved.plan.id);
    expect(administration.name).toBe('Comune di Prova');
  });

  it('cannot be made without a triennium, nor beyond the last year there is', async () => {
    const without = withHeader(planWith(), { period: { firstYear: null } });
    expect((await refusalOf(() => rollOver(without))).code).toBe('rollover.period-missing');
    const last = withHeader(planWith(), { period: { firstYear: 2200 } });
    expect(await refusalOf(() => rollOver(last))).toBeInstanceOf(PiaoError);
  });
});

describe('objectives', () => {
  const objective = (number: number, fields = {}) => ({ id: idOf(number), title: `O${number}`, ...fields });
  const objectives = [
    objective(1, { deadlineDate: '2025-12-31', baseline: '10' }),
    objective(2, { deadline: 'entro dicembre 2025' }),
    objective(3, { endYear: 2026, deadlineDate: '2025-06-30', baseline: '20' }),
    objective(4, { endYear: 2027, baseline: '30' }),
    objective(5, { deadline: 'nel corso dell’anno' }),
    objective(6, { startYear: 2024, deadline: 'negli anni 2024-2025' }),
  ];
  const result = (id: number, outcome: string, date: string | null) => ({
    id: idOf(id),
    objective: idOf(3),
    outcome,
    date,
  });
  const { old, next } = rolled({
    objectives,
    monitoring: {
      results: [
        result(20, 'Raggiunto il 60%', '2025-12-31'),
        result(21, 'Raggiunto il 30%', '2025-06-30'),
        result(22, ' ', '2026-01-15'),
        result(23, 'Senza data', null),
      ],
    },
  });

  it('that ended stay as they are, proposed for removal', () => {
    for (const number of [1, 2, 6]) {
      expect(markOn(next, idOf(number))?.reasons).toContain('ended');
      expect(next.objectives[number - 1]).toEqual(old.objectives[number - 1]);
    }
  });

  it('that go on start from the last result', () => {
    expect(next.objectives[2]).toEqual({ ...old.objectives[2], baseline: 'Raggiunto il 60%' });
    expect(markOn(next, idOf(3))?.reasons).toContain('continues');
  });

  it('that go on without a result keep their baseline and ask for one', () => {
    expect(next.objectives[3]?.baseline).toBe('30');
    expect(markOn(next, idOf(4))?.reasons).toEqual(['result-missing']);
  });

  it('without any year are only to be looked at', () => {
    expect(markOn(next, idOf(5))?.reasons).toEqual(['carried']);
  });

  it('say where their texts and due dates look stale, which nothing changes', () => {
    expect(markOn(next, idOf(1))).toMatchObject({
      reasons: ['ended', 'stale-date'],
      note: 'Scadenza (data): 31.12.2025',
    });
    expect(markOn(next, idOf(2))?.note).toBe('Entro quando si prevede di raggiungere l’obiettivo: 2025');
  });
});

describe('hires', () => {
  const hire = (number: number, fields: object) => ({
    id: idOf(number),
    profile: 'Agente',
    status: 'new',
    ...fields,
  });
  const { old, next } = rolled({
    hires: [
      hire(1, { year: 2025, annualCost: '100.00' }),
      hire(2, { year: 2025, status: 'under-way' }),
      hire(3, { year: 2025, startDate: '2025-09-01' }),
      hire(4, { year: 2026 }),
      hire(5, { year: 2027 }),
      hire(6, { year: null }),
      hire(7, { year: 2025, startDate: '2026-02-01' }),
    ],
  });
  const states = next.hires.map(({ year, status }) => [year, status]);

  it('not completed are under way in the new first year, with their costs', () => {
    expect([states[0], states[1], states[6]]).toEqual(Array(3).fill([2026, 'under-way']));
    expect(next.hires[0]?.annualCost).toBe('100.00');
    expect(markOn(next, idOf(1))?.reasons).toEqual(['under-way']);
  });

  it('completed are proposed for removal', () => {
    expect(next.hires[2]).toEqual(old.hires[2]);
    expect(markOn(next, idOf(3))?.reasons).toContain('completed');
  });

  it('of later years, or of none, keep it', () => {
    expect(states.slice(3, 6)).toEqual([
      [2026, 'new'],
      [2027, 'new'],
      [null, 'new'],
    ]);
  });
});

describe('the worksheets', () => {
  const amounts = (...values: (string | null)[]) => values;
  const { next } = rolled({
    capacity: {
      basis: { statementYear: 2023, note: 'nota' },
      spending: [{ id: idOf(1), code: 'U.1', amount: '10.00' }],
      revenue: [
        {
          id: idOf(2),
          netAverage: '5.00',
          firstStatement: '1.00',
          secondStatement: '2.00',
          thirdStatement: '3.00',
          doubtfulDebtProvision: '0.50',
        },
      ],
      forecast: [2025, 2026, 2027].map((year) => ({
        id: idOf(year),
        year,
        spending: `${year}.00`,
        includesPlannedHires: true,
      })),
      ceiling: { limit: '100.00' },
      ceilingRows: [
        {
          id: idOf(3),
          role: 'item',
          reference: '1.00',
          statement: '2.00',
          firstYear: '3.00',
          secondYear: '4.00',
          thirdYear: '5.00',
        },
      ],
      flexibleWork: { limit: '7.00', spending: '6.00', needs: 'stagionali' },
      auditorsOpinion: { number: '3', date: '2025-02-20' },
      retention: { answer: 'none' },
    },
  });
  const { capacity } = next;

  it('shift by a year and ask for the new statement', () => {
    expect(capacity.basis).toMatchObject({ statementYear: 2024, note: 'nota' });
    expect(capacity.spending[0]).toMatchObject({ id: idOf(1), code: 'U.1', amount: null });
    const { netAverage, firstStatement, secondStatement, thirdStatement, doubtfulDebtProvision } =
      capacity.revenue[0] ?? {};
    expect([netAverage, firstStatement, secondStatement, thirdStatement, doubtfulDebtProvision]).toEqual(
      amounts(null, '2.00', '3.00', null, null),
    );
    const { reference, statement, firstYear, secondYear, thirdYear } = capacity.ceilingRows[0] ?? {};
    expect([reference, statement, firstYear, secondYear, thirdYear]).toEqual(
      amounts('1.00', null, '4.00', '5.00', null),
    );
    expect(capacity.ceiling.limit).toBe('100.00');
    for (const id of [idOf(1), idOf(2), idOf(3)]) expect(markOn(next, id)?.reasons).toContain('new-figures');
  });

  it('lose the year that is over and gain one without a figure', () => {
    expect(capacity.forecast.map(({ id, year, spending }) => [id, year, spending])).toEqual([
      [idOf(2026), 2026, '2026.00'],
      [idOf(2027), 2027, '2027.00'],
      [expect.any(String), 2028, null],
    ]);
    expect(capacity.forecast[2]?.includesPlannedHires).toBe(true);
    expect(markOn(next, capacity.forecast[2]?.id ?? '')?.reasons).toEqual(['new-figures']);
  });

  it('keep limits and answers, and start without the auditors’ opinion', () => {
    expect(capacity.flexibleWork).toMatchObject({ limit: '7.00', spending: null, needs: 'stagionali' });
    expect(capacity.retention.answer).toBe('none');
    expect(capacity.auditorsOpinion).toMatchObject({ number: '', date: null });
  });

  it('of a plan that has none stay empty', () => {
    expect(rolled({}).next.capacity.forecast).toEqual([]);
    expect(rolled({}).next.reviewMarks.map(({ kind }) => kind)).not.toContain('capacityBasis');
  });
});

describe('staff, risk, measures and what surrounds them', () => {
  const { old, next } = rolled({
    administration: { inhabitants: 34_193 },
    headcount: [{ id: idOf(1), contract: 'permanent', heads: 8, partTimeHeads: 2, partTimeQuota: '1.5' }],
    riskMethod: { bands: [{ level: 'low', below: '5' }, { level: 'high' }] },
    riskEvents: [
      { id: idOf(2), probability: '3', impact: '4', score: '12', level: 'high', previousLevel: 'low' },
      { id: idOf(3) },
    ],
    measures: [{ id: idOf(4), kind: 'specific', state: 'done', stateDate: '2025-10-01', evidence: 'atto' }],
    monitoring: {
      schedule: [{ id: idOf(5), activity: 'Verifica', deadlineDate: '2025-07-31' }],
      results: [{ id: idOf(6), schedule: idOf(5), outcome: 'fatto' }],
    },
    attachments: [{ id: idOf(7), name: 'parere.pdf' }],
    acceptedFindings: [{ id: idOf(8), code: 'x', motivation: 'y' }],
    parameters: [{ id: idOf(9), table: 't', key: 'k', value: '1' }],
    sections: {
      '2.1': { number: '2.1', title: 'Valore', body: richTextFromPlain('Il triennio 2025-2027.') },
    },
  });

  it('headcount keeps last year’s figures beside the ones to update', () => {
    expect(next.headcount[0]).toMatchObject({
      heads: 8,
      previousHeads: 8,
      previousPartTimeHeads: 2,
      previousPartTimeQuota: '1.5',
    });
    expect(markOn(next, idOf(1))?.reasons).toEqual(['new-figures']);
  });

  it('events keep P and I, with last year’s level beside', () => {
    expect(next.riskEvents[0]).toEqual({ ...old.riskEvents[0], previousLevel: 'alto' });
    expect(next.riskEvents[1]?.previousLevel).toBe('');
    expect(markOn(next, idOf(2))?.reasons).toEqual(['reassess']);
  });

  it('measures keep what monitoring said', () => {
    expect(next.measures).toEqual(old.measures);
  });

  it('monitoring starts without results, attachments and acceptances', () => {
    expect(next.monitoring.schedule).toEqual(old.monitoring.schedule);
    expect(markOn(next, idOf(5))?.note).toBe('Termine (data): 31.07.2025');
    expect([next.monitoring.results, next.attachments, next.acceptedFindings]).toEqual([[], [], []]);
    expect(next.parameters).toEqual(old.parameters);
  });

  it('narrative is taken over, to be looked at', () => {
    expect(next.sections).toEqual(old.sections);
    expect(markOn(next, '2.1')).toEqual({
      id: expect.any(String),
      kind: 'section',
      item: '2.1',
      reasons: ['narrative', 'stale-date'],
      note: 'Testo: 2025-2027',
      origin: old.plan.id,
      state: 'open',
      motivation: '',
    });
  });

  it('a single that says something is marked, with no id', () => {
    expect(next.reviewMarks.find(({ kind }) => kind === 'administration')).toMatchObject({ item: '' });
  });
});

describe.each(kindNames)('the rule of %s', (kind) => {
  const { rollover } = kindOf(kind);

  it('says in Italian what it does', () => {
    expect(rollover.says.length).toBeGreaterThan(5);
    expect(rollover.says).not.toMatch(/[.:]$/);
  });

  it('names due dates that the kind has', () => {
    expect(Object.keys(kindOf(kind).fields)).toEqual(expect.arrayContaining([...(rollover.dueDates ?? [])]));
    if (!isListKind(kind)) expect('added' in rollover).toBe(false);
  });
});

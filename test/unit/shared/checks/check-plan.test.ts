import { describe, expect, it } from 'vitest';
import { checkPlan, isAccepted } from '../../../../shared/checks/check-plan.ts';
import type { PlanDocument } from '../../../../shared/plan/document.ts';
import { newId } from '../../../../shared/plan/new-id.ts';
import { newPlan } from '../../../../shared/plan/new-plan.ts';
import { parsePlanDocument } from '../../../../shared/plan/parse.ts';

const unit = newId();
const objective = {
  id: newId(),
  number: 1,
  unit,
  title: 'Digitalizzare gli archivi',
  type: 'B',
  description: 'Archivi',
  managers: ['Rossi Anna'],
  beneficiaries: 'Cittadini',
  unitsInvolved: 'Tutte',
  deadline: 'entro il 31.12.2026',
  deadlineDate: '2026-12-31',
  indicator: 'Pratiche',
  baseline: '0',
  target: '1000',
  source: 'Protocollo',
};
const event = {
  id: newId(),
  office: 'Ufficio Appalti',
  area: 'B',
  description: 'Frazionamento',
  probability: '3',
  impact: '2',
  score: '6',
  level: 'medium',
};
const bands = [
  { level: 'low', label: 'basso', below: '5.5' },
  { level: 'medium', label: 'medio', below: '13.5' },
  { level: 'high', label: 'alto', below: null },
];

function plan(parts: Record<string, unknown> = {}): PlanDocument {
  const base = newPlan({ firstYear: 2026, kind: 'ordinary' });
  return parsePlanDocument({
    ...base,
    administration: { name: 'Comune di Prova', taxCode: '91035680197', inhabitants: 12_000, employees: 60 },
    units: [{ id: unit, kind: 'area', name: 'Area 1', permanentStaff: 58, fixedTermStaff: 2 }],
    objectives: [objective],
    riskMethod: { bands },
    ...parts,
  });
}

const codes = (doc: PlanDocument) => checkPlan(doc).map(({ code }) => code);
const found = (doc: PlanDocument, code: string) => checkPlan(doc).filter((finding) => finding.code === code);

describe('what makes a plan impossible to adopt', () => {
  it.each([
    ['administration.name-missing', { administration: { taxCode: '91035680197' } }, 'administration.name'],
    ['administration.tax-code-missing', { administration: { name: 'Comune' } }, 'administration.taxCode'],
    ['objective.title-missing', { objectives: [{ ...objective, title: ' ' }] }, 'objectives[0].title'],
    ['objective.type-missing', { objectives: [{ ...objective, type: null }] }, 'objectives[0].type'],
    [
      'objective.managers-missing',
      { objectives: [{ ...objective, managers: [''] }] },
      'objectives[0].managers',
    ],
    ['risk-event.level-missing', { riskEvents: [{ ...event, level: null }] }, 'riskEvents[0].level'],
    [
      'hire.year-missing',
      { hires: [{ id: newId(), status: 'new', profile: 'Agente', unit }] },
      'hires[0].year',
    ],
    [
      'capacity.ceiling-exceeded',
      {
        capacity: {
          ceiling: { limit: '100.00' },
          ceilingRows: [{ id: newId(), role: 'item', firstYear: '100.01', secondYear: '100.00' }],
        },
      },
      'capacity.ceiling.limit',
    ],
    [
      'capacity.flexible-exceeded',
      { capacity: { flexibleWork: { limit: '10.00', spending: '10.01' } } },
      'capacity.flexibleWork.spending',
    ],
    [
      'capacity.progressions-exceeded',
      { capacity: { progressions: { budget: '10.00', used: '10.01' } } },
      'capacity.progressions.used',
    ],
  ])('%s', (code, parts, path) => {
    expect(codes(plan())).not.toContain(code);
    const matching = found(plan(parts), code);
    expect(matching).toEqual([expect.objectContaining({ severity: 'blocking', path })]);
    expect(matching[0]?.message).toMatch(/^\p{Lu}.*\.$/u);
  });

  it('a plan without a period', () => {
    const doc = plan();
    const without = { ...doc, plan: { ...doc.plan, period: { firstYear: null } } };
    expect(found(without, 'plan.period-missing')).toEqual([
      expect.objectContaining({ severity: 'blocking', path: 'plan.period.firstYear' }),
    ]);
  });

  it('a ratio that worsens between the thresholds, where growth up to T1 is not the rule', () => {
    const capacity = {
      spending: [{ id: newId(), amount: '28.00' }],
      revenue: [{ id: newId(), label: 'Rendiconti', official: true, netAverage: '100.00' }],
      forecast: [
        { id: newId(), year: 2026, spending: '28.00' },
        { id: newId(), year: 2027, spending: '28.01' },
      ],
    };
    expect(codes(plan({ capacity })).filter((code) => code.startsWith('capacity.t'))).toEqual([]);
    expect(found(plan({ capacity }), 'capacity.ratio-worsens')).toEqual([
      expect.objectContaining({ severity: 'blocking', path: 'capacity.forecast[1].spending' }),
    ]);
  });

  it('counts with the threshold that the ente has corrected', () => {
    const capacity = {
      spending: [{ id: newId(), amount: '20.00' }],
      revenue: [{ id: newId(), label: 'Rendiconti', official: true, netAverage: '100.00' }],
      forecast: [{ id: newId(), year: 2026, spending: '26.00' }],
    };
    const corrected = { id: newId(), table: 'staffing-thresholds', key: 'f.threshold', value: '25.50' };
    expect(codes(plan({ capacity }))).not.toContain('capacity.threshold-exceeded');
    expect(codes(plan({ capacity, parameters: [corrected] }))).toContain('capacity.threshold-exceeded');
    expect(codes(plan({ capacity, parameters: [{ ...corrected, value: 'tanto' }] }))).not.toContain(
      'capacity.threshold-exceeded',
    );
  });

  it('a forecast above the threshold, by a cent, in its own year only', () => {
    const capacity = {
      spending: [{ id: newId(), amount: '20.00' }],
      revenue: [{ id: newId(), label: 'Rendiconti', official: true, netAverage: '100.00' }],
      forecast: [
        { id: newId(), year: 2026, spending: '27.00' },
        { id: newId(), year: 2027, spending: '27.01' },
      ],
    };
    expect(found(plan({ capacity }), 'capacity.threshold-exceeded').map(({ path }) => path)).toEqual([
      'capacity.forecast[1].spending',
    ]);
  });
});

describe('what should be mended or explained', () => {
  it.each([
    ['objective.baseline-missing', { objectives: [{ ...objective, baseline: '' }] }],
    ['objective.target-missing', { objectives: [{ ...objective, target: '' }] }],
    ['objective.indicator-missing', { objectives: [{ ...objective, indicator: '' }] }],
    ['objective.deadline-outside-period', { objectives: [{ ...objective, deadlineDate: '2025-12-31' }] }],
    [
      'objective.deadline-outside-period',
      { objectives: [{ ...objective, deadlineDate: null, deadline: 'entro dicembre 2025' }] },
    ],
    ['objective.number-repeated', { objectives: [objective, { ...objective, id: newId() }] }],
    ['objective.years-reversed', { objectives: [{ ...objective, startYear: 2027, endYear: 2026 }] }],
    ['risk-event.value-out-of-range', { riskEvents: [{ ...event, probability: '7', score: '14' }] }],
    ['risk-event.value-out-of-range', { riskEvents: [{ ...event, impact: '-1', score: '-3' }] }],
    ['risk-method.bands-order', { riskMethod: { bands: [bands[1], bands[0], bands[2]] } }],
    ['risk-method.bands-order', { riskMethod: { bands: [bands[0], bands[1]] } }],
    [
      'capacity.forecast-year-repeated',
      {
        capacity: {
          forecast: [
            { id: newId(), year: 2026 },
            { id: newId(), year: 2026 },
          ],
        },
      },
    ],
    ['capacity.forecast-year-outside', { capacity: { forecast: [{ id: newId(), year: 2030 }] } }],
    ['objectives.missing', { objectives: [] }],
    ['risk-events.missing', {}],
    ['risk-event.score-mismatch', { riskEvents: [{ ...event, score: '5' }] }],
    ['risk-event.level-mismatch', { riskEvents: [{ ...event, level: 'low' }] }],
    ['risk-event.measures-missing', { riskEvents: [event] }],
    ['risk-event.area-missing', { riskEvents: [{ ...event, area: null }] }],
    ['risk-event.motivation-missing', { riskEvents: [{ ...event, level: 'undeterminable' }] }],
    ['risk-method.bands-missing', { riskMethod: {}, riskEvents: [{ ...event, level: 'undeterminable' }] }],
    ['staff.totals-disagree', { headcount: [{ id: newId(), contract: 'permanent', heads: 57 }] }],
    ['staff.employees-disagree', { administration: { name: 'C', taxCode: '91035680197', employees: 61 } }],
    ['administration.tax-code-malformed', { administration: { name: 'C', taxCode: '91035680198' } }],
    [
      'hire.year-outside-period',
      { hires: [{ id: newId(), status: 'new', year: 2029, profile: 'Agente', unit }] },
    ],
    [
      'headcount.part-time-impossible',
      {
        headcount: [
          { id: newId(), contract: 'permanent', heads: 60, partTimeHeads: 1, partTimeQuota: '1.50' },
        ],
      },
    ],
    [
      'measure.timing-missing',
      { measures: [{ id: newId(), kind: 'specific', area: 'A', responsible: 'RPCT' }] },
    ],
    ['section.empty', {}],
    ['transparency.duties-missing', {}],
  ])('%s', (code, parts) => {
    const matching = found(plan(parts), code);
    expect(matching.length).toBeGreaterThan(0);
    expect(matching.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  it('leaves a complete objective and a coherent event alone', () => {
    const measure = { id: newId(), kind: 'further' };
    const doc = plan({ measures: [measure], riskEvents: [{ ...event, measures: [measure.id] }] });
    expect(codes(doc).filter((code) => /^(objective|risk-event|staff|hire|measure)\./.test(code))).toEqual(
      [],
    );
  });

  it('takes a motivated level that the bands would not give', () => {
    const doc = plan({ riskEvents: [{ ...event, level: 'high', motivation: 'Precedenti segnalazioni.' }] });
    expect(codes(doc)).not.toContain('risk-event.level-mismatch');
  });

  it('takes a deadline that began before the triennium and ends within it', () => {
    const doc = plan({
      objectives: [{ ...objective, deadlineDate: null, deadline: 'negli anni 2023-2026' }],
    });
    expect(codes(doc)).not.toContain('objective.deadline-outside-period');
  });

  it('says once for an area that its measures are linked to none of its events', () => {
    const measure = { id: newId(), kind: 'specific', area: 'B', timing: 'Subito', responsible: 'RUP' };
    const events = [event, { ...event, id: newId() }];
    expect(
      codes(plan({ measures: [measure], riskEvents: events })).filter((code) => code.includes('measures')),
    ).toEqual(['risk-area.measures-not-linked']);
    const linked = [
      { ...event, measures: [measure.id] },
      { ...event, id: newId() },
    ];
    expect(found(plan({ measures: [measure], riskEvents: linked }), 'risk-event.measures-missing')).toEqual([
      expect.objectContaining({ path: 'riskEvents[1].measures' }),
    ]);
  });

  it('does not ask a simplified plan for 2.1, 2.2 and 4', () => {
    const simplified = newPlan({ firstYear: 2026, kind: 'simplified' });
    expect(found(simplified, 'section.empty').map(({ section }) => section)).not.toContain('2.1');
    expect(
      found(newPlan({ firstYear: 2026, kind: 'ordinary' }), 'section.empty').map(({ section }) => section),
    ).toContain('2.1');
  });
});

describe('accepted findings', () => {
  it('are those with the same code and item and a motivation, never blocking ones', () => {
    const accepted = {
      id: newId(),
      code: 'objective.baseline-missing',
      item: objective.id,
      motivation: 'Servizio nuovo.',
    };
    const doc = plan({ objectives: [{ ...objective, baseline: '' }], acceptedFindings: [accepted] });
    const [finding] = found(doc, 'objective.baseline-missing');
    expect(finding && isAccepted(doc, finding)).toBe(true);
    const silent = {
      ...doc,
      acceptedFindings: [{ ...accepted, motivation: ' ', acceptedBy: '', acceptedOn: null }],
    };
    expect(finding && isAccepted(silent, finding)).toBe(false);
    const blocking = {
      ...doc,
      acceptedFindings: [{ ...accepted, code: 'plan.x', acceptedBy: '', acceptedOn: null }],
    };
    expect(isAccepted(blocking, { ...(finding ?? never()), code: 'plan.x', severity: 'blocking' })).toBe(
      false,
    );
  });
});

function never(): never {
  throw new Error('the finding was expected');
}

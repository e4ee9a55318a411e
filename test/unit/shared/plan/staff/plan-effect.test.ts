import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../../../electron/core/sample.ts';
import { withKind } from '../../../../../shared/plan/access.ts';
import type { PlanDocument } from '../../../../../shared/plan/document.ts';
import { parsePlanDocument } from '../../../../../shared/plan/parse.ts';
import { exemptWords } from '../../../../../shared/plan/staff/exempt-words.ts';
import { verdictsOf } from '../../../../../shared/plan/staff/hires-that-fit.ts';
import { asIncluded, differences, hiresOfScenario } from '../../../../../shared/plan/staff/plan-effect.ts';
import { spendingLimit, yearEffects } from '../../../../../shared/plan/staff/plan-limits.ts';
import { idOf, planWith } from '../plan-with.ts';

const crema = loadSamplePlan();
const hire = (number: number, parts: Readonly<Record<string, unknown>> = {}) => ({
  id: idOf(number),
  year: 2026,
  status: 'new',
  grade: 'Istruttori',
  profile: `Profilo ${number}`,
  startDate: '2026-07-01',
  ...parts,
});
const gradeCosts = [
  { id: idOf(90), grade: 'Istruttori', annualCost: '10.00', irap: '1.00' },
  { id: idOf(91), grade: 'Gratuita', annualCost: '0.00', irap: '0.00' },
];

/** Band f, revenue 100, spending 20: limit 27. Forecast 20 in each year; static ceiling 30, of which 24 are used. */
const plan = (parts: Readonly<Record<string, unknown>>, capacity: Readonly<Record<string, unknown>> = {}) =>
  planWith({
    administration: { inhabitants: 12_000 },
    capacity: {
      spending: [{ id: idOf(80), amount: '20.00' }],
      revenue: [{ id: idOf(81), official: true, netAverage: '100.00' }],
      forecast: [2026, 2027, 2028].map((year, index) => ({ id: idOf(82 + index), year, spending: '20.00' })),
      ceiling: { limit: '30.00' },
      ceilingRows: [
        { id: idOf(85), role: 'item', firstYear: '24.00', secondYear: '24.00', thirdYear: '24.00' },
      ],
      gradeCosts,
      ...capacity,
    },
    ...parts,
  });
const added = (doc: PlanDocument) => yearEffects(doc).map((year) => year.added);

describe('a forecast without the hires', () => {
  it('grows by what they cost in each year; IRAP counts in the ceiling alone', () => {
    const doc = plan({ hires: [hire(1, { contract: 'fixed-term' })] });
    expect(yearEffects(doc)).toEqual([
      expect.objectContaining({
        year: 2026,
        forecast: '20.00',
        added: '5.00',
        irap: '0.50',
        ratio: '25.00',
        dynamic: { limit: '27.00', spending: '25.00', headroom: '2.00', within: true },
        ceiling: { limit: '30.00', spending: '29.50', headroom: '0.50', within: true },
      }),
      expect.objectContaining({
        year: 2027,
        added: '10.00',
        ratio: '30.00',
        dynamic: { limit: '27.00', spending: '30.00', headroom: '-3.00', within: false },
        ceiling: { limit: '30.00', spending: '35.00', headroom: '-5.00', within: false },
      }),
      expect.objectContaining({ year: 2028, added: '10.00' }),
    ]);
  });

  it('cannot be told where a cost is not known, and still has limit and forecast', () => {
    const [first] = yearEffects(plan({ hires: [hire(1), hire(2, { grade: 'Operatori' })] }));
    expect(first).toMatchObject({
      added: null,
      ratio: null,
      forecast: '20.00',
      dynamic: { limit: '27.00', spending: null, headroom: null, within: null },
    });
  });
});

describe('the static ceiling and permanent hires (art. 7 DM 17.3.2020)', () => {
  const ceilings = (doc: PlanDocument) =>
    yearEffects(doc).map(({ ceiling, exempt }) => [ceiling.spending, exempt]);

  it('does not count their greater spending up to the maximum, with its IRAP', () => {
    // 5,00 and 0,50 of IRAP in 2026; from 2027 10,00 of which 7,00 lie below the maximum of 27,00.
    expect(ceilings(plan({ hires: [hire(1)] }))).toEqual([
      ['24.00', '5.50'],
      ['27.30', '7.70'],
      ['27.30', '7.70'],
    ]);
  });

  it('counts those for a fixed term, which use up none of the room of the others', () => {
    const both = plan({ hires: [hire(1), hire(2, { contract: 'fixed-term' })] });
    // 2026: 20 + 5 of the fixed term, then 2,00 of 5,00 are left below 27.
    expect(ceilings(both)[0]).toEqual(['32.80', '2.20']);
  });

  it.each([
    ['on the threshold or above it', { spending: [{ id: idOf(80), amount: '27.00' }] }],
    ['without inhabitants, revenue or spending', { spending: [] }],
    ['without a forecast', { forecast: [] }],
  ])('counts them all %s', (_what, capacity) => {
    expect(ceilings(plan({ hires: [hire(1)] }, capacity))[0]).toEqual(['29.50', '0.00']);
  });

  it('goes by hires one after the other: who no longer fits under the maximum counts', () => {
    const doc = plan({ hires: [hire(1), hire(2), hire(3)] }, { ceiling: { limit: '24.00' } });
    const verdicts = verdictsOf(doc, doc.hires);
    const ofCeiling = verdicts.map(({ breaches }) =>
      breaches.filter(({ limit, year }) => limit === 'ceiling' && year === 2026).map(({ by }) => by),
    );
    // 2026: the first fits whole, of the second 3,00 and their IRAP count, of the third all of it.
    expect(ofCeiling).toEqual([[], ['3.30'], ['8.80']]);
  });

  it('of a hire that left the forecast gives back what row C deducts, and no more', () => {
    const forecast = [{ id: idOf(82), year: 2026, spending: '26.00', includesPlannedHires: true }];
    const rows = (dm2020: string) => [
      { id: idOf(85), role: 'item', firstYear: '30.00' },
      { id: idOf(86), role: 'dm2020', firstYear: dm2020 },
    ];
    const left = (dm2020: string, contract?: string) => {
      const saved = plan({ hires: [hire(1, { contract })] }, { forecast, ceilingRows: rows(dm2020) });
      const basis = { ...saved.capacity.basis, includedHires: [...asIncluded(saved)] };
      return ceilings(withKind(withKind(saved, 'capacityBasis', basis), 'hires', []))[0];
    };
    // The table has 30,00 less row C; 5,50 leave, and what was exempt of them leaves row C.
    expect(left('10.00', 'permanent')).toEqual(['20.00', '-5.50']);
    expect(left('2.00', 'permanent')).toEqual(['24.50', '-2.00']);
    expect(left('10.00', 'fixed-term')).toEqual(['14.50', '0.00']);
  });

  it('tells a contract that became permanent, though it costs the same', () => {
    const forecast = [{ id: idOf(82), year: 2026, spending: '25.00', includesPlannedHires: true }];
    const saved = plan({ hires: [hire(1, { contract: 'fixed-term' })] }, { forecast });
    const basis = { ...saved.capacity.basis, includedHires: [...asIncluded(saved)] };
    const [first] = saved.hires;
    if (first === undefined) throw new Error('a hire');
    const fixed = withKind(saved, 'capacityBasis', basis);
    const stable = withKind(fixed, 'hires', [{ ...first, contract: 'permanent' as const }]);
    const [effect] = yearEffects(stable);
    expect(effect).toMatchObject({ added: '0.00', exempt: '5.50', ceiling: { spending: '18.50' } });
    expect(differences(stable, stable.hires, 2026).map(({ sort }) => sort)).toEqual(['changed']);
    // A forecast that was fixed before contracts were kept takes the contract of the plan.
    const older = basis.includedHires.map((terms) => ({ ...terms, contract: null }));
    const unknown = withKind(stable, 'capacityBasis', { ...basis, includedHires: older });
    expect(differences(unknown, unknown.hires, 2026).map(({ sort }) => sort)).toEqual(['included']);
  });

  it('is said with its norm wherever the effects are told', () => {
    expect(exemptWords(yearEffects(plan({ hires: [hire(1)] })))).toMatch(
      /\(artt\. 4 e 7 DM 17\.3\.2020\): 5,50 euro nel 2026, 7,70 euro nel 2027, 7,70 euro nel 2028\.$/,
    );
    expect(exemptWords(yearEffects(plan({ hires: [] })))).toBeNull();
    expect(exemptWords(yearEffects(plan({ hires: [hire(1, { contract: 'fixed-term' })] })))).toBeNull();
    expect(exemptWords(yearEffects(plan({ hires: [hire(1, { grade: 'Ignota' })] })))).toBeNull();
  });

  it('is said without IRAP where that is not known', () => {
    const cost = { id: idOf(95), grade: 'Senza IRAP', annualCost: '5.00', irap: null };
    const costs = (rows: readonly object[]) => ({ gradeCosts: [...gradeCosts, ...rows] });
    const hires = [hire(1, { grade: 'Senza IRAP', startDate: '2027-01-01', year: 2027 })];
    const words = (rows: readonly object[]) => exemptWords(yearEffects(plan({ hires }, costs(rows))));
    const unknown = words([cost]);
    expect(unknown).toMatch(/ soglia, esclusa l’IRAP, non nota, oltre /);
    expect(unknown).toMatch(/: 5,00 euro nel 2027, 5,00 euro nel 2028\.$/);

    const later = { ...cost, id: idOf(96), irap: '0.50', validFrom: '2028-01-01' };
    const mixed = words([cost, later]);
    expect(mixed).toMatch(/ soglia, IRAP compresa dove è nota, oltre /);
    expect(mixed).toMatch(/: 5,00 euro nel 2027 \(esclusa l’IRAP, non nota\), 5,50 euro nel 2028\.$/);
  });
});

describe('a forecast that holds the hires', () => {
  const forecast = [{ id: idOf(82), year: 2026, spending: '20.00', includesPlannedHires: true }];

  it('is the forecast as it stands, for Crema without a cost as well', () => {
    expect(yearEffects(crema).map(({ added: more, ratio }) => [more, ratio])).toEqual([
      ['0.00', '19.12'],
      ['0.00', '19.09'],
      ['0.00', '18.83'],
    ]);
  });

  it('gets only what changed since it was made: nothing is counted twice', () => {
    const saved = plan({ hires: [hire(1), hire(2)] }, { forecast });
    const basis = { ...saved.capacity.basis, includedHires: [...asIncluded(saved)] };
    const fixed = withKind(saved, 'capacityBasis', basis);
    expect(added(fixed)[0]).toBe('0.00');

    const [first, second] = fixed.hires;
    if (first === undefined || second === undefined) throw new Error('two hires');
    const later = { ...first, startDate: '2026-10-01' };
    const newcomer = { ...second, id: idOf(3) };
    const edited = withKind(fixed, 'hires', [later, newcomer]);
    // A later start saves 2.50, the second leaves and saves 5.00, the third comes at 5.00.
    expect(
      differences(edited, edited.hires, 2026).map(({ hire: { id }, sort, spending }) => [
        id,
        sort,
        spending?.toString(),
      ]),
    ).toEqual([
      [idOf(2), 'removed', '-5'],
      [idOf(1), 'changed', '-2.5'],
      [idOf(3), 'added', '5'],
    ]);
    expect(added(edited)[0]).toBe('-2.50');
  });

  it('holds the plan as it is where it was never fixed, and everything only in its own years', () => {
    const doc = plan({ hires: [hire(1)] }, { forecast });
    expect(added(doc)).toEqual(['0.00', '10.00', '10.00']);
    expect(added(withKind(doc, 'hires', []))[0]).toBe('0.00');
  });

  it('can be put to the test with an unknown cost that does not change', () => {
    const hires = [hire(1, { grade: 'Ignota' })];
    const saved = plan({ hires }, { forecast });
    const scenario = { id: idOf(70), label: '', excludedHires: [], note: '' };
    const more = withKind(saved, 'scenarioHires', [
      ...parsePlanDocument({
        ...saved,
        capacity: {
          ...saved.capacity,
          scenarios: [scenario],
          scenarioHires: [
            { id: idOf(5), scenario: scenario.id, year: 2026, grade: 'Istruttori', startDate: '2026-01-01' },
          ],
        },
      }).capacity.scenarioHires,
    ]);
    expect(yearEffects(more, hiresOfScenario(more, scenario))[0]?.added).toBe('10.00');
    const without = { ...scenario, excludedHires: [idOf(1)] };
    expect(yearEffects(saved, hiresOfScenario(saved, without))[0]?.added).toBeNull();
  });
});

describe('what may be spent', () => {
  it.each([
    ['20.00', 'threshold', '27'],
    ['26.99', 'threshold', '27'],
    ['27.00', 'ratio', '27'],
    ['31.00', 'ratio', '31'],
  ])('at a spending of %s: %s, %s', (amount, basis, limit) => {
    const found = spendingLimit(plan({}, { spending: [{ id: idOf(80), amount }] }));
    expect([found?.basis, found?.amount.toString()]).toEqual([basis, limit]);
  });

  it('is left to the turn-over above, and unknown without revenue or inhabitants', () => {
    expect(spendingLimit(plan({}, { spending: [{ id: idOf(80), amount: '31.01' }] }))).toBeNull();
    expect(spendingLimit(plan({}, { revenue: [] }))).toBeNull();
    expect(spendingLimit(plan({ administration: { inhabitants: null } }))).toBeNull();
  });
});

describe('which hires fit', () => {
  it('is told one after the other, with the limits that break and by how much', () => {
    const doc = plan(
      {
        hires: [
          hire(1, { annualCost: '4.00' }),
          hire(2, { annualCost: '4.00' }),
          hire(3, { annualCost: '0.00' }),
        ],
      },
      { ceiling: {} },
    );
    const verdicts = verdictsOf(doc, doc.hires);
    expect(verdicts.map(({ fits, added: more }) => [fits, more])).toEqual([
      [true, ['2.00', '4.00', '4.00']],
      [false, ['2.00', '4.00', '4.00']],
      [false, ['0.00', '0.00', '0.00']],
    ]);
    expect(verdicts[1]?.breaches).toEqual([
      { limit: 'dynamic', year: 2027, by: '1.00' },
      { limit: 'dynamic', year: 2028, by: '1.00' },
    ]);
  });

  it('is not told where a cost is unknown, unless a limit is broken before', () => {
    const doc = plan({ hires: [hire(1, { grade: 'Ignota' }), hire(2)] });
    expect(verdictsOf(doc, doc.hires).map(({ fits }) => fits)).toEqual([null, null]);
    expect(
      verdictsOf(crema, crema.hires).every(({ fits, sort }) => fits === true && sort === 'included'),
    ).toBe(true);
  });
});

describe('whatever the hires', () => {
  const cents = fc
    .integer({ min: 0, max: 2_000_000 })
    .map((value) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`);

  it('limit = spending + headroom, and a hire that costs nothing changes nothing', () => {
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 4 }), (costs) => {
        const hires = costs.map((annualCost, index) =>
          hire(index + 1, { annualCost, startDate: '2026-01-01' }),
        );
        const doc = plan({ hires });
        const toCents = (text: string | null) => BigInt((text ?? '').replace('.', ''));
        for (const { dynamic } of yearEffects(doc)) {
          expect(toCents(dynamic.spending) + toCents(dynamic.headroom)).toBe(toCents(dynamic.limit));
        }
        const idle = plan({ hires: [...hires, hire(9, { grade: 'Gratuita' })] });
        expect(yearEffects(idle)).toEqual(yearEffects(doc));
      }),
      { numRuns: 40 },
    );
  });
});

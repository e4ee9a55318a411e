import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../../../electron/core/sample.ts';
import { withKind } from '../../../../../shared/plan/access.ts';
import type { PlanDocument } from '../../../../../shared/plan/document.ts';
import { parsePlanDocument } from '../../../../../shared/plan/parse.ts';
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
  const doc = plan({ hires: [hire(1)] });

  it('grows by what they cost in each year; IRAP counts in the ceiling alone', () => {
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

import { describe, expect, it } from 'vitest';
import { checkObjectives, objectiveName } from '../../../../../shared/plan/performance/objective-checks.ts';
import { codesOf, only } from '../finding-place.ts';
import { idOf, planWith, withHeader } from '../plan-with.ts';

const unit = { id: idOf(1), kind: 'area', name: 'Area 1' };
const objective = {
  id: idOf(2),
  number: 1,
  unit: unit.id,
  title: 'Digitalizzare gli archivi',
  type: 'B',
  description: 'Archivi storici',
  managers: ['Rossi Anna'],
  beneficiaries: 'Cittadini',
  deadline: 'entro il 31.12.2026',
  indicator: 'Pratiche digitali',
  baseline: '0',
  target: '1000',
  source: 'Protocollo',
};
const plan = (...changes: readonly Readonly<Record<string, unknown>>[]) =>
  planWith({
    units: [unit],
    objectives: changes.map((change, index) => ({ ...objective, id: idOf(2 + index), ...change })),
  });
const codes = (...changes: readonly Readonly<Record<string, unknown>>[]) =>
  codesOf(checkObjectives(plan(...changes)));

describe('a complete objective', () => {
  it('has nothing to be mended', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([
    ['title', '', 'title-missing', 'blocking', 'senza titolo (Area 1 n. 1) non ha titolo'],
    ['title', ' ', 'title-missing', 'blocking', 'non ha titolo'],
    ['type', null, 'type-missing', 'blocking', 'non ha una tipologia'],
    ['managers', [], 'managers-missing', 'blocking', 'non ha un dirigente responsabile'],
    ['managers', ['', ' '], 'managers-missing', 'blocking', 'non ha un dirigente responsabile'],
    ['description', '', 'description-missing', 'warning', 'manca la descrizione'],
    ['beneficiaries', '', 'beneficiaries-missing', 'warning', 'mancano i destinatari'],
    ['deadline', '', 'deadline-missing', 'warning', 'manca il termine'],
    ['indicator', '', 'indicator-missing', 'warning', 'manca il misuratore'],
    ['baseline', ' ', 'baseline-missing', 'warning', 'manca il valore di partenza'],
    ['target', '', 'target-missing', 'warning', 'manca il traguardo atteso'],
    ['source', '\n', 'source-missing', 'warning', 'manca la fonte'],
  ])('with %s %j is reported as objective.%3$s alone', (field, value, code, severity, words) => {
    const doc = plan({ number: 9 }, { [field]: value });
    const findings = checkObjectives(doc);
    expect(codesOf(findings)).toEqual([`objective.${code}`]);
    expect(only(doc, findings, `objective.${code}`)).toMatchObject({
      path: `objectives[1].${field}`,
      item: idOf(3),
      section: '2.2',
      severity,
      message: expect.stringContaining(words),
    });
  });

  it('needs one manager with a name, whoever else is blank', () => {
    expect(codes({ managers: ['', 'Rossi Anna'] })).toEqual([]);
  });
});

describe('its deadline', () => {
  const outside = 'objective.deadline-outside-period';

  it.each([
    [{ deadlineDate: '2025-12-31' }, [outside], 'deadlineDate'],
    [{ deadlineDate: '2026-01-01' }, [], ''],
    [{ deadlineDate: '2028-12-31' }, [], ''],
    [{ deadlineDate: '2029-01-01' }, [outside], 'deadlineDate'],
    // The date is what counts where there is one, the words being reported only without it.
    [{ deadlineDate: '2027-01-01', deadline: 'anno 2027' }, [], ''],
    [{ deadline: 'entro il 2025' }, [outside], 'deadline'],
    [{ deadline: 'negli anni 2023-2026' }, [], ''],
    [{ deadline: 'dal 2026 al 2030' }, [outside], 'deadline'],
    [{ deadline: 'entro giugno' }, [], ''],
    [{ deadline: 'delibera n. 12025' }, [], ''],
  ])('%j: %j', (change, expected, field) => {
    const doc = plan(change);
    const findings = checkObjectives(doc);
    expect(codesOf(findings)).toEqual(expected);
    if (expected.length > 0) {
      const finding = only(doc, findings, outside);
      expect(finding.path).toBe(`objectives[0].${field}`);
      expect(finding.message).toContain('fuori dal triennio 2026-2028');
    }
  });

  it('is not judged where the plan has no period', () => {
    const undated = withHeader(plan({ deadlineDate: '1990-01-01' }), { period: { firstYear: null } });
    expect(checkObjectives(undated)).toEqual([]);
  });
});

describe('its years', () => {
  it.each([
    [2026, 2026, 0],
    [2026, 2028, 0],
    [2027, 2026, 1],
    [null, 2026, 0],
    [2027, null, 0],
  ])('from %s to %s: %i findings', (startYear, endYear, count) => {
    expect(codes({ startYear, endYear })).toEqual(Array(count).fill('objective.years-reversed'));
  });
});

describe('its number', () => {
  it('is given once in a structure, the first keeping it', () => {
    const doc = plan({}, {}, {});
    const findings = checkObjectives(doc).filter(({ code }) => code === 'objective.number-repeated');
    expect(findings.map(({ path }) => path)).toEqual(['objectives[1].number', 'objectives[2].number']);
  });

  it('starts anew in every structure, and may be left open', () => {
    expect(codes({}, { unit: null }, { number: 2 })).toEqual([]);
    expect(codes({ number: null }, { number: null })).toEqual([]);
    expect(codes({ unit: null }, { unit: null })).toEqual(['objective.number-repeated']);
  });
});

describe('the name of an objective', () => {
  it.each([
    [{}, '«Digitalizzare gli archivi» (Area 1 n. 1)'],
    [{ unit: null }, '«Digitalizzare gli archivi» (obiettivi comuni n. 1)'],
    [{ number: null }, '«Digitalizzare gli archivi» (Area 1)'],
    [{ title: '' }, 'senza titolo (Area 1 n. 1)'],
  ])('%j is %s', (change, name) => {
    const doc = plan(change);
    expect(doc.objectives.map((each) => objectiveName(doc, each))).toEqual([name]);
  });
});

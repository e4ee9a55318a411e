import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../electron/core/sample.ts';
import { type Objective, objectiveSheetFields } from '../../../shared/plan/performance/objectives.ts';
import { describeAgainstText } from './crema-text.ts';
import { figuresOf, type PrintedRow, plain, printedSheets, printedSummary } from './printed-objectives.ts';

const plan = loadSamplePlan();
const { objectives } = plan;
const unitNames = new Map(plan.units.map(({ id, name }) => [id, name]));
const structureOf = ({ unit }: Objective) => (unit === null ? null : (unitNames.get(unit) ?? ''));

function tally(values: readonly (string | null)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
  return counts;
}

describe('the objectives of the sample', () => {
  it('are 44: A 7, B 6, C 3, D 5, E 2, F 21', () => {
    expect(objectives.length).toBe(44);
    expect(tally(objectives.map(({ type }) => type))).toEqual({ A: 7, B: 6, C: 3, D: 5, E: 2, F: 21 });
  });

  it('are 12, 3, 10, 7, 6 and 3 by structure, and 3 common to all', () => {
    expect(tally(objectives.map(structureOf))).toEqual({
      'Affari Generali': 12,
      'Servizi Finanziari': 3,
      'Servizi al cittadino': 10,
      'Servizi tecnici': 7,
      'U.O. Coordinamento manutenzioni e progettazioni': 6,
      'Polizia Locale': 3,
      null: 3,
    });
  });

  it('are numbered from 1 in every structure', () => {
    for (const [, group] of Map.groupBy(objectives, structureOf)) {
      expect(group.map(({ number }) => number)).toEqual(group.map((_, index) => index + 1));
    }
  });

  it('have all nine fields, save the one baseline that the plan leaves empty', () => {
    const empty = objectives.flatMap((objective) =>
      objectiveSheetFields
        .filter(([, field]) => objective[field]?.length === 0)
        .map(([, field]) => [structureOf(objective), objective.number, field]),
    );
    expect(empty).toEqual([['U.O. Coordinamento manutenzioni e progettazioni', 1, 'baseline']]);
  });

  it('share the one on funded projects between Area 4 and the U.O., each pointing at the other', () => {
    const shared = objectives.filter(({ sharedWith }) => sharedWith.length > 0);
    expect(shared.map((objective) => [structureOf(objective), objective.number])).toEqual([
      ['Servizi tecnici', 5],
      ['U.O. Coordinamento manutenzioni e progettazioni', 6],
    ]);
    expect(shared.map(({ sharedWith }) => sharedWith)).toEqual(shared.map(({ unit }) => [unit]).reverse());
    for (const { managers } of shared) {
      expect(managers).toEqual(['Vailati Paolo', 'Benfatto Francesco Antonio']);
    }
  });

  it('have the manager of their structure; the common ones all managers', () => {
    const managers = new Map(plan.units.map(({ id, manager }) => [id, manager]));
    for (const { unit, managers: named } of objectives) {
      expect(named).toContain(unit === null ? 'Tutti i dirigenti' : managers.get(unit));
    }
    expect(
      objectives
        .filter(({ managers: named }) => named.includes('i dirigenti dei servizi attivati'))
        .map(({ number }) => number),
    ).toEqual([9, 10, 11, 12]);
  });

  it('name the PNRR measure of the four that have one, and point at the goals of 2.1', () => {
    const measures = objectives.filter(({ pnrrMeasure }) => pnrrMeasure !== '');
    expect(measures.map(({ number, pnrrMeasure }) => [number, pnrrMeasure])).toEqual([
      [9, '1.4.5'],
      [10, '1.2'],
      [11, '1.4.3'],
      [12, '1.4.1'],
    ]);
    expect(objectives.filter(({ pnrr }) => pnrr).length).toBe(7);
    const goals = new Map(plan.publicValueGoals.map(({ id, code }) => [id, code]));
    const goal = (number: number) => goals.get(objectives[number - 1]?.publicValueGoal ?? '');
    expect([goal(1), goal(3), goal(44)]).toEqual(['a', 'b', 'j']);
  });
});

/** How the tables name the structure of an objective. */
function printedArea(objective: Objective): string {
  if (objective.sharedWith.length > 0) return 'Area 4 + UO Coord.';
  const areas: Record<string, string> = {
    'Affari Generali': 'Area 1',
    'Servizi Finanziari': 'Area 2',
    'Servizi al cittadino': 'Area 3',
    'Servizi tecnici': 'Area 4',
    'U.O. Coordinamento manutenzioni e progettazioni': 'UO Coord. Manut e progett',
    'Polizia Locale': '-',
    null: 'Tutte',
  };
  return areas[String(structureOf(objective))] ?? '';
}

const ignoringCase = (title: string) => plain(title).toLowerCase().replace(/\.$/, '');

describeAgainstText('the objectives against the published text', () => {
  it('have the structure, number, title and type of every sheet', () => {
    expect(
      objectives.map((objective) => ({
        unit: structureOf(objective),
        number: objective.number,
        title: plain(objective.title),
        type: objective.type,
      })),
    ).toEqual(printedSheets().map(({ text: _, ...sheet }) => sheet));
  });

  it('keep every date, act and quantity of a sheet, and add none', () => {
    // One date of the sheets is written "31.12. 2025".
    const printed = printedSheets().map(({ text, title }) =>
      figuresOf(`${title}\n${text.replaceAll(/\. (?=20\d\d)/g, '.')}`),
    );
    const written = objectives.map((objective) =>
      figuresOf(
        [objective.title, ...objectiveSheetFields.map(([, field]) => String(objective[field]))].join('\n'),
      ),
    );
    const distinct = (figures: readonly string[]) => [...new Set(figures)].sort();
    expect(written.map(distinct)).toEqual(printed.map(distinct));
  });

  it('have the rows of Tab 1: type, number, structure, services, strategic flag', () => {
    const rows: readonly Omit<PrintedRow, 'title'>[] = printedSummary(1).map(({ title: _, ...row }) => row);
    expect(
      objectives.map((objective, index) => ({
        sequence: index + 1,
        type: objective.type,
        number: objective.number,
        area: printedArea(objective),
        services: objective.services,
        strategic: objective.strategic,
      })),
    ).toEqual(rows);
  });

  it('have the types of Tab 2, structure by structure', () => {
    const rows = printedSummary(2).map(({ type, area }) => `${type} ${area}`);
    expect(objectives.map((objective) => `${objective.type} ${printedArea(objective)}`).sort()).toEqual(
      rows.sort(),
    );
  });

  it('keep the titles of the sheets where the summary tables print others', () => {
    const titles = new Set(objectives.map(({ title }) => ignoringCase(title)));
    const others = (table: 1 | 2) =>
      printedSummary(table)
        .filter(({ title }) => !titles.has(ignoringCase(title)))
        .map(({ sequence }) => sequence);
    expect(others(1)).toEqual([13, 14, 26, 30, 38, 43, 44]);
    expect(others(2)).toEqual([4, 7, 11, 23, 37, 38, 41]);
  });
});

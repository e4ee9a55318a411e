import type { Ledger } from './found.ts';
import { readSheets } from './objective-sheets.ts';
import { objectivesFromTables } from './objective-tables.ts';
import { TypeRegister } from './objective-types.ts';
import { type FoundObjective, objectivesFromSheets } from './objectives.ts';
import type { Outline } from './outline.ts';
import type { Line, Source } from './source.ts';
import { applySummaries, structuresInSummaries } from './summary-tables.ts';
import { UnitRegister } from './units.ts';

export interface ReadPerformance {
  readonly units: UnitRegister;
  readonly types: TypeRegister;
  readonly objectives: readonly FoundObjective[];
  readonly summaryRows: number;
}

/** Section 2.2: types, sheets wherever they stand, tables of objectives, and the summary tables laid against them. */
export function readPerformance(
  source: Source,
  outline: Outline,
  scope: {
    readonly usable: readonly Line[];
    readonly section: readonly Line[];
    readonly firstYear: number | null;
  },
  ledger: Ledger,
): ReadPerformance {
  const units = new UnitRegister();
  const types = new TypeRegister();
  structuresInSummaries(source, units);
  types.read(scope.section, ledger);
  const boundaries = new Set(
    outline.sections.filter(({ key }) => !key.startsWith('2.2.')).map(({ start }) => start),
  );
  const sheets = readSheets(scope.usable, boundaries);
  const objectives = objectivesFromSheets(sheets, { units, types, firstYear: scope.firstYear }, ledger);
  objectives.push(...objectivesFromTables(source, scope.section, { units, types }, ledger));
  const { rows } = applySummaries(source, scope.usable, objectives, { units, types }, ledger);
  nameUnitManagers(objectives, units);
  return { units, types, objectives, summaryRows: rows };
}

/** Who answers for most objectives of a structure, first named, heads it. */
function nameUnitManagers(objectives: readonly FoundObjective[], units: UnitRegister): void {
  const byUnit = Map.groupBy(
    objectives.filter(({ item }) => typeof item.unit === 'string'),
    ({ item }) => item.unit ?? '',
  );
  for (const [unit, own] of byUnit) {
    const votes = new Map<string, number>();
    for (const { item } of own) {
      const [first] = item.managers ?? [];
      if (first !== undefined) votes.set(first, (votes.get(first) ?? 0) + 1);
    }
    const [best] = [...votes].toSorted(([, a], [, b]) => b - a);
    if (best !== undefined && best[1] * 2 > own.length) units.set(unit, { manager: best[0] });
  }
}

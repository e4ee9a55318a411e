import type { z } from 'zod';
import type { capacitySchema } from '../plan/staff/capacity.ts';
import type { headcountSchema } from '../plan/staff/headcount.ts';
import type { hireSchema } from '../plan/staff/hires.ts';
import { readCapacityProse } from './capacity-prose.ts';
import { readCeiling } from './ceiling.ts';
import { readDynamic } from './dynamic-control.ts';
import type { Found, Ledger } from './found.ts';
import { readHeadcount } from './headcount.ts';
import { readHires } from './hires.ts';
import type { Line, LineRange, Source } from './source.ts';
import { readFunctions, readStaffTables } from './staff-table.ts';
import type { UnitRegister } from './units.ts';

export interface ReadStaff {
  readonly headcount: readonly Found<z.input<typeof headcountSchema>>[];
  readonly hires: readonly Found<z.input<typeof hireSchema>>[];
  readonly capacity: z.input<typeof capacitySchema>;
  /** The rows of the worksheets, for the report. */
  readonly worksheet: readonly Found<{ id: string }>[];
  /** Places of the worksheet that are no rows. */
  readonly lines: ReadonlyMap<string, LineRange>;
}

/** Section 3: heads by unit and by profile, the three worksheets, the hires. */
export function readStaff(
  source: Source,
  scope: { readonly usable: readonly Line[]; readonly plan: readonly Line[] },
  units: UnitRegister,
  ledger: Ledger,
): ReadStaff {
  readStaffTables(scope.usable, units, ledger);
  readFunctions(scope.usable, units, ledger);
  const headcount = readHeadcount(source, scope.plan, ledger);
  const ceiling = readCeiling(scope.plan, ledger);
  const dynamic = readDynamic(scope.plan, ledger);
  const prose = readCapacityProse(scope.plan);
  const hires = readHires(source, scope.plan, units, ledger);
  markOutsideHeadcount(units, headcount);
  const lines = new Map(prose.lines);
  if (ceiling.limit !== null) lines.set('capacity.ceiling.limit', ceiling.limit.line.lines);
  return {
    headcount,
    hires,
    capacity: {
      basis: { statementYear: dynamic.statementYear ?? ceiling.statementYear },
      spending: dynamic.spending.map(({ item }) => item),
      revenue: dynamic.revenue.map(({ item }) => item),
      forecast: dynamic.forecast.map(({ item }) => ({
        ...item,
        includesPlannedHires: prose.includesPlannedHires,
      })),
      ceiling: { basis: ceiling.basis, limit: ceiling.limit?.amount ?? null },
      ceilingRows: ceiling.rows.map(({ item }) => item),
      progressions: prose.progressions,
      retention: prose.retention,
      auditorsOpinion: prose.auditorsOpinion,
    },
    worksheet: [...dynamic.spending, ...dynamic.revenue, ...dynamic.forecast, ...ceiling.rows],
    lines,
  };
}

/** The Segretario is counted among the units and not in the headcount, where exactly that explains the difference. */
function markOutsideHeadcount(units: UnitRegister, headcount: ReadStaff['headcount']): void {
  const own = units.found();
  const inUnits = own.reduce((total, { item }) => total + (item.permanentStaff ?? 0), 0);
  const inHeadcount = headcount
    .filter(({ item }) => item.contract === 'permanent')
    .reduce((total, { item }) => total + (item.heads ?? 0), 0);
  const secretary = own.find(({ item }) => /^segretari[oa] (?:generale|comunale)/iu.test(item.name ?? ''));
  const heads = secretary?.item.permanentStaff ?? 0;
  if (secretary !== undefined && heads > 0 && inUnits - heads === inHeadcount) {
    units.set(secretary.item.id, { outsideHeadcount: true });
  }
}

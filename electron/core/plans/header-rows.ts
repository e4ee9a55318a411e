import type { PlanHeader } from '../../../shared/plan/core/header.ts';
import type { PlanRow } from '../database/tables.ts';
import { jsonFromCell, jsonToCell } from './row-codec.ts';

/** The plan's header as columns, without the times that the store keeps. */
export function headerToRow(header: PlanHeader): Omit<PlanRow, 'created_at' | 'updated_at'> {
  return {
    id: header.id,
    first_year: header.period.firstYear,
    kind: header.kind,
    status: header.status,
    revision: header.revision,
    based_on: jsonToCell(header.basedOn),
    resolution: jsonToCell(header.resolution),
  };
}

/** The header as the document has it, still to be parsed. */
export function rowToHeader(row: PlanRow): Record<keyof PlanHeader, unknown> {
  return {
    id: row.id,
    period: { firstYear: row.first_year },
    kind: row.kind,
    status: row.status,
    revision: row.revision,
    basedOn: jsonFromCell(row.based_on),
    resolution: jsonFromCell(row.resolution),
  };
}

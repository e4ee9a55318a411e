import {
  basedOnSchema,
  type PlanHeader,
  type PlanKind,
  type PlanStatus,
  planKinds,
  planStatuses,
} from '../../../shared/plan/core/header.ts';
import type { Reader } from '../database/tables.ts';

/** A plan as the list of plans shows it. */
export interface PlanSummary {
  readonly id: string;
  readonly administrationName: string;
  readonly firstYear: number | null;
  readonly kind: PlanKind;
  readonly status: PlanStatus;
  readonly revision: number;
  readonly basedOn: PlanHeader['basedOn'];
  /** It came from a file. */
  readonly imported: boolean;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Every plan, the latest triennium first, then the one last worked on. */
export async function listPlans(db: Reader): Promise<readonly PlanSummary[]> {
  const rows = await db
    .selectFrom('plans')
    .innerJoin('administration', 'administration.plan_id', 'plans.id')
    .selectAll('plans')
    .select('administration.name as administration_name')
    .select((eb) =>
      eb
        .selectFrom('change_log')
        .select('change_log.action')
        .whereRef('change_log.plan_id', '=', 'plans.id')
        .orderBy('change_log.seq')
        .limit(1)
        .as('first_action'),
    )
    .orderBy('plans.first_year', 'desc')
    .orderBy('plans.updated_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    administrationName: String(row.administration_name),
    firstYear: row.first_year,
    kind: oneOf(planKinds, row.kind),
    status: oneOf(planStatuses, row.status),
    revision: row.revision,
    basedOn: row.based_on === null ? null : basedOnSchema.parse(JSON.parse(row.based_on)),
    imported: row.first_action === 'import',
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }));
}

function oneOf<const T extends string>(values: readonly T[], value: string): T {
  const found = values.find((candidate) => candidate === value);
  if (found === undefined)
    throw new Error(`The database holds «${value}», which is none of ${values.join(', ')}`);
  return found;
}

import { initial } from './0010-initial.ts';
import { search } from './0020-search.ts';
import { history } from './0030-history.ts';
import { logRestart } from './0040-log-restart.ts';
import { riskAnalysis } from './0050-risk-analysis.ts';
import { exchange } from './0060-exchange.ts';
import { staffingPlan } from './0070-staffing-plan.ts';
import { life } from './0080-life.ts';
import { rollover } from './0090-rollover.ts';
import { importReviews } from './0100-import-reviews.ts';
import { coatOfArms } from './0110-coat-of-arms.ts';
import { contractRates } from './0120-contract-rates.ts';
import type { Migration } from './migration.ts';

/** Every migration, oldest first. */
export const migrations: readonly Migration[] = [
  initial,
  search,
  history,
  logRestart,
  riskAnalysis,
  exchange,
  staffingPlan,
  life,
  rollover,
  importReviews,
  coatOfArms,
  contractRates,
];

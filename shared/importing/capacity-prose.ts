import type { z } from 'zod';
import type { auditorsOpinionSchema } from '../plan/staff/auditors-opinion.ts';
import type { progressionsSchema } from '../plan/staff/progressions.ts';
import type { retentionSchema } from '../plan/staff/retention.ts';
import { datesIn } from './dates.ts';
import { amountIn, quotaIn } from './figures.ts';
import type { Line, LineRange } from './source.ts';

export interface ReadCapacityProse {
  readonly progressions: z.input<typeof progressionsSchema>;
  readonly retention: z.input<typeof retentionSchema>;
  readonly auditorsOpinion: z.input<typeof auditorsOpinionSchema>;
  /** The forecast contains the cost of the planned hires, as the plan says of it. */
  readonly includesPlannedHires: boolean;
  readonly lines: ReadonlyMap<string, LineRange>;
}

const euro = String.raw`(?:€|euro)\s*(\d{1,3}(?:\.\d{3})*(?:,\d{2})?)`;

/** The few figures of the staffing plan that stand in running text; the sentences stay in their section. */
export function readCapacityProse(lines: readonly Line[]): ReadCapacityProse {
  const progressions: z.input<typeof progressionsSchema> = {};
  const retention: z.input<typeof retentionSchema> = {};
  const auditorsOpinion: z.input<typeof auditorsOpinionSchema> = {};
  const at = new Map<string, LineRange>();
  let includesPlannedHires = false;
  for (const { plain, lines: range, cells } of lines) {
    if (cells !== null) continue;
    const share = /(?<!\d)(\d+,\d+)\s?%\s+del\s+monte salari/iu.exec(plain)?.[1];
    if (share !== undefined) {
      progressions.percentage = quotaIn(share);
      progressions.budget = amountIn(
        new RegExp(euro, 'iu').exec(plain.slice(plain.indexOf(share)))?.[1] ?? '',
      );
      at.set('capacity.progressions', range);
    }
    const planned = /\bn\.?\s*(\d{1,3})\s+progressioni\b/iu.exec(plain);
    if (planned !== null) {
      progressions.planned = Number(planned[1]);
      progressions.used = amountIn(new RegExp(euro, 'iu').exec(plain.slice(planned.index))?.[1] ?? '');
    }
    if (/non (?:sussistono|vi sono|ci sono|risultano) casi/iu.test(plain) && retentionAbove(lines, plain)) {
      retention.answer = 'none';
      at.set('capacity.retention', range);
    }
    const opinion = /\bverbale\s+n\.?\s*(\d{1,4})\s+del\s+(.{8,24})/iu.exec(plain);
    if (opinion !== null && /revisor/iu.test(plain)) {
      auditorsOpinion.number = opinion[1] ?? '';
      auditorsOpinion.date = datesIn(opinion[2] ?? '')[0] ?? null;
      at.set('capacity.auditorsOpinion', range);
    }
    includesPlannedHires ||=
      /compren[ds]\w+ i costi delle nuove assunzioni|piano delle assunzioni[^.]{0,80}(?:inclus|compres)/iu.test(
        plain,
      );
  }
  return { progressions, retention, auditorsOpinion, includesPlannedHires, lines: at };
}

/** "No case" answers the question of retention only where that is what the paragraph before speaks of. */
function retentionAbove(lines: readonly Line[], plain: string): boolean {
  const index = lines.findIndex((line) => line.plain === plain);
  return lines
    .slice(Math.max(0, index - 3), index + 1)
    .some((line) => /trattenim|trattenere in servizio/iu.test(line.plain));
}

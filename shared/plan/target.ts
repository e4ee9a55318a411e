import { z } from 'zod';
import { sectionKeySchema } from './core/sections.ts';
import { listKindNames, singleKindNames } from './kinds.ts';

/** One thing in a plan: an item of a list, the one value of a single kind, or a narrative section. */
export const planTargetSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('item'), kind: z.enum(listKindNames), id: z.uuid() }),
  z.strictObject({ of: z.literal('single'), kind: z.enum(singleKindNames) }),
  z.strictObject({ of: z.literal('section'), key: sectionKeySchema }),
]);

export type PlanTarget = z.output<typeof planTargetSchema>;

/** One name per thing of a plan. */
export function targetKey(target: PlanTarget): string {
  switch (target.of) {
    case 'item':
      return `${target.kind}/${target.id}`;
    case 'single':
      return target.kind;
    case 'section':
      return `section/${target.key}`;
  }
}

import type { previewCalls } from '../../shared/contract/preview.ts';
import type { PlanStore } from '../core/plans/plan-store.ts';
import { previewPlan } from '../core/plans/preview-plan.ts';
import { Previewer } from '../core/printing/preview/previewer.ts';
import type { SpawnPrintProcess } from '../core/printing/print-process.ts';
import type { AreaHandlers } from './bind-handlers.ts';

interface PreviewParts {
  readonly store: PlanStore;
  readonly spawner: SpawnPrintProcess;
}

/** Answers the calls that show a plan as it prints. */
export function previewHandlers({ store, spawner }: PreviewParts): AreaHandlers<typeof previewCalls> {
  const previewer = new Previewer(spawner);
  return {
    render: async ({ planId, part }) => ({ pdf: await previewPlan(store, previewer, planId, part) }),
    close: () => {
      previewer.close();
      return undefined;
    },
  };
}

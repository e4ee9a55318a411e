import type { Previewer } from '../printing/preview/previewer.ts';
import { contentsOf } from './contents-of.ts';
import type { PlanStore } from './plan-store.ts';

/** The PDF of a plan as it is stored, or of a part of it; the whole of a frozen plan is the PDF that was frozen. */
export async function previewPlan(
  store: PlanStore,
  previewer: Previewer,
  planId: string,
  part: string | null,
): Promise<Uint8Array> {
  const doc = await store.read(planId);
  const frozen = part === null ? await store.life.frozenOf(doc) : null;
  return frozen?.pdf ?? previewer.preview(doc, part, contentsOf(store));
}

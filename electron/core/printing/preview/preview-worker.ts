import type { PreparePreviewJob, PreviewJob, PrintAnswer } from '../job.ts';
import { typesetModel } from '../print-model.ts';
import { timestampOf } from '../timestamp.ts';
import { Typesetter } from '../typesetter.ts';

/** A section and the whole plan take turns: what either of them laid out is still there when its turn comes. */
const remembered = 6;

/**
 * The preview's end in the process of the print. It keeps its compiler, so that a changed plan is set in the time of what
 * changed (docs/decisions/0026); the bytes are those that a print of the same plan gives.
 */
export class PreviewWorker {
  #prepared: { readonly typesetter: Typesetter; readonly fonts: PreparePreviewJob['fonts'] } | null = null;

  prepare(resources: PreparePreviewJob): void {
    this.#prepared = { typesetter: new Typesetter(resources), fonts: resources.fonts };
  }

  async set({ doc, part }: PreviewJob): Promise<PrintAnswer> {
    if (this.#prepared === null) return { type: 'failure', reason: 'a preview before its templates' };
    const { typesetter, fonts } = this.#prepared;
    const { model } = await typesetModel(doc, fonts, { part: part ?? undefined });
    const answer = typesetter.set({
      model: JSON.stringify(model),
      standard: 'a-2a',
      timestamp: timestampOf(model),
    });
    typesetter.forget(remembered);
    return answer;
  }
}

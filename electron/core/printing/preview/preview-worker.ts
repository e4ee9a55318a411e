import { hasCover } from '../../../../shared/print/parts.ts';
import type { Picture } from '../../pictures/picture.ts';
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

  #picture: Picture | null = null;

  /** The coat of arms for the covers that follow. */
  show(picture: Picture | null): void {
    this.#picture = picture;
  }

  prepare(resources: PreparePreviewJob): void {
    this.#prepared = { typesetter: new Typesetter(resources), fonts: resources.fonts };
  }

  async set({ doc, part }: PreviewJob): Promise<PrintAnswer> {
    if (this.#prepared === null) return { type: 'failure', reason: 'a preview before its templates' };
    const { typesetter, fonts } = this.#prepared;
    const coatOfArms = hasCover(doc, part ?? undefined) ? this.#picture : null;
    const { model } = await typesetModel(doc, fonts, { part: part ?? undefined, coatOfArms });
    const typesetting = {
      model: JSON.stringify(model),
      picture: coatOfArms?.bytes ?? null,
      standard: 'a-2a' as const,
      timestamp: timestampOf(model),
    };
    const answer = typesetter.set(typesetting);
    typesetter.forget(remembered);
    // A picture that the typesetter minds is left out, as a print leaves it out.
    if (answer.type !== 'refused') return answer;
    const without = { ...model, coatOfArms: null };
    return typesetter.set({ ...typesetting, model: JSON.stringify(without), picture: null });
  }
}

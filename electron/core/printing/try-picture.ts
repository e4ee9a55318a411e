import { newPlan } from '../../../shared/plan/new-plan.ts';
import type { Picture } from '../pictures/picture.ts';
import { typesetModel } from './print-model.ts';
import type { SpawnPrintProcess } from './print-process.ts';
import { printResources } from './resources.ts';
import { typeset } from './typeset.ts';

/** Milliseconds for one cover, which takes one or two seconds: somebody waits for the answer. */
const trialLimit = 20_000;

/**
 * Sets a cover with the picture, so that one that the typesetter minds is known when it is chosen and not in the print.
 * Throws `print.picture`, `print.crashed`, and what `typeset` throws of the machine.
 */
export async function tryPicture(picture: Picture, spawner: SpawnPrintProcess): Promise<void> {
  const plan = newPlan({ firstYear: 2026, kind: 'ordinary' });
  const { model } = await typesetModel(plan, printResources().fonts, { coatOfArms: picture });
  await typeset({ ...model, sections: [] }, { spawner, picture: picture.bytes, timeout: trialLimit });
}

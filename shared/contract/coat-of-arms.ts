import { z } from 'zod';
import { defineCall } from './call.ts';
import { writeAnswerSchema } from './plans.ts';

const ofPlan = z.strictObject({ planId: z.uuid() });

/** Names a picture that the main process keeps. */
const chosen = z.strictObject({ token: z.uuid() });

/** The coat of arms of a plan. It is an attachment: removing that removes it. */
export const coatOfArmsCalls = {
  /**
   * Asks which picture and tries it on a cover, which may take seconds and writes nothing; null when the person closed
   * the dialog. What cannot be printed is refused (`picture.…`).
   */
  choose: defineCall({ channel: 'coatOfArms.choose', input: z.undefined(), output: chosen.nullable() }),
  /** Puts the picture that was chosen last in the place of the one before, as one action. */
  attach: defineCall({
    channel: 'coatOfArms.attach',
    input: ofPlan.extend(chosen.shape),
    output: writeAnswerSchema,
  }),
  /** The picture as a `data:` address for an `<img>`, or why it cannot be shown; both null when there is none. */
  show: defineCall({
    channel: 'coatOfArms.show',
    input: ofPlan,
    output: z.strictObject({ address: z.string().nullable(), problem: z.string().nullable() }),
  }),
};

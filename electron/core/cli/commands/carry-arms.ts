import path from 'node:path';
import { PiaoError } from '../../../../shared/errors.ts';
import type { Attachment } from '../../../../shared/plan/core/attachments.ts';
import type { PlanDocument } from '../../../../shared/plan/document.ts';
import { coatOfArmsOf } from '../../../../shared/plan/organisation/coat-of-arms.ts';
import { attachmentEntryNames } from '../../bundles/attachment-names.ts';
import { wholeOf } from '../../files/content.ts';
import type { FileToWrite } from '../../files/write-whole.ts';
import { standardStream } from '../files.ts';
import { readAttachments } from '../plan-file.ts';

/** What is to be written for the coat of arms of the new plan, and what the person should know. */
export interface CarriedArms {
  readonly file: FileToWrite | null;
  readonly notes: readonly string[];
}

const nothing: CarriedArms = { file: null, notes: [] };

/**
 * Finds the file of the coat of arms that goes on into the new plan, to be put in `allegati/` beside that; another
 * file that stands there under its name is never written over.
 */
export async function carryArms(
  next: PlanDocument,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<CarriedArms> {
  const arms = coatOfArmsOf(next);
  if (arms === null) return nothing;
  if (to === standardStream) return notCopied(arms);
  try {
    if ((await contentBeside(next, arms, to)) !== null) return nothing;
    const content = await contentBeside(next, arms, from);
    if (content === null) return notCopied(arms);
    const [name = ''] = attachmentEntryNames([arms.name]);
    const target = path.join(path.dirname(to), name);
    return {
      file: { path: target, content },
      notes: [`Lo stemma, «${arms.name}», è stato copiato in ${target}.`],
    };
  } catch (error) {
    if (error instanceof PiaoError) return notCopied(arms);
    throw error;
  }
}

/** Null when there is none; throws when there is another under that name. */
async function contentBeside(
  doc: PlanDocument,
  arms: Attachment,
  planPath: string,
): Promise<Uint8Array | null> {
  const [content] = await readAttachments({ ...doc, attachments: [arms] }, planPath, []);
  return content === undefined ? null : wholeOf(content.chunks());
}

function notCopied({ name }: Attachment): CarriedArms {
  return {
    file: null,
    notes: [
      `Il file dello stemma, «${name}», non è stato copiato: metterlo in «allegati» accanto al nuovo piano.`,
    ],
  };
}

import { PiaoError } from '../../../shared/errors.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { coatOfArmsOf } from '../../../shared/plan/organisation/coat-of-arms.ts';
import { hasCover } from '../../../shared/print/parts.ts';
import { type Picture, refuseBytes } from '../pictures/picture.ts';
import { readPicture } from '../pictures/read-picture.ts';
import type { PrintWarning } from './characters.ts';

/** The bytes of an attachment by its digest. Throws a PiaoError when they are not to be had. */
export type ReadContent = (sha256: string) => Promise<Uint8Array>;

/** Where the warnings on the cover's picture stand. */
export const coatOfArmsPath = 'administration.coatOfArms';

export type CoverPicture = { readonly picture: Picture | null; readonly warnings: readonly PrintWarning[] };

/**
 * The picture for the cover of a plan. One that is missing or cannot be shown is no reason not to print: the cover
 * is then without, and a warning says why; only a cover that must be whole throws it. A part has no cover.
 * Throws `print.part-unknown`, `print.findings-of-draft`.
 */
export async function coverPicture(
  doc: PlanDocument,
  {
    part,
    readContent,
    wholeCover = false,
  }: {
    readonly part?: string | undefined;
    readonly readContent?: ReadContent | undefined;
    readonly wholeCover?: boolean | undefined;
  },
): Promise<CoverPicture> {
  const attachment = coatOfArmsOf(doc);
  if (attachment === null || !hasCover(doc, part)) return { picture: null, warnings: [] };
  try {
    if (readContent === undefined) throw missingContent();
    // What it says of itself suffices to leave tens of megabytes where they are.
    if (attachment.size !== null) refuseBytes(attachment.size);
    return { picture: readPicture(await readContent(attachment.sha256)), warnings: [] };
  } catch (error) {
    if (!(error instanceof PiaoError)) throw error;
    if (wholeCover) throw neededPicture(error);
    return { picture: null, warnings: [withoutPicture(error)] };
  }
}

/** Shown by Word from 2016 on: a drawing cannot be made into points without a program that draws. */
export const drawingInWord: PrintWarning = {
  path: coatOfArmsPath,
  message:
    'Lo stemma è un SVG: nel documento Word lo mostrano Word 2016 e successivi, non tutti gli altri programmi; perché lo mostrino tutti, scegliere un PNG.',
};

/** The file of the attachment was not given. */
export function missingContent(): PiaoError {
  return new PiaoError(
    'picture.missing',
    'Il file dello stemma manca: metterlo in «allegati» accanto al piano, oppure sceglierlo di nuovo nella sezione 1.',
  );
}

/** What a plan says that cannot be frozen as it would be printed. */
export function neededPicture(cause: PiaoError): PiaoError {
  const { code, message, kind } = cause;
  return new PiaoError(code, `Senza il suo stemma il piano non si congela e non si approva. ${message}`, {
    kind,
    cause,
  });
}

/** What a print says whose cover had to do without. */
export function withoutPicture({ message }: PiaoError): PrintWarning {
  return { path: coatOfArmsPath, message: `La copertina è stampata senza stemma. ${message}` };
}

import { assertNever } from '../../../shared/assert-never.ts';
import type { PrintModel } from '../../../shared/print/model.ts';
import { writeDocx } from './docx/write-docx.ts';
import { writeHtml } from './html/write-html.ts';
import type { WrittenFormat } from './job.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

/** The model, with the picture that it names, in one of the formats that are laid out from it alone. */
export async function writeFormat(
  format: WrittenFormat,
  model: PrintModel,
  picture: Uint8Array | null,
): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return writeDocx(model, picture);
    case 'html':
      return writeHtml(model, picture);
    case 'xlsx':
      return writeXlsx(model);
    default:
      return assertNever(format, 'unknown format');
  }
}

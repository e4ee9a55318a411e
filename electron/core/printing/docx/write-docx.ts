import { Document, Packer } from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import type { PrintModel } from '../../../../shared/print/model.ts';
import { contents, cover, partTitle } from './front.ts';
import { reproducible } from './reproducible.ts';
import { bodyStretches, fileSections } from './sections.ts';
import { styles } from './styles.ts';
import { Writing } from './writing.ts';

/** The plan as a Word document, in which an office can go on working. The same model gives the same bytes. */
export async function writeDocx(model: PrintModel, picture: Uint8Array | null = null): Promise<Uint8Array> {
  const writing = new Writing();
  const opening = model.whole ? [...cover(model, picture), ...contents()] : partTitle(model);
  const sections = fileSections(model, bodyStretches(writing, model, opening));
  const document = new Document({
    title: model.title,
    creator: model.entity,
    lastModifiedBy: model.entity,
    description: model.editionLabel,
    styles,
    numbering: { config: writing.numberings },
    footnotes: writing.footnotes,
    // Only the contents ask for the pages of the headings, and laying them out takes most of the time.
    ...(model.whole && { pageNumbers: estimatePageNumbers }),
    sections,
  });
  return reproducible(await Packer.toBuffer(document), model.date);
}

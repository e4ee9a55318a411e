import { Document, Packer } from 'docx';
import type { Block, PrintModel } from '../../../../shared/print/model.ts';
import { flow } from './blocks.ts';
import { pageHeight, pageMargin, pageWidth } from './page.ts';
import { reproducible } from './reproducible.ts';
import { styles } from './styles.ts';
import { Writing } from './writing.ts';

/** A short text of its own, such as a proposal of deliberation, as a Word document. */
export async function writeActDocx(
  blocks: readonly Block[],
  about: { readonly title: string; readonly author: string; readonly date: PrintModel['date'] },
): Promise<Uint8Array> {
  const writing = new Writing();
  const children = flow(writing, blocks);
  const document = new Document({
    title: about.title,
    creator: about.author,
    lastModifiedBy: about.author,
    styles,
    numbering: { config: writing.numberings },
    footnotes: writing.footnotes,
    sections: [
      {
        properties: { page: { margin: pageMargin, size: { width: pageWidth, height: pageHeight } } },
        children,
      },
    ],
  });
  return reproducible(await Packer.toBuffer(document), about.date);
}

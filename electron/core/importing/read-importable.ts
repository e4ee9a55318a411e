import { readChosen } from '../files/read-chosen.ts';
import { LARGEST_DOCX, tooLarge } from './read-published.ts';

/** The bytes of a document that a person chose to import. Throws `import.too-large`, `file.unreadable`. */
export function readImportable(file: string): Promise<Uint8Array> {
  return readChosen(file, (size) => {
    if (size > LARGEST_DOCX) throw tooLarge(size, LARGEST_DOCX);
  });
}

import mammoth from 'mammoth';
import { PiaoError } from '../../../shared/errors.ts';
import { decodeText } from '../files/decode-text.ts';
import { safeDocx } from './docx-parts.ts';
import { linesFromHtml } from './html-lines.ts';
import { markedUtf16 } from './marked-utf16.ts';

/** A published plan as text; `encoding` when it was not the UTF-8 that one may expect. */
export interface PublishedText {
  readonly text: string;
  readonly encoding: 'UTF-16' | 'Windows-1252' | null;
}

/** Crema's plan has 0.3 MB of text; the longest published plans some 3 MB. */
export const LARGEST_TEXT = 20 * 1024 * 1024;
/** A DOCX holds its pictures, which are not read. */
export const LARGEST_DOCX = 200 * 1024 * 1024;

/**
 * The text of a published PIAO in txt, markdown or DOCX; what it is shows in its bytes, not in its name.
 *
 * @throws PiaoError `import.empty`, `import.too-large`, `import.wrong-format`, `file.not-text`, and those of `safeDocx`
 */
export async function readPublished(bytes: Uint8Array): Promise<PublishedText> {
  if (bytes.length === 0) throw empty();
  const format = formatOf(bytes);
  if (format === 'docx') return { text: await docxText(bytes), encoding: null };
  if (format !== 'text') throw wrongFormat(format);
  if (bytes.length > LARGEST_TEXT) throw tooLarge(bytes.length, LARGEST_TEXT);
  const { text, encoding } = decodeText(markedUtf16(bytes));
  if (text.trim() === '') throw empty();
  return { text, encoding: encoding === 'UTF-8' ? null : encoding };
}

type Format = 'text' | 'docx' | 'pdf' | 'doc' | 'rtf' | 'html';

const signatures: readonly (readonly [Format, readonly number[]])[] = [
  ['docx', [0x50, 0x4b, 0x03, 0x04]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['doc', [0xd0, 0xcf, 0x11, 0xe0]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

function formatOf(bytes: Uint8Array): Format {
  const known = signatures.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte));
  if (known !== undefined) return known[0];
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  // Some programs write a few bytes before the signature of a PDF.
  if (head.includes('%PDF-')) return 'pdf';
  return /^\s*(?:<!doctype html|<html\b)/iu.test(head) ? 'html' : 'text';
}

function wrongFormat(format: Exclude<Format, 'text' | 'docx'>): PiaoError {
  const advice: Readonly<Record<typeof format, string>> = {
    pdf: 'il file è un PDF: estrarne il testo (per esempio con «Salva come testo» o con pdftotext) e importare il file .txt.',
    doc: 'il file è un documento Word del vecchio formato .doc: aprirlo e salvarlo come .docx.',
    rtf: 'il file è un documento RTF: aprirlo con Word o LibreOffice e salvarlo come .docx.',
    html: 'il file è una pagina web: salvarla come testo (.txt) e importare quello.',
  };
  return new PiaoError('import.wrong-format', advice[format]);
}

function empty(): PiaoError {
  return new PiaoError('import.empty', 'il file è vuoto: scegliere il documento del PIAO pubblicato.');
}

export function tooLarge(size: number, limit: number): PiaoError {
  const megabytes = (bytes: number) => Math.ceil(bytes / (1024 * 1024));
  return new PiaoError(
    'import.too-large',
    `il testo è di ${megabytes(size)} MB, più dei ${megabytes(limit)} MB che un PIAO può avere: importare il solo testo del piano, senza allegati.`,
  );
}

async function docxText(bytes: Uint8Array): Promise<string> {
  if (bytes.length > LARGEST_DOCX) throw tooLarge(bytes.length, LARGEST_DOCX);
  const safe = safeDocx(bytes);
  let html: string;
  try {
    const noPictures = mammoth.images.imgElement(async () => ({ src: '' }));
    const result = await mammoth.convertToHtml(
      { buffer: Buffer.from(safe) },
      // SECURITY: a document never makes this program read another file.
      { externalFileAccess: false, convertImage: noPictures },
    );
    html = result.value;
  } catch (cause) {
    throw new PiaoError(
      'import.docx-unreadable',
      'il documento Word non si può leggere: riaprirlo con Word o LibreOffice e salvarlo di nuovo come .docx.',
      { cause },
    );
  }
  const text = linesFromHtml(html);
  if (text.length > LARGEST_TEXT) throw tooLarge(text.length, LARGEST_TEXT);
  if (text.trim() === '') {
    throw new PiaoError(
      'import.empty',
      'il documento Word non contiene testo: scegliere il documento del PIAO pubblicato.',
    );
  }
  return text;
}

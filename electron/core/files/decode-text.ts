import { PiaoError } from '../../../shared/errors.ts';

export type TextEncoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';

export interface DecodedText {
  /** Without a byte-order mark. */
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** What no text in any of the three encodings has: controls other than tab and line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const noText = /[\u0000-\u0008\u000e-\u001b\u0080-\u009f]/;

/**
 * The text of a file whose encoding nobody told: UTF-8, UTF-16 with its mark ("Testo Unicode" of Excel), else the
 * Windows-1252 of Italian office programs.
 *
 * @throws PiaoError `file.not-text` for what is no text in any of them: a PDF, an image, a spreadsheet under another name
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = utf16Mark(bytes);
  if (marked !== null) return { text: new TextDecoder(marked).decode(bytes), encoding: 'UTF-16' };
  const utf8 = decodedIfUtf8(bytes);
  if (utf8 !== null && !utf8.includes('\u0000')) return { text: utf8, encoding: 'UTF-8' };
  const text = new TextDecoder('windows-1252').decode(bytes);
  // Windows-1252 gives a sign to every byte: whether it is a text shows in what is written.
  if (utf8 === null && !noText.test(text)) return { text, encoding: 'Windows-1252' };
  throw new PiaoError(
    'file.not-text',
    'il file non contiene testo leggibile: aprirlo con il programma che lo ha creato e salvarlo come testo in UTF-8.',
  );
}

function utf16Mark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function decodedIfUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A line of the file as it stands there. */
export interface PhysicalLine {
  /** From 1, as every text editor counts. */
  readonly number: number;
  readonly text: string;
  /** How many signs it had on the page, those that an indentation takes included. */
  readonly width: number;
  /** The first line of a page, where the file says so with a form feed. */
  readonly pageStart: boolean;
}

/**
 * The lines of a text whatever its line ends (LF, CRLF, CR, form feed). A form feed parts pages and, alone on
 * its line or not, begins a new line only for the reader of pages: line numbers stay those of the editor.
 */
export function physicalLines(text: string): readonly PhysicalLine[] {
  const lines: PhysicalLine[] = [];
  let pageStart: boolean = false;
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const startsPage: boolean = pageStart || raw.startsWith('\f');
    const cleaned = cleanLine(raw);
    pageStart = (startsPage && cleaned === '') || (raw.includes('\f') && !raw.startsWith('\f'));
    lines.push({
      number: index + 1,
      text: cleaned,
      width: cleaned.length + indentOf(raw),
      pageStart: startsPage && cleaned !== '',
    });
  }
  return lines;
}

/** Spaces that `cleanLine` takes away at the left. */
function indentOf(raw: string): number {
  return /^ */.exec(raw)?.[0].length ?? 0;
}

/** Letters that a font draws as one; other signs of one width or height (², º) stay as they are. */
const ligatures: readonly (readonly [string, string])[] = [
  ['ﬀ', 'ff'],
  ['ﬁ', 'fi'],
  ['ﬂ', 'fl'],
  ['ﬃ', 'ffi'],
  ['ﬄ', 'ffl'],
  ['ﬅ', 'st'],
  ['ﬆ', 'st'],
];
const anyLigature = /[ﬀ-ﬆ]/u;

/**
 * Invisible characters that extraction leaves behind go, ligatures and accents of their own become letters; tabs stay,
 * because they part cells.
 */
function cleanLine(raw: string): string {
  return (
    withoutLigatures(raw)
      .normalize('NFC')
      .replaceAll(/[\f\v]/g, ' ')
      .replaceAll(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
      .replaceAll(/[\u0000-\u0008\u000E-\u001F\u007F\u00AD\u200B-\u200F\u2028\u2029\u2060\uFEFF]/g, '')
      .replace(/^ +/, '')
      .trimEnd()
      .concat(trailingTabs(raw))
  );
}

function withoutLigatures(raw: string): string {
  if (!anyLigature.test(raw)) return raw;
  return ligatures.reduce((text, [sign, letters]) => text.replaceAll(sign, letters), raw);
}

/** `trimEnd` takes the empty cells at the end of a row with it; a row without text is no row. */
function trailingTabs(raw: string): string {
  const text = raw.trimEnd();
  return text === '' ? '' : raw.slice(text.length).replaceAll(/[^\t]/g, '');
}

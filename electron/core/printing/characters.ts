import { formatPath } from '../../../shared/validation/issue-message.ts';
import type { Coverage } from './coverage.ts';

/** Something that a person should know about the print; `path` leads into the plan document. */
export type PrintWarning = { readonly path: string; readonly message: string };

/** Stands where no shipped font has the character. */
export const missingSign = '☐';

/**
 * Characters that people paste and that stand for one which the fonts have. What NFKC maps by itself
 * (ligatures, full-width and mathematical letters) is not listed.
 */
const lookAlikes: ReadonlyMap<string, string> = new Map([
  ['\t', ' '],
  ['\u000b', '\n'],
  ['\u000c', '\n'],
  ['\u0085', '\n'],
  ['\u2028', '\n'],
  ['\u2029', '\n'],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2012', '–'],
  ['\u2015', '—'],
  ['\u2043', '–'],
  ['\u2212', '−'],
  ['\u02b9', '’'],
  ['\u02bc', '’'],
  ['\u2032', '’'],
  ['\u2033', '”'],
  ['\u201b', '‘'],
  ['\u2219', '·'],
  ['\u22c5', '·'],
  ['\u25cf', '•'],
  ['\u25aa', '•'],
  ['\u25e6', '•'],
  ['\uf0b7', '•'],
  ['\uf0a7', '•'],
  ['\uf02d', '–'],
  ['\uf0d8', '•'],
  ['\uf0e0', '→'],
  ['\u2713', '☑'],
  ['\u2714', '☑'],
  ['\u2705', '☑'],
  ['\u25a1', '☐'],
  ['\u25a2', '☐'],
]);

const newLine = /\r\n?/gu;
/** Controls other than line break and tab, format characters, variation selectors: they have no shape of their own. */
const invisible = /\p{Cc}|\p{Cf}|\p{Variation_Selector}/u;
const wideSpace = /\p{Zs}/u;
const mark = /\p{M}/u;

type Cleaned = { readonly text: string; readonly missing: readonly string[] };

/** A person's text in characters that print, and those that had to be replaced by the sign. */
export function cleanText(source: string, covers: Coverage): Cleaned {
  let text = '';
  const missing = new Set<string>();
  for (const character of source.replaceAll(newLine, '\n').normalize('NFC')) {
    const printed = remembered(character, covers);
    text += printed ?? missingSign;
    if (printed === null) missing.add(character);
  }
  return { text, missing: [...missing] };
}

/** A plan has the same few hundred characters many thousand times. */
const known = new WeakMap<Coverage, Map<string, string | null>>();

function remembered(character: string, covers: Coverage): string | null {
  const characters = known.get(covers) ?? new Map<string, string | null>();
  if (!known.has(covers)) known.set(covers, characters);
  const before = characters.get(character);
  if (before !== undefined) return before;
  const printed = printable(character, covers);
  characters.set(character, printed);
  return printed;
}

function printable(character: string, covers: Coverage): string | null {
  const mapped = lookAlikes.get(character) ?? character;
  if (mapped === '\n') return mapped;
  if (invisible.test(mapped)) return '';
  if (coversAll(mapped, covers)) return mapped;
  if (wideSpace.test(mapped)) return ' ';
  const compatible = mapped.normalize('NFKC');
  // A mark taken apart from its letter would change the letter before it.
  if (compatible !== mapped && !mark.test(compatible) && coversAll(compatible, covers)) return compatible;
  return null;
}

function coversAll(text: string, covers: Coverage): boolean {
  return [...text].every((character) => covers(character.codePointAt(0) ?? 0));
}

/**
 * A copy of the value with every string in characters that print, and a warning for each place where one was
 * replaced. Keys, which are the program's own words, stay as they are.
 */
export function cleanCharacters<T>(value: T, covers: Coverage): { value: T; warnings: PrintWarning[] } {
  const warnings: PrintWarning[] = [];
  const walk = (at: unknown, path: readonly PropertyKey[]): unknown => {
    if (typeof at === 'string') return cleanAt(at, path, covers, warnings);
    if (Array.isArray(at)) return at.map((item, index) => walk(item, [...path, index]));
    if (typeof at !== 'object' || at === null) return at;
    return Object.fromEntries(Object.entries(at).map(([key, inner]) => [key, walk(inner, [...path, key])]));
  };
  return { value: walk(value, []) as T, warnings };
}

const plainAscii = /^[\x20-\x7e]*$/;

function cleanAt(
  source: string,
  path: readonly PropertyKey[],
  covers: Coverage,
  warnings: PrintWarning[],
): string {
  if (plainAscii.test(source)) return source;
  const { text, missing } = cleanText(source, covers);
  if (missing.length > 0) warnings.push({ path: formatPath(path), message: missingMessage(missing) });
  return text;
}

const mostShown = 5;

function missingMessage(missing: readonly string[]): string {
  const codes = missing.slice(0, mostShown).map(codeOf);
  const more = missing.length > mostShown ? ` e altri ${missing.length - mostShown}` : '';
  const what = missing.length === 1 ? 'Il carattere' : 'I caratteri';
  const verb = missing.length === 1 ? 'non si può stampare' : 'non si possono stampare';
  const instead = missing.length === 1 ? 'al suo posto' : 'al loro posto';
  return `${what} ${codes.join(', ')}${more} ${verb}: ${instead} compare ${missingSign}.`;
}

function codeOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `U+${code}`;
}

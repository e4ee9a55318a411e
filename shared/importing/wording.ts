/** Without the marks of markdown (bold, italic, heading), with single spaces; letters and quotes as printed. */
export function withoutMarks(text: string): string {
  return text
    .replaceAll(/\*\*|__|^#{1,6}\s+|^>\s+/g, '')
    .replaceAll(/(^|[\s('"«])\*(?=\S)|(\S)\*(?=$|[\s).,;:'"»])/g, '$1$2')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The same with straight quotes, which one word carries in one place and not in another; same length, so that places agree. */
export function plainWords(text: string): string {
  return withoutMarks(text)
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/[“”]/g, '"');
}

/** The words alone: lower case, no accents, no punctuation; for comparing, never for keeping. */
export function fold(text: string): string {
  return plainWords(text)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

const smallWords = new Set(
  'a ad al alla alle agli ai e ed i il la le lo gli di da dal dalla dei del della delle degli in nel nella su sul per con un una o d l dell all'.split(
    ' ',
  ),
);

/** The words that carry meaning, for comparing titles. */
export function keyWords(text: string): readonly string[] {
  return fold(text)
    .split(' ')
    .filter((word) => word !== '' && !smallWords.has(word));
}

/** How much two titles say the same, from 0 to 1: the words they share over the words they have (Jaccard). */
export function similarity(a: string, b: string): number {
  return sharedWords(new Set(keyWords(a)), new Set(keyWords(b)));
}

/** The same over key words that were taken before, where many titles are compared with many. */
export function sharedWords(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return shared / (left.size + right.size - shared);
}

/** The share of the shorter title's words that the longer one has too: 1 when one is cut short. */
export function containment(a: string, b: string): number {
  const [left, right] = [new Set(keyWords(a)), new Set(keyWords(b))];
  const [short, long] = left.size <= right.size ? [left, right] : [right, left];
  if (short.size === 0) return 0;
  let shared = 0;
  for (const word of short) if (long.has(word)) shared += 1;
  return shared / short.size;
}

/** Letters mostly capital, as headings are often set. */
export function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length < 4) return false;
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase()).length;
  return capitals / letters.length > 0.75;
}

/** "ACQUISIZIONE DEL PERSONALE" → "Acquisizione del personale"; a text in lower case only gets its capital. */
export function sentenceCase(text: string): string {
  const lowered = isShouted(text) ? text.toLowerCase() : text;
  return lowered.charAt(0).toUpperCase() + lowered.slice(1);
}

/** Cut at a word, with an ellipsis, for messages. */
export function shortened(text: string, length = 80): string {
  const plain = plainWords(text);
  if (plain.length <= length) return plain;
  const cut = plain.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > length / 2 ? space : undefined)}…`;
}

/** The text without the mark of a list before it: "- a) Titolo" → "a) Titolo". */
export function withoutBullet(text: string): string {
  return text.replace(/^(?:[-–•▪❖➢➤►]\s*|[*o]\s+)(?=\S)/u, '').trim();
}

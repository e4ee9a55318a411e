/** Longer words are broken by whoever lays the page out, shorter ones should not be. */
const longestWhole = 16;
/** A column of long texts takes no more of the page than this many times the least. */
const widest = 9;
const least = 4;

/** How much of the page a column of texts asks for, beside the others: by its longest word and by how much it holds. */
export function textWeight(texts: readonly string[]): number {
  const mean = texts.reduce((all, text) => all + text.length, 0) / Math.max(1, texts.length);
  return Math.max(least, longestWord(texts)) + Math.min(least * widest, Math.sqrt(mean) * 3);
}

/** Letters of the longest word, of those that are not broken. */
export function longestWord(texts: readonly string[]): number {
  const lengths = texts.flatMap((text) => text.split(/\s+/u).map((word) => word.length));
  return Math.min(
    longestWhole,
    lengths.reduce((longest, length) => Math.max(longest, length), least),
  );
}

import { fold } from './wording.ts';

/** Articles and prepositions that an extraction tears off a cell and sets in a column of their own. */
const fragment =
  /^(?:il|lo|la|i|gli|le|l'|di|del|dello|della|dei|degli|delle|a|al|allo|alla|ai|agli|alle|da|dal|dalla|in|nel|nello|nella|nei|negli|nelle|su|sul|sulla|e|ed|o|con|per)$/iu;

export interface Unshifted {
  readonly cells: readonly string[];
  /** The word went back to where a cell that is known elsewhere has it. */
  readonly certain: boolean;
}

/**
 * Puts a torn-off word back into its cell: "Tutti uffici | gli" → "Tutti gli uffici". Where the mended cell is
 * one that the table or the list of sub-areas knows, it is certain; else the word goes before the last one.
 * Null when the row has no torn-off word.
 */
export function unshift(cells: readonly string[], known: readonly string[]): Unshifted | null {
  const at = cells.findIndex((cell, index) => index > 0 && fragment.test(cell));
  if (at < 1) return null;
  const word = cells[at] ?? '';
  const names = new Set(known.map(fold));
  const words = (cells[at - 1] ?? '').split(' ');
  const candidates = words.map((_, index) =>
    [...words.slice(0, index), word, ...words.slice(index)].join(' '),
  );
  candidates.push([...words, word].join(' '));
  const fitting = candidates.find((candidate) => names.has(fold(candidate)));
  const guess = [...words.slice(0, -1), word, ...words.slice(-1)].join(' ');
  const mended = [...cells.slice(0, at - 1), fitting ?? guess, ...cells.slice(at + 1)];
  return { cells: mended, certain: fitting !== undefined };
}

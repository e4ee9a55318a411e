/** How many words a person would count; a dash or a bullet standing alone is none. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** "1 parola", "1.234 parole". */
export function wordCountLabel(count: number): string {
  return count === 1 ? '1 parola' : `${count.toLocaleString('it-IT', { useGrouping: 'always' })} parole`;
}

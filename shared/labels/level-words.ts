const words: Readonly<Record<string, string>> = {
  low: 'basso',
  medium: 'medio',
  high: 'alto',
  veryHigh: 'altissimo',
  undeterminable: 'non determinabile',
};

/** The Italian word for a level of risk; a band that the ente has named itself is called by its own name. */
export function levelWord(level: string): string {
  return words[level] ?? level;
}

import type { LineRange } from './source.ts';

/** "riga 12", "righe 3-9", "righe 3-9, 12". */
export function lineWords(...ranges: readonly LineRange[]): string {
  const numbers = ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
  return `${/\D/.test(numbers) ? 'righe' : 'riga'} ${numbers}`;
}

import { fold } from '../labels/fold.ts';
import type { ListKindName } from '../plan/kinds.ts';
import { otherHeadings } from './column-words.ts';
import { keepsColumns, tableColumns } from './table-columns.ts';

/**
 * What becomes of a column of a file: it fills the column of the plan that has this key, it is kept with the items as it
 * is, or it is left out.
 */
export type ColumnUse =
  | { readonly use: 'fill'; readonly key: string }
  | { readonly use: 'keep' }
  | { readonly use: 'ignore' };

/** One for each column of the file, in its order. */
export type ColumnMapping = readonly ColumnUse[];

/** Below this, two headings have too little in common to be taken for the same. */
const alike = 0.55;

/** The use of every column by its heading: each column of the plan at most once, the surest first. */
export function proposeMapping(kind: ListKindName, header: readonly string[]): ColumnMapping {
  const pairs = header.flatMap((heading, index) =>
    tableColumns(kind).map(({ key, label }) => ({
      index,
      key,
      score: likeness(heading, [label, ...otherHeadings(kind, key)]),
    })),
  );
  const uses = new Map<number, string>();
  const taken = new Set<string>();
  for (const { index, key, score } of pairs.toSorted((a, b) => b.score - a.score)) {
    if (score < alike || uses.has(index) || taken.has(key)) continue;
    uses.set(index, key);
    taken.add(key);
  }
  return header.map((heading, index): ColumnUse => {
    const key = uses.get(index);
    if (key !== undefined) return { use: 'fill', key };
    return heading.trim() !== '' && keepsColumns(kind) ? { use: 'keep' } : { use: 'ignore' };
  });
}

/** How surely a row of cells is the headings of a kind: how many of them are known to the letter. */
export function knownHeadings(kind: ListKindName, cells: readonly string[]): number {
  const known = new Set(
    tableColumns(kind).flatMap(({ key, label }) => [label, ...otherHeadings(kind, key)].map(plain)),
  );
  return new Set(cells.map(plain).filter((cell) => known.has(cell))).size;
}

/** By which the mapping of a table is found again: its headings, whatever their case and punctuation. */
export function headerSignature(header: readonly string[]): string {
  return JSON.stringify(header.map(plain));
}

/** From 0 to 1: how much a heading says the same as the likeliest of some names; the label itself comes before the others. */
function likeness(heading: string, names: readonly string[]): number {
  const words = plain(heading);
  if (words === '') return 0;
  return Math.max(
    ...names.map((name, rank) => {
      const other = plain(name);
      if (words === other) return rank === 0 ? 1 : 0.99;
      return Math.max(0.9 * shared(words.split(' '), other.split(' ')), 0.85 * dice(words, other));
    }),
  );
}

const fillers = new Set(['di', 'del', 'della', 'dello', 'dei', 'delle', 'degli', 'da', 'e', 'a', 'il', 'la']);

/** Letters and digits in lower case, without accents; one blank between words. */
function plain(text: string): string {
  const cleaned = fold(text).replaceAll(/[^a-z0-9×]+/g, ' ');
  const words = cleaned.split(' ').filter((word) => word !== '');
  const telling = words.filter((word) => !fillers.has(word));
  return (telling.length === 0 ? words : telling).join(' ');
}

/** Of all the words of both, those that one has and the other too, shortened ("prob" for "probabilita") or not. */
function shared(a: readonly string[], b: readonly string[]): number {
  const common = a.filter((word) => b.some((other) => word === other || abbreviates(word, other))).length;
  return (2 * common) / (a.length + b.length);
}

function abbreviates(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 3 && long.startsWith(short);
}

/** Of all the pairs of neighbouring letters of both, those that they share: for slips of the pen. */
function dice(a: string, b: string): number {
  const pairsOf = (text: string) =>
    Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
  const left = pairsOf(a);
  const right = pairsOf(b);
  if (left.length === 0 || right.length === 0) return 0;
  const rest = [...right];
  let common = 0;
  for (const pair of left) {
    const at = rest.indexOf(pair);
    if (at === -1) continue;
    rest.splice(at, 1);
    common += 1;
  }
  return (2 * common) / (left.length + right.length);
}

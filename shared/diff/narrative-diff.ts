import type { RichText, RichTextBlock } from '../plan/core/rich-text.ts';
import { plainFromRichText } from '../plan/core/rich-text-plain.ts';
import { diffSequence } from './sequence-diff.ts';

/**
 * A paragraph, heading, list or table of a narrative that came, went or became another. The same words before and
 * after: only their form changed (bold, a link, the level of a heading).
 */
export interface ParagraphChange {
  readonly change: 'added' | 'removed' | 'changed';
  /** Plain text; null when there was none. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Two paragraphs are one that was rewritten when at least this share of their words is common. */
const alike = 0.4;
/** How far ahead the old form of a paragraph is looked for, so that two strangers do not cost the square of their length. */
const farthest = 50;

/** What changed in a narrative, paragraph by paragraph, in its order. */
export function diffNarrative(before: RichText, after: RichText): readonly ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  let removed: readonly string[] = [];
  for (const { op, items } of diffSequence(before.content, after.content, (block) => JSON.stringify(block))) {
    const texts = items.map(textOf);
    // What goes comes before what comes in its place.
    if (op === 'added') changes.push(...rewritten(removed, texts));
    else changes.push(...removed.map(gone));
    removed = op === 'removed' ? texts : [];
  }
  return [...changes, ...removed.map(gone)];
}

function textOf(block: RichTextBlock): string {
  return plainFromRichText({ type: 'doc', content: [block] });
}

/** Pairs paragraphs that were rewritten; the others went or came. */
function rewritten(removed: readonly string[], added: readonly string[]): readonly ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  const old = removed.map(wordSet);
  let next = 0;
  for (const after of added) {
    const words = wordSet(after);
    const ahead = old.slice(next, next + farthest).findIndex((before) => likeness(before, words) >= alike);
    if (ahead === -1) {
      changes.push({ change: 'added', before: null, after });
      continue;
    }
    changes.push(...removed.slice(next, next + ahead).map(gone));
    next += ahead + 1;
    changes.push({ change: 'changed', before: removed[next - 1] ?? '', after });
  }
  return [...changes, ...removed.slice(next).map(gone)];
}

const gone = (before: string): ParagraphChange => ({ change: 'removed', before, after: null });

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu));
}

/** From 0 to 1: how many of their words two texts have in common; two without words are alike. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const total = a.size + b.size;
  return total === 0 ? 1 : (2 * [...a].filter((word) => b.has(word)).length) / total;
}

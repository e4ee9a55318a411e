import { assertNever } from '../../assert-never.ts';
import type { Difference } from '../../diff/difference.ts';
import {
  type ComparedPlans,
  changeWords,
  fieldLabel,
  placedTitle,
  shownChange,
} from '../../diff/difference-words.ts';
import type { FieldChange } from '../../diff/field-changes.ts';
import { diffWords, type WordStep } from '../../diff/word-diff.ts';
import { nothing } from '../cells.ts';
import type { GridCell, Inline } from '../model.ts';

/** What changed, the old text, the text that takes its place. */
export const changeColumns = 3;

/**
 * One thing that changed as rows of a table of `changeColumns` columns: its name across all of them, then its fields. Of what
 * went only the name is told, and of what moved its places.
 */
export function changeRows(docs: ComparedPlans, difference: Difference): GridCell[][] {
  const { change, fields, from = 0, to = 0 } = difference;
  const title = `${changeWords[change][0]}: ${placedTitle(docs, difference)}`;
  switch (change) {
    case 'moved':
      return [[titleRow(`${title} (dal posto ${from + 1} al posto ${to + 1})`)]];
    case 'removed':
      return [[titleRow(title)]];
    case 'added':
    case 'changed': {
      const rows = fields.flatMap((field) => fieldRows(docs, difference, field));
      return rows.length === 0 ? [[titleRow(title)]] : [[{ ...titleRow(title), heading: true }], ...rows];
    }
    default:
      return assertNever(change, 'unknown change');
  }
}

function fieldRows(docs: ComparedPlans, { kind }: Difference, change: FieldChange): GridCell[][] {
  const label = fieldLabel(kind, change.field);
  if (change.paragraphs !== undefined) {
    return change.paragraphs.map(({ before, after }) =>
      before === after
        ? [cell(plain(label)), cell(plain(before ?? '')), cell(plain('cambia solo la forma'))]
        : wordsRow(label, diffWords(before ?? '', after ?? '')),
    );
  }
  const shown = shownChange(docs, kind, change);
  if (shown.as === 'words') return [wordsRow(label, shown.steps)];
  const { before, after, difference } = shown;
  const by = difference === null ? [] : plain(`differenza ${difference}`);
  return [[cell(plain(label)), cell(sideOf(before, 'removed')), cell(sideOf(after, 'added'), by)]];
}

function sideOf(text: string, change: 'removed' | 'added'): Inline[] {
  return text.trim() === '' ? plain(nothing) : [{ type: 'text', text, change }];
}

/** The old words with those that went marked, beside the new ones with those that came. */
function wordsRow(label: string, steps: readonly WordStep[]): GridCell[] {
  const side = (change: 'removed' | 'added'): Inline[] => {
    const words = steps.filter(({ op, text }) => (op === 'same' || op === change) && text !== '');
    if (words.length === 0) return plain(nothing);
    return words.map(({ op, text }) =>
      op === 'same' ? { type: 'text', text } : { type: 'text', text, change },
    );
  };
  return [cell(plain(label)), cell(side('removed')), cell(side('added'))];
}

const plain = (text: string): Inline[] => [{ type: 'text', text }];

const titleRow = (text: string): GridCell => ({
  ...cell([{ type: 'text', text, bold: true }]),
  colspan: changeColumns,
});

export function cell(...paragraphs: readonly Inline[][]): GridCell {
  const blocks = paragraphs
    .filter((content) => content.length > 0)
    .map((content) => ({ type: 'paragraph' as const, content }));
  return { colspan: 1, rowspan: 1, blocks };
}

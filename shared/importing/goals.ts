import type { z } from 'zod';
import { newId } from '../plan/new-id.ts';
import {
  type publicValueGoalSchema,
  wellbeingDimensionLabels,
  wellbeingDimensions,
} from '../plan/value/public-value-goals.ts';
import { type Found, found, type Ledger } from './found.ts';
import { remarkOtherColumns } from './other-columns.ts';
import { beginsItem, joinedText } from './paragraphs.ts';
import { isBullet, type Line, letteredItem, numberedItem } from './source.ts';
import { cellAt, tablesWith, type Vocabulary } from './tables.ts';
import { withoutBullet } from './wording.ts';

type Input = z.input<typeof publicValueGoalSchema>;
type Role =
  | 'code'
  | 'title'
  | 'description'
  | 'indicator'
  | 'baseline'
  | 'target'
  | 'source'
  | 'beneficiaries';

const vocabulary: Vocabulary<Role> = [
  ['indicator', /^(?:indicator|kpi|misura)/],
  ['target', /^(?:target|traguard|valor[ei] attes|risultat)/],
  ['baseline', /^(?:baseline|valore di partenza|valore iniziale)/],
  ['source', /^font/],
  ['beneficiaries', /^(?:destinatar|stakeholder|beneficiar)/],
  ['title', /^(?:obiettiv|valore pubblico|titolo)/],
  ['description', /^(?:descrizione|strategi|azion)/],
  ['code', /^(?:n|nr|num|cod|codice|lettera)$/],
];
const fewest = 2;
const headed =
  /^(?:obiettivo(?: di valore pubblico)?|valore pubblico|O\.?V\.?P\.?)\s*(?:n\.?\s*)?(?<code>\d{1,2}|[A-Z])\s*[).:–-]\s*(?<title>.{5,200})$/iu;

/** The public-value goals of section 2.1: a table, headings "Obiettivo di valore pubblico 1: …", or the longest list. */
export function readGoals(lines: readonly Line[], ledger: Ledger): readonly Found<Input>[] {
  const tabled = fromTables(lines, ledger);
  if (tabled.length > 0) return tabled;
  const underHeadings = fromHeadings(lines, ledger);
  return underHeadings.length >= fewest ? underHeadings : fromList(lines, ledger);
}

function fromTables(lines: readonly Line[], ledger: Ledger): readonly Found<Input>[] {
  const tables = tablesWith(lines, vocabulary, (columns) => columns.has('title') && columns.size >= 2);
  return tables.flatMap((table) => {
    ledger.claim(table.header);
    remarkOtherColumns(table, 'left', ledger);
    return table.rows.flatMap((row) => {
      const title = cellAt(table, row, 'title');
      if (title === '') return [];
      ledger.claim(row);
      const roles = [
        'code',
        'description',
        'indicator',
        'baseline',
        'target',
        'source',
        'beneficiaries',
      ] as const;
      const rest = Object.fromEntries(roles.map((role) => [role, cellAt(table, row, role)]));
      return [found({ id: newId(), title, ...rest, dimension: dimensionIn(title) }, [row])];
    });
  });
}

function fromHeadings(lines: readonly Line[], ledger: Ledger): readonly Found<Input>[] {
  const starts = lines.flatMap((line, at) => {
    const groups = line.cells === null ? headed.exec(withoutBullet(line.printed))?.groups : undefined;
    return groups === undefined ? [] : [{ at, code: groups.code ?? '', title: groups.title ?? '' }];
  });
  if (starts.length < fewest) return [];
  return starts.map(({ at, code, title }, index) => {
    const own = lines.slice(at, starts[index + 1]?.at ?? lines.length).filter(({ cells }) => cells === null);
    ledger.claim(...own);
    const description = joinedText(
      own.slice(1).map((line) => ({ text: line.printed, own: beginsItem(line) })),
    );
    return found(
      { id: newId(), code, title, description, dimension: dimensionIn(`${title} ${description}`) },
      own,
      'probable',
    );
  });
}

interface Point {
  readonly code: string;
  readonly text: string;
  readonly line: Line;
}

/** Of the lists of the section the one with the most words: goals are told, other lists only name. */
function fromList(lines: readonly Line[], ledger: Ledger): readonly Found<Input>[] {
  const lists = listsOf(lines).filter((list) => list.length >= fewest);
  const weight = (list: readonly Point[]) => list.reduce((total, { text }) => total + text.length, 0);
  const best = lists.toSorted((a, b) => weight(b) - weight(a))[0] ?? [];
  return best.map(({ code, text, line }) => {
    ledger.claim(line);
    return found(
      { id: newId(), code, ...titleOf(text), dimension: dimensionIn(text) },
      [line],
      code === '' ? 'probable' : 'certain',
    );
  });
}

function listsOf(lines: readonly Line[]): readonly (readonly Point[])[] {
  const lists: Point[][] = [];
  let open: Point[] | null = null;
  for (const line of lines) {
    const lettered = letteredItem(line);
    const numbered = numberedItem(line);
    const point =
      lettered !== null
        ? { code: lettered.letter, text: lettered.text, line }
        : numbered !== null
          ? { code: String(numbered.number), text: numbered.text, line }
          : isBullet(line)
            ? { code: '', text: withoutBullet(line.printed), line }
            : null;
    if (point === null) {
      open = null;
    } else if (open === null || (open.at(-1)?.code === '') !== (point.code === '')) {
      open = [point];
      lists.push(open);
    } else {
      open.push(point);
    }
  }
  return lists;
}

const longestTitle = 160;

/** The first sentence is the title; where that is long, its beginning, and the whole text stays as description. */
function titleOf(text: string): { title: string; description: string } {
  const cleaned = text.replace(/[;.]$/, '').trim();
  const end = /[.:;](?=\s)/u.exec(cleaned)?.index;
  if (end !== undefined && end <= longestTitle) {
    return { title: cleaned.slice(0, end).trim(), description: cleaned.slice(end + 1).trim() };
  }
  if (cleaned.length <= longestTitle) return { title: cleaned, description: '' };
  const cut = cleaned.slice(0, longestTitle);
  const at = Math.max(cut.lastIndexOf(','), cut.lastIndexOf(' ('));
  return { title: cut.slice(0, at > 40 ? at : cut.lastIndexOf(' ')).trim(), description: cleaned };
}

function dimensionIn(text: string): Input['dimension'] {
  const named = wellbeingDimensions.filter((dimension) =>
    new RegExp(`\\b${wellbeingDimensionLabels[dimension]}\\b`, 'iu').test(text),
  );
  return named[0] ?? null;
}

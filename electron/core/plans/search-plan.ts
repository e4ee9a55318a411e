import { sql } from 'kysely';
import { kindTitle } from '../../../shared/labels/item-name.ts';
import { isListKind, type KindName, kindNames, kindOf } from '../../../shared/plan/kinds.ts';
import type { PlanTarget } from '../../../shared/plan/target.ts';
import { formatPath } from '../../../shared/validation/issue-message.ts';
import { tableOf } from '../database/names.ts';
import type { Reader } from '../database/tables.ts';
import { sectionEntries } from './search-index.ts';

/** Text with the places of the words that were found: indices into `text`, end excluded, in order. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** Something in the plan that holds every word that was asked for. */
export interface SearchHit {
  readonly target: PlanTarget;
  /** What people call it; its kind when it has no name. */
  readonly title: MarkedText;
  /** A passage of the rest of its words; empty when it has none. */
  readonly snippet: MarkedText;
  /** The section where it is edited. */
  readonly sectionKey: string;
  /** Place in the plan document, e.g. `objectives[32]`. */
  readonly path: string;
}

interface FoundRow {
  readonly id: number;
  readonly kind: string;
  readonly key: string;
  readonly title: string;
  readonly snippet: string;
}

const [openMark, closeMark] = ['\u0001', '\u0002'];
const wordsAtMost = 16;
const snippetWords = 24;

/**
 * What in a plan holds all the words of a query, each from its beginning, whatever their accents and case:
 * those that hold them in their title first, then the better matches.
 *
 * @param query what a person typed; signs in it mean nothing. Nothing is found without a letter or digit.
 */
export async function searchPlan(
  db: Reader,
  planId: string,
  query: string,
  limit: number,
): Promise<readonly SearchHit[]> {
  const match = matchOf(query);
  if (match === null) return [];
  const best = await bestMatches(db, planId, match, limit);
  const rows = await passagesOf(db, match, best);
  const hits: SearchHit[] = [];
  for (const id of best) {
    const row = rows.get(id);
    if (row !== undefined) hits.push(await hitOf(db, planId, row));
  }
  return hits;
}

/**
 * The query as FTS5 reads it: every word quoted, so that no sign in it is syntax, and open at its end. Signs
 * inside a word (`d.lgs.`, `33/2013`, `l'ente`) keep its parts together; null when there is no word.
 */
export function matchOf(query: string): string | null {
  const words = query
    // biome-ignore lint/suspicious/noControlCharactersInRegex: SQLite would end the query at a NUL
    .split(/[\s\u0000-\u001f"(),:;+*^{}<>«»“”]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, wordsAtMost);
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' ');
}

async function bestMatches(
  db: Reader,
  planId: string,
  match: string,
  limit: number,
): Promise<readonly number[]> {
  const inTitle = `{title} : (${match})`;
  const { rows } = await sql<{ id: number }>`
    SELECT search_entries.id
    FROM search_index JOIN search_entries ON search_entries.id = search_index.rowid
    WHERE search_index MATCH ${match} AND search_entries.plan_id = ${planId}
    ORDER BY
      search_index.rowid IN (SELECT rowid FROM search_index WHERE search_index MATCH ${inTitle}) DESC,
      bm25(search_index, 8.0, 1.0),
      search_entries.id
    LIMIT ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Apart from the search, which would otherwise cut out a passage for every match before it knows the best. */
async function passagesOf(
  db: Reader,
  match: string,
  ids: readonly number[],
): Promise<ReadonlyMap<number, FoundRow>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<FoundRow>`
    SELECT search_entries.id, search_entries.kind, search_entries."key",
      highlight(search_index, 0, ${openMark}, ${closeMark}) AS title,
      snippet(search_index, 1, ${openMark}, ${closeMark}, '…', ${snippetWords}) AS snippet
    FROM search_index JOIN search_entries ON search_entries.id = search_index.rowid
    WHERE search_index MATCH ${match} AND search_index.rowid IN (${sql.join(ids)})`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

async function hitOf(db: Reader, planId: string, row: FoundRow): Promise<SearchHit> {
  const snippet = marked(row.snippet);
  if (row.kind === sectionEntries) {
    const { key } = row;
    const title = row.title === '' ? { text: key, marks: [] } : marked(row.title);
    return {
      target: { of: 'section', key },
      title,
      snippet,
      sectionKey: key,
      path: formatPath(['sections', key]),
    };
  }
  const kind = kindNamed(row.kind);
  const title = row.title === '' ? { text: kindTitle(kind), marks: [] } : marked(row.title);
  const { section, path } = kindOf(kind);
  if (!isListKind(kind)) {
    return { target: { of: 'single', kind }, title, snippet, sectionKey: section, path: formatPath(path) };
  }
  const { position } = await db
    .selectFrom(tableOf(kind))
    .select('position')
    .where('plan_id', '=', planId)
    .where('id', '=', row.key)
    .executeTakeFirstOrThrow();
  return {
    target: { of: 'item', kind, id: row.key },
    title,
    snippet,
    sectionKey: section,
    path: formatPath([...path, Number(position)]),
  };
}

function marked(text: string): MarkedText {
  const marks: { start: number; end: number }[] = [];
  let plain = '';
  let start = 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the marks that the search was told to set
  for (const part of text.split(/(\u0001|\u0002)/)) {
    if (part === openMark) start = plain.length;
    else if (part === closeMark) marks.push({ start, end: plain.length });
    else plain += part;
  }
  return { text: plain, marks };
}

function kindNamed(name: string): KindName {
  const kind = kindNames.find((candidate) => candidate === name);
  if (kind === undefined) throw new Error(`The search index holds the kind «${name}», which is none`);
  return kind;
}

import type { z } from 'zod';
import { newId } from '../plan/new-id.ts';
import type { riskEventSchema } from '../plan/risk/risk-events.ts';
import type { Confidence, Found, Ledger } from './found.ts';
import { otherCells, remarkOtherColumns } from './other-columns.ts';
import { type AreaRegister, areaHeading } from './risk-areas.ts';
import { figureOf, ratingIn } from './risk-levels.ts';
import { unshift } from './shifted-cells.ts';
import { type Line, type Source, spanning } from './source.ts';
import { linesAbove, type Table, tablesWith, usedCells, type Vocabulary } from './tables.ts';
import { shortened } from './wording.ts';

export type RiskEventInput = z.input<typeof riskEventSchema>;

type Role =
  | 'probability'
  | 'impact'
  | 'level'
  | 'description'
  | 'subArea'
  | 'process'
  | 'office'
  | 'area'
  | 'motivation';

const vocabulary: Vocabulary<Role> = [
  ['probability', /\bprobabilit|^p$/],
  ['impact', /\bimpatt|^i$/],
  [
    'level',
    /(?:valutazione complessiva|livell|giudizio|rating|ponderazione|valore del rischio|grado|p ?x ?i)/,
  ],
  ['subArea', /^sotto ?are/],
  ['process', /^(?:process|procediment|attivita|fase)/],
  [
    'description',
    /(?:esemplificazion|event|descrizione del rischio|rischi(?:o)? (?:specific|potenzial|individuat|corruttiv)|^rischi[o]?$|catalogo dei rischi|comportament)/,
  ],
  ['office', /^(?:uffici|servizi|struttur|settor|unita organizzativ|responsabile del processo)/],
  ['area', /^are[ae](?: di rischio| generale)?/],
  ['motivation', /(?:motivazion|dato oggettiv|evidenz)/],
];
const figureRoles: readonly Role[] = ['probability', 'impact', 'level'];
const textRoles: readonly Role[] = ['office', 'area', 'subArea', 'process', 'description'];

interface Draft {
  item: RiskEventInput;
  lines: Line[];
  confidence: Confidence;
}

/** The rows of the risk register, whatever columns it has, with the faults of extraction mended and told. */
export function readRegister(
  source: Source,
  lines: readonly Line[],
  areas: AreaRegister,
  ledger: Ledger,
): readonly Found<RiskEventInput>[] {
  const tables = tablesWith(
    lines.filter((line) => ledger.isFree(line)),
    vocabulary,
    (columns) =>
      columns.has('description') &&
      (columns.has('level') || (columns.has('probability') && columns.has('impact'))),
  );
  const drafts: Draft[] = [];
  for (const table of tables) {
    const heading = areaAbove(source, table.header);
    ledger.claim(table.header);
    const own = new RegisterTable(table, heading, areas, drafts);
    remarkOtherColumns(table, 'kept', ledger);
    for (const row of table.rows) if (own.read(row, ledger)) ledger.claim(row);
  }
  areas.completeSubAreas(
    drafts.map(({ item }) => ({ area: item.area ?? null, subArea: item.subArea ?? '' })),
  );
  return drafts.map(({ item, lines: own, confidence }) => ({ item, lines: spanning(own), confidence }));
}

function areaAbove(source: Source, header: Line): ReturnType<typeof areaHeading> {
  for (const line of linesAbove(source.lines, header, 40)) {
    const area = areaHeading(line);
    if (area !== null) return area;
    if (line.cells !== null) return null;
  }
  return null;
}

class RegisterTable {
  readonly #table: Table<Role>;
  readonly #area: string | null;
  readonly #areas: AreaRegister;
  readonly #drafts: Draft[];
  readonly #carried = new Map<Role, string>();
  /** Columns in use of the header. */
  readonly #width: number;
  /** Those of the figures stand at the right end. */
  readonly #figuresLast: boolean;

  constructor(
    table: Table<Role>,
    heading: { letter: string; name: string } | null,
    areas: AreaRegister,
    drafts: Draft[],
  ) {
    this.#table = table;
    this.#areas = areas;
    this.#drafts = drafts;
    this.#width = table.width;
    const figures = figureRoles.flatMap((role) => table.columns.get(role) ?? []);
    this.#figuresLast = Math.min(...figures) === table.width - figures.length;
    this.#area = heading === null ? null : areas.ensure(heading.letter, heading.name, table.header);
  }

  /** False for a row that belongs to no event and must be told elsewhere. */
  read(row: Line, ledger: Ledger): boolean {
    const used = usedCells(row.cells ?? []);
    const last = this.#drafts.at(-1);
    if (!this.#hasRating(used)) return last !== undefined && this.#continue(used, row, last);
    const { cells, certain } = this.#aligned(used, row, ledger);
    const cell = (role: Role) => {
      const at = this.#table.columns.get(role);
      return at === undefined ? '' : (cells[at] ?? '');
    };
    this.#forgetRightOf(cell);
    const rating = ratingIn(cell('level'));
    const probability = figureOf(cell('probability'));
    const impact = figureOf(cell('impact'));
    const item: RiskEventInput = {
      id: newId(),
      ...this.#placeOf(cell, row),
      subArea: this.#carry('subArea', cell('subArea')),
      process: this.#carry('process', cell('process')),
      description: cell('description'),
      probability,
      impact,
      score: rating.score,
      level: rating.level,
      motivation: cell('motivation'),
      otherColumns: [
        ...this.#wordsFor('probability', cell),
        ...this.#wordsFor('impact', cell),
        ...otherCells(this.#table, cells),
      ],
    };
    if (rating.oddWord !== null) remarkWord(item, rating.oddWord, rating.level, row, ledger);
    const complete = rating.level !== null && item.description !== '';
    this.#drafts.push({
      item,
      lines: [row],
      confidence: complete ? (certain ? 'certain' : 'probable') : 'doubtful',
    });
    return true;
  }

  /** "Alta" where a figure is expected: the words of the plan are kept. */
  #wordsFor(role: Role, cell: (role: Role) => string): { column: string; text: string }[] {
    const text = cell(role);
    if (text === '' || figureOf(text) !== null) return [];
    return [{ column: this.#table.header.cells?.[this.#table.columns.get(role) ?? -1] ?? '', text }];
  }

  #hasRating(used: readonly string[]): boolean {
    const own = figureRoles.map((role) => used[this.#table.columns.get(role) ?? -1] ?? '');
    return [...own, ...used.slice(-3)].some((cell) => figureOf(cell) !== null || isRatingCell(cell));
  }

  /** With a heading above, the column "Area di rischio" holds the office; without one it holds the area. */
  #placeOf(cell: (role: Role) => string, row: Line): { office: string; area: string | null } {
    const printed = this.#carry('area', cell('area'));
    const office = this.#carry('office', cell('office'));
    const inCell = printed === '' ? null : this.#areas.inCell(printed);
    if (this.#area !== null)
      return { office: office === '' && inCell === null ? printed : office, area: this.#area };
    if (printed === '') return { office, area: null };
    return { office, area: inCell ?? this.#areas.named(printed, row) };
  }

  /** Under another office an empty process is none: a cell is that of the row above only where those at its left are too. */
  #forgetRightOf(cell: (role: Role) => string): void {
    for (const [role, at] of this.#table.columns) {
      if (cell(role) === '' || !this.#carried.has(role) || cell(role) === this.#carried.get(role)) continue;
      for (const [other, column] of this.#table.columns) if (column > at) this.#carried.delete(other);
    }
  }

  /** A cell left empty because it is that of the row above ("merged" in print). */
  #carry(role: Role, value: string): string {
    if (value !== '') this.#carried.set(role, value);
    return this.#carried.get(role) ?? '';
  }

  /** A row with one cell too many has a torn-off word in a column of its own. */
  #aligned(
    used: readonly string[],
    row: Line,
    ledger: Ledger,
  ): { cells: readonly string[]; certain: boolean } {
    let cells = used;
    let certain = true;
    while (cells.length > this.#width) {
      const mended = unshift(cells, this.#known());
      if (mended === null) break;
      ledger.remark({
        code: 'import.cell-shifted',
        message: `Alla riga ${row.lines[0]} una parola era finita in una colonna a parte: la cella è stata ricomposta in «${shortened(differing(cells, mended.cells))}», verificare.`,
        lines: row.lines,
        place: ['riskEvents'],
      });
      certain &&= mended.certain;
      cells = mended.cells;
    }
    const short = cells.length < this.#width;
    // Without its last cells, where others than the figures stand at the end.
    if (short && !this.#figuresLast) return { cells, certain };
    if (cells.length !== this.#width && cells.length > 2) {
      certain = false;
      cells = anchoredRight(cells, this.#width, this.#table.columns);
    }
    return { cells, certain };
  }

  #known(): readonly string[] {
    const rows = this.#table.rows.flatMap((row) => (row.cells ?? []).slice(0, 3));
    return [
      ...rows,
      ...this.#drafts.map(({ item }) => item.office ?? ''),
      ...this.#areas.subAreasOf(this.#area),
    ];
  }

  #continue(used: readonly string[], row: Line, last: Draft): boolean {
    if (used.length === 0 || used[0] !== '') return false;
    for (const role of textRoles) {
      const at = this.#table.columns.get(role);
      const more = at === undefined ? '' : (used[at] ?? '');
      if (more === '' || role === 'area') continue;
      const field = role as 'office' | 'subArea' | 'process' | 'description';
      last.item[field] = `${last.item[field] ?? ''} ${more}`.trim();
    }
    last.lines.push(row);
    return true;
  }
}

function isRatingCell(cell: string): boolean {
  return cell.length <= 24 && ratingIn(cell).level !== null;
}

/** The figures of a row stand at its end: a row that is short or long is read from the right for them. */
function anchoredRight(
  cells: readonly string[],
  width: number,
  columns: ReadonlyMap<Role, number>,
): readonly string[] {
  const figures = figureRoles.filter((role) => columns.has(role)).length;
  const texts = cells.slice(0, cells.length - figures);
  const wanted = width - figures;
  const padded =
    texts.length <= wanted
      ? [...Array.from({ length: wanted - texts.length }, () => ''), ...texts]
      : [...texts.slice(0, wanted - 1), texts.slice(wanted - 1).join(' ')];
  return [...padded, ...cells.slice(cells.length - figures)];
}

function differing(before: readonly string[], after: readonly string[]): string {
  return after.find((cell, index) => cell !== before[index]) ?? '';
}

function remarkWord(
  item: RiskEventInput,
  word: string,
  level: string | null,
  row: Line,
  ledger: Ledger,
): void {
  const name = shortened(item.description ?? '');
  ledger.remark({
    code: level === null ? 'import.level-unknown' : 'import.level-word',
    message:
      level === null
        ? `Il livello «${word}» dell’evento rischioso «${name}» non è tra quelli noti: indicarlo a mano.`
        : `Il livello dell’evento rischioso «${name}» è scritto «${word}»: è stato letto come il livello dal nome più vicino, correggere il testo.`,
    lines: row.lines,
    item: item.id,
    place: ['level'],
  });
}

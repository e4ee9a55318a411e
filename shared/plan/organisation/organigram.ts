import { flattenTree, type UnitNode } from './unit-tree.ts';
import { type Unit, unitKindLabels } from './units.ts';

/** A box of the drawing; `kind` is null for the administration at the top. */
export interface OrganigramBox {
  /** Of the unit; null for the administration. */
  readonly id: string | null;
  readonly kind: Unit['kind'] | null;
  /** 0 for the administration, 1 for the first level. */
  readonly depth: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The name in lines that fit the box. */
  readonly name: readonly string[];
  /** Who is responsible and how many people, in lines that fit. */
  readonly notes: readonly string[];
}

/** A line from corner to corner. */
export type OrganigramLine = readonly (readonly [x: number, y: number])[];

/** A drawing in units of which `organigramType.size` are the height of its letters. */
export interface Organigram {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly OrganigramBox[];
  readonly lines: readonly OrganigramLine[];
}

/** The type that the boxes are measured for; a wider typeface would leave them. */
export const organigramType = { size: 11, lineHeight: 14, padding: 7 } as const;

/** Of letters of Titillium Web at that size, on the safe side of the mean: small ones, capitals and figures, wide ones. */
const letterWidth = 5.7;
const capitalWidth = 7;
const wideLetter = 10;
/** A sign from elsewhere, or the one that stands for it in print. */
const foreignWidth = 12;
const narrowest = 166;
const widest = 220;
const gap = 14;
/** Between a unit and what hangs on it. */
const drop = 12;
const indent = 12;
/** Deeper levels stay this wide: they stand under one another all the same. */
const deepestIndent = 4;

/**
 * The organigramma: the administration above, the units of the first level beside each other in even rows of at most
 * `columns`, and below each, one under the other, the units that depend on it.
 */
export function organigram(administration: string, tree: readonly UnitNode[], columns: number): Organigram {
  const rowCount = Math.ceil(tree.length / columns);
  const inARow = Math.max(1, Math.ceil(tree.length / Math.max(1, rowCount)));
  const rows = Array.from({ length: rowCount }, (_, row) => tree.slice(row * inARow, (row + 1) * inARow));
  // Further rows hang on a trunk at the left, which needs room beside them.
  const left = rows.length > 1 ? gap : 0;
  const room = columns * (narrowest + gap) - gap - left;
  const boxWidth = Math.min(widest, Math.floor((room - (inARow - 1) * gap) / inARow));
  const width = left + inARow * boxWidth + (inARow - 1) * gap;
  const top = boxAt(null, 0, wrap(administration, boxWidth), [], (width - boxWidth) / 2, 0, boxWidth);
  const boxes: OrganigramBox[] = [top];
  const lines: OrganigramLine[] = [];
  const centre = top.x + top.width / 2;
  let y = top.height + drop * 2;
  const firstBus = y - drop;
  for (const row of rows) {
    const bus = y - drop;
    const middles = row.map((_, column) => left + column * (boxWidth + gap) + boxWidth / 2);
    const start = bus === firstBus ? Math.min(centre, ...middles) : 0;
    const end = bus === firstBus ? Math.max(centre, ...middles) : Math.max(...middles);
    lines.push([
      [start, bus],
      [end, bus],
    ]);
    const drawn = row.map((node, column) => columnOf(node, left + column * (boxWidth + gap), y, boxWidth));
    for (const middle of middles) {
      lines.push([
        [middle, bus],
        [middle, y],
      ]);
    }
    boxes.push(...drawn.flatMap((column) => column.boxes));
    lines.push(...drawn.flatMap((column) => column.lines));
    y = Math.max(...drawn.map(({ bottom }) => bottom)) + drop * 2 + gap;
  }
  const lastBus = lines.findLast(([from]) => from?.[0] === 0)?.[0]?.[1] ?? firstBus;
  if (rows.length > 0) {
    lines.push([
      [centre, top.height],
      [centre, firstBus],
    ]);
  }
  if (rows.length > 1) {
    lines.push([
      [Math.min(centre, left + boxWidth / 2), firstBus],
      [0, firstBus],
      [0, lastBus],
    ]);
  }
  return { width, height: Math.max(...boxes.map((box) => box.y + box.height)), boxes, lines };
}

/** A unit of the first level with all that depends on it, one box under the other. */
function columnOf(node: UnitNode, x: number, y: number, boxWidth: number) {
  const boxes: OrganigramBox[] = [];
  const lines: OrganigramLine[] = [];
  let bottom = y;
  const draw = (each: UnitNode, above: OrganigramBox | null): void => {
    const shift = Math.min(each.depth, deepestIndent) * indent;
    const width = boxWidth - shift;
    const box = boxAt(
      each.unit,
      each.depth + 1,
      wrap(each.unit.name || '–', width),
      notesOf(each, width),
      x + shift,
      bottom,
      width,
    );
    boxes.push(box);
    if (above !== null) {
      const spine = above.x + Math.max(box.x - above.x, indent) / 2;
      const middle = box.y + box.height / 2;
      lines.push([
        [spine, above.y + above.height],
        [spine, middle],
        [Math.max(box.x, spine), middle],
      ]);
    }
    bottom = box.y + box.height + drop;
    for (const child of each.children) draw(child, box);
  };
  draw(node, null);
  return { boxes, lines, bottom: bottom - drop };
}

function boxAt(
  unit: Unit | null,
  depth: number,
  name: readonly string[],
  notes: readonly string[],
  x: number,
  y: number,
  width: number,
): OrganigramBox {
  const { lineHeight, padding } = organigramType;
  const height = (name.length + notes.length) * lineHeight + 2 * padding;
  return { id: unit?.id ?? null, kind: unit?.kind ?? null, depth, x, y, width, height, name, notes };
}

function notesOf({ unit, people }: UnitNode, width: number): readonly string[] {
  return [
    ...(unit.manager.trim() === '' ? [] : wrap(unit.manager, width)),
    ...(people === null ? [] : [peopleWords(people)]),
  ];
}

export function peopleWords(people: number): string {
  return people === 1 ? '1 dipendente' : `${people} dipendenti`;
}

function widthOf(character: string): number {
  if (/[mwMW]/.test(character)) return wideLetter;
  if (/[\p{Lu}\p{Nd}]/u.test(character) && /[\p{Script=Latin}\p{Nd}]/u.test(character)) return capitalWidth;
  return /[\p{Script=Latin}\p{Script=Common}]/u.test(character) && character !== '☐'
    ? letterWidth
    : foreignWidth;
}

const widthOfText = (text: string): number =>
  [...text].reduce((width, character) => width + widthOf(character), 0);

/** Lines that fit a box; a word that is longer than a line is cut. */
function wrap(text: string, width: number): readonly string[] {
  const room = width - 2 * organigramType.padding;
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    for (const piece of piecesOf(word, room)) {
      const line = lines.at(-1);
      if (line !== undefined && widthOfText(`${line} ${piece}`) <= room)
        lines[lines.length - 1] = `${line} ${piece}`;
      else lines.push(piece);
    }
  }
  return lines;
}

function piecesOf(word: string, room: number): string[] {
  const pieces: string[] = [''];
  for (const character of word) {
    const piece = `${pieces.at(-1)}${character}`;
    if (widthOfText(piece) <= room) pieces[pieces.length - 1] = piece;
    else pieces.push(character);
  }
  return pieces;
}

/** The same in words, for who does not see the drawing: one sentence per unit, each naming what it depends on. */
export function organigramInWords(administration: string, tree: readonly UnitNode[]): string {
  const names = new Map(flattenTree(tree).map(({ unit }) => [unit.id, unit.name]));
  const sentences = flattenTree(tree).map(({ unit, depth, people }) => {
    const facts = [
      unitKindLabels[unit.kind].toLowerCase(),
      unit.manager.trim(),
      people === null ? '' : peopleWords(people),
    ].filter((fact) => fact !== '');
    const above = depth === 0 || unit.parent === null ? '' : `, dipende da ${names.get(unit.parent) ?? ''}`;
    return `${unit.name === '' ? 'Unità senza nome' : unit.name} (${facts.join(', ')})${above}.`;
  });
  return [`Organigramma: ${administration === '' ? 'ente' : administration}.`, ...sentences].join(' ');
}

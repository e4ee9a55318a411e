import { newId } from '../plan/new-id.ts';
import { mandatoryRiskAreas, type RiskArea } from '../plan/risk/risk-areas.ts';
import { type Found, found, type Ledger } from './found.ts';
import { isBullet, type Line, numberedItem } from './source.ts';
import { containment, fold, sentenceCase, shortened, similarity, withoutBullet } from './wording.ts';

const heading =
  /^(?:area(?: di rischio)?\s+)?(?<code>[A-Z])\s*[).:–-]\s*(?:area(?: di rischio)?\s*(?:[:–-]\s*)?)?(?<name>\p{L}.{5,200})$/iu;
const wordedHeading = /^(?:[A-Z]\s*[).:–-]\s*area\b|area(?: di rischio)?\s+(?:[A-Z]|n\.?\s*\d+)\s*[).:–-])/iu;

export interface AreaHeading {
  readonly letter: string;
  readonly name: string;
}

/** "A) Area: acquisizione e progressione del personale", "Area di rischio B – Contratti"; null for other lines. */
export function areaHeading(line: Line): AreaHeading | null {
  if (line.cells !== null || !wordedHeading.test(line.plain)) return null;
  return lettered(line);
}

/** The same without the word "area", as headings of blocks of measures have it: "C. Provvedimenti ampliativi …". */
export function blockHeading(line: Line): AreaHeading | null {
  if (line.cells !== null || !/^[A-Z]\s*[).]\s*\p{Lu}/u.test(line.plain) || /[;,]$/.test(line.plain))
    return null;
  return lettered(line);
}

function lettered(line: Line): AreaHeading | null {
  const groups = heading.exec(line.plain)?.groups;
  if (groups === undefined) return null;
  const name = (groups.name ?? '').replace(/[:.]\s*$/, '').trim();
  return { letter: (groups.code ?? '').toUpperCase(), name: sentenceCase(name) };
}

/** The risk areas of a plan by their headings, with the sub-areas that the first of them lists. */
export class AreaRegister {
  readonly #areas: Found<RiskArea>[] = [];

  read(lines: readonly Line[], ledger: Ledger): void {
    for (const [at, line] of lines.entries()) {
      const area = areaHeading(line);
      if (area === null) continue;
      const listed = listBelow(lines, at);
      ledger.claim(line, ...listed.map((entry) => entry.line));
      const known = this.#areas.find(({ item }) => item.code === area.letter);
      if (known === undefined) {
        const subAreas = listed.map(({ text }) => text);
        this.#areas.push(
          found({ id: newId(), code: area.letter, name: area.name, mandatory: isMandatory(area), subAreas }, [
            line,
            ...listed.map((entry) => entry.line),
          ]),
        );
      }
    }
  }

  get codes(): readonly string[] {
    return this.#areas.map(({ item }) => item.code);
  }

  /** The area of a heading: its letter, unless its name is that of another area. */
  codeFor({ letter, name }: AreaHeading): { readonly code: string; readonly mistyped: boolean } {
    const byLetter = this.#areas.find(({ item }) => item.code === letter);
    const best = this.#areas
      .map(({ item }) => ({ item, score: similarity(item.name, name) }))
      .toSorted((a, b) => b.score - a.score)[0];
    const own = byLetter === undefined ? 0 : similarity(byLetter.item.name, name);
    if (best !== undefined && best.score >= 0.6 && best.score > own) {
      return { code: best.item.code, mistyped: best.item.code !== letter };
    }
    return { code: letter, mistyped: false };
  }

  /** The area that a cell means, by letter or name; null when it means none (then it is no area column). */
  inCell(cell: string): string | null {
    const letter = /^(?:area\s+)?([A-Z])(?:\s*[).–-].*)?$/iu.exec(cell.trim())?.[1]?.toUpperCase();
    if (letter !== undefined && this.codes.includes(letter)) return letter;
    const named = this.#areas.find(
      ({ item }) => fold(item.name) === fold(cell) || similarity(item.name, cell) >= 0.7,
    );
    return named?.item.code ?? null;
  }

  /** An area that only the register's rows know. */
  ensure(code: string, name: string, line: Line): string {
    if (!this.codes.includes(code)) {
      const area = { id: newId(), code, name, mandatory: isMandatory({ letter: code, name }), subAreas: [] };
      this.#areas.push(found(area, [line], 'probable'));
    }
    return code;
  }

  /** The letter of an area that the plan names without one: that of the PNA where it is one of its four. */
  named(name: string, line: Line): string {
    const known = this.inCell(name);
    if (known !== null) return known;
    const common = commonAreas.find(([, speaks]) => speaks.test(fold(name)))?.[0];
    const letter = [...(common ?? ''), ...'EFGHIJKLMNOPQRSTUVWXYZ'].find(
      (candidate) => !this.codes.includes(candidate),
    );
    return this.ensure(letter ?? `Z${this.codes.length}`, sentenceCase(name), line);
  }

  /** Where the plan lists no sub-areas, those that the register's rows of the area name. */
  completeSubAreas(rows: readonly { readonly area: string | null; readonly subArea: string }[]): void {
    for (const { item } of this.#areas) {
      if (item.subAreas.length > 0) continue;
      const own = rows.filter((row) => row.area === item.code && row.subArea !== '');
      item.subAreas = [...new Set(own.map(({ subArea }) => subArea))];
    }
  }

  subAreasOf(code: string | null): readonly string[] {
    return this.#areas.find(({ item }) => item.code === code)?.item.subAreas ?? [];
  }

  found(): readonly Found<RiskArea>[] {
    return this.#areas;
  }
}

/**
 * What the four areas of the PNA 2013 are called in the plans that give them no letter, and in later PNAs, which know
 * «incarichi e nomine» as an area of its own: what is awarded there is no contract.
 */
const commonAreas: readonly (readonly [code: string, speaks: RegExp])[] = [
  ['A', /(?:acquisizion|reclutament|progression|gestione|selezion|concors).*personale|^personale$/],
  ['B', /contratt\w* pubblic|appalt|^(?!.*incaric).*(?:contratt|affidament)/],
  ['C', /priv[oi] di effett|senza effett/],
  ['D', /con effett\w* economic|contribut|sovvenzion|sussid/],
];

function isMandatory({ letter, name }: AreaHeading): boolean {
  return mandatoryRiskAreas.some(
    (area) =>
      area.code === letter &&
      (similarity(area.name, name) >= 0.5 ||
        containment(area.name, name) >= 0.8 ||
        commonAreas.some(([code, speaks]) => code === letter && speaks.test(fold(name)))),
  );
}

function listBelow(lines: readonly Line[], at: number): readonly { line: Line; text: string }[] {
  const entries: { line: Line; text: string }[] = [];
  for (const line of lines.slice(at + 1, at + 60)) {
    const item = numberedItem(line)?.text ?? (isBullet(line) ? withoutBullet(line.printed) : null);
    if (item === null || line.plain.length > 220) break;
    entries.push({ line, text: item.replace(/[;.,]$/, '').trim() });
  }
  return entries;
}

/** A letter that two blocks of measures carry: the second belongs to the area that its name says. */
export function remarkMistyped(heading: AreaHeading, code: string, line: Line, ledger: Ledger): void {
  ledger.remark({
    code: 'import.area-letter',
    message: `Due blocchi di misure portano la lettera ${heading.letter}: «${shortened(heading.name)}» è stato attribuito all’area ${code}, di cui ha il nome; correggere la lettera nel testo.`,
    lines: line.lines,
    place: ['measures'],
  });
}

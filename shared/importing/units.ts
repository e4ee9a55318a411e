import { newId } from '../plan/new-id.ts';
import type { Unit } from '../plan/organisation/units.ts';
import type { Confidence, Found } from './found.ts';
import type { LineRange } from './source.ts';
import { fold, isShouted, sentenceCase, similarity } from './wording.ts';

type UnitKind = Unit['kind'];

export interface UnitWords {
  readonly kind: UnitKind;
  /** "1" of "Area 1", "II" of "Settore II"; empty when it has none. */
  readonly number: string;
  /** "A1" of "Area 1", "SII" of "Settore II"; empty without a number. */
  readonly code: string;
  readonly name: string;
  readonly parent: UnitWords | null;
}

interface Draft {
  readonly id: string;
  kind: UnitKind;
  number: string;
  name: string;
  nameRank: number;
  parent: Draft | null;
  code: string;
  manager: string;
  managerRole: string;
  functions: string;
  permanentStaff: number | null;
  fixedTermStaff: number | null;
  outsideHeadcount: boolean;
  lines: LineRange;
  confidence: Confidence;
}

/** How far a place can be trusted for the spelling of a unit's name; headings in capitals come last. */
export const nameRanks = { heading: 1, summary: 2, functions: 3, staffTable: 4 } as const;

const numbered =
  /^(area|settore|direzione|dipartimento|servizio|ufficio)\s*(?:n\.?°?\s*)?(\d{1,2}|[IVX]{1,4}(?=\s|$)|[A-Z](?=\s*[-–:.]))[°^]?\s*[-–—:.]*\s*(.*)$/iu;
/** "Obiettivi dell'Area tecnica" is a heading over the sheets of that unit. */
const objectivesOf =
  /^obiettivi (?:di performance )?(?:dell['’]\s?|del(?:la)? |di )(?=(?:area|settore|servizio|direzione|ufficio|dipartimento)\b)/iu;
const managerPart = /\s*[-–—(,]\s*(?:dirigente|responsabile|comandante|dott\.|dr\.).*$/iu;
const innerUnit = /^(.+?)\s+[-–—]\s+((?:u\.?\s?o\.?|unità|servizio|ufficio|settore|staff)\b.+)$/iu;

/** What a heading or a cell says of a unit: "AREA 4 SERVIZI TECNICI – U.O. COORDINAMENTO" is a unit inside another. */
export function unitWords(text: string): UnitWords {
  const cleaned = text
    .replace(/^[#>\s]+/, '')
    .replace(objectivesOf, '')
    .replace(managerPart, '')
    .replace(/[:.\s]+$/, '');
  const inner = innerUnit.exec(cleaned);
  if (inner !== null && numbered.test(inner[1] ?? '')) {
    return { ...unitWords(inner[2] ?? ''), parent: unitWords(inner[1] ?? '') };
  }
  const match = numbered.exec(cleaned);
  if (match === null) return { kind: kindOf(cleaned), number: '', code: '', name: cleaned, parent: null };
  const [, word = '', number = '', name = ''] = match;
  const code = `${word.charAt(0)}${number}`.toUpperCase();
  return { kind: kindOf(word), number, code, name: name === '' ? cleaned : name, parent: null };
}

function kindOf(text: string): UnitKind {
  const words = fold(text);
  if (/^(?:area|aree|settore|direzione|dipartimento)\b/.test(words)) return 'area';
  if (/^ufficio\b/.test(words)) return 'office';
  if (/^(?:staff|u ?o|unita|segretari|ufficio di staff)/.test(words)) return 'staff';
  return 'service';
}

/** The units that the plan speaks of, each once, whatever it is called in headings, tables and cells. */
export class UnitRegister {
  readonly #units: Draft[] = [];
  readonly #folds = new Map<string, string>();

  /** The same few names are compared with every objective and every row. */
  #folded(name: string): string {
    const known = this.#folds.get(name);
    if (known !== undefined) return known;
    const folded = fold(name);
    this.#folds.set(name, folded);
    return folded;
  }

  /** The unit that a text names, made when it is not known yet. */
  add(text: string, rank: number, lines: LineRange, confidence: Confidence = 'certain'): string {
    return this.#draft(unitWords(text), rank, lines, confidence).id;
  }

  #draft(words: UnitWords, rank: number, lines: LineRange, confidence: Confidence): Draft {
    const parent = words.parent === null ? null : this.#draft(words.parent, 0, lines, confidence);
    const known = this.#find(words);
    if (known !== undefined) {
      if (rank > known.nameRank && words.name !== '')
        Object.assign(known, { name: words.name, nameRank: rank });
      if (words.number !== '' && known.number === '')
        Object.assign(known, { number: words.number, kind: words.kind, code: known.code || words.code });
      known.parent ??= parent === known ? null : parent;
      return known;
    }
    const draft: Draft = {
      id: newId(),
      kind: words.kind,
      number: words.number,
      name: words.name,
      nameRank: rank,
      parent,
      code: words.kind === 'area' ? words.code : '',
      manager: '',
      managerRole: '',
      functions: '',
      permanentStaff: null,
      fixedTermStaff: null,
      outsideHeadcount: false,
      lines,
      confidence,
    };
    this.#units.push(draft);
    return draft;
  }

  #find(words: UnitWords): Draft | undefined {
    const name = this.#folded(words.name);
    return (
      this.#units.find((unit) => this.#folded(unit.name) === name) ??
      this.#units.find(
        (unit) => words.number !== '' && unit.number === words.number && unit.kind === words.kind,
      )
    );
  }

  /** The unit that a short mention means ("A1", "PL", "Area 4", "la direzione dell'Area 4 Servizi Tecnici"), null when none. */
  mentioned(text: string): string | null {
    const code = text.trim().toUpperCase();
    const byCode = this.#units.find((unit) => unit.code !== '' && unit.code.toUpperCase() === code);
    if (byCode !== undefined) return byCode.id;
    if (/^\p{Lu}{2,4}$/u.test(code)) {
      const byInitials = this.#units.filter((unit) => initialsOf(unit.name) === code);
      const [only] = byInitials;
      if (only !== undefined && byInitials.length === 1) {
        only.code ||= code;
        return only.id;
      }
    }
    return this.#named(text)?.id ?? null;
  }

  #named(text: string): Draft | undefined {
    const words = unitWords(text.replace(/^.*?\b(?=(?:area|settore|servizio|u\.?o\.)\s)/iu, ''));
    const exact = this.#find(words);
    if (exact !== undefined) return exact;
    const folded = ` ${fold(text)} `;
    const within = this.#units.filter((unit) => unit.name !== '' && folded.includes(` ${fold(unit.name)} `));
    if (within.length > 0) return within.toSorted((a, b) => b.name.length - a.name.length)[0];
    return this.#units.find((unit) => similarity(unit.name, words.name) >= 0.75);
  }

  set(id: string, facts: Partial<Omit<Draft, 'id' | 'parent'>>): void {
    const unit = this.#units.find((candidate) => candidate.id === id);
    if (unit !== undefined) Object.assign(unit, facts);
  }

  nameOf(id: string | null): string {
    const unit = this.#units.find((candidate) => candidate.id === id);
    return unit === undefined ? '' : displayName(unit);
  }

  get hasStaff(): boolean {
    return this.#units.some(({ permanentStaff }) => permanentStaff !== null);
  }

  found(): readonly Found<Partial<Unit> & Pick<Unit, 'id' | 'kind'>>[] {
    return this.#units.map((unit) => {
      const { parent, number: _number, nameRank: _rank, lines, confidence, ...fields } = unit;
      return { item: { ...fields, name: displayName(unit), parent: parent?.id ?? null }, lines, confidence };
    });
  }
}

function displayName({ name }: Draft): string {
  return isShouted(name) ? sentenceCase(name).replace(/^U\.o\./, 'U.O.') : name;
}

function initialsOf(name: string): string {
  return fold(name)
    .split(' ')
    .filter((word) => word.length > 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

import { newId } from '../plan/new-id.ts';
import { type ObjectiveType, standardObjectiveTypes } from '../plan/performance/objective-types.ts';
import { type Found, found, type Ledger } from './found.ts';
import { type Line, letteredItem } from './source.ts';
import { containment, fold, similarity } from './wording.ts';

const lettered = /^([A-Z])\s*(?:[).–-]|\s-)\s*(.*)$/su;
const listed = /^obiettiv[oi]\b/i;

/** The types of objective that a plan declares, and those that its sheets name. */
export class TypeRegister {
  readonly #types: Found<ObjectiveType>[] = [];

  /** Reads lists ("A) Obiettivi di …") and legends (cells "A", "Obiettivi di …") of section 2.2. */
  read(lines: readonly Line[], ledger: Ledger): void {
    for (const line of lines) {
      const entry = listedType(line);
      if (entry === null) continue;
      this.#add(entry.code, entry.name, line);
      ledger.claim(line);
    }
  }

  /** The code of the type that a sheet or a cell names; a type that nobody declared is added. Null for an empty text. */
  codeOf(text: string, line: Line | undefined): string | null {
    const trimmed = text.split('\n', 1)[0]?.trim() ?? '';
    if (trimmed === '') return null;
    if (/^[A-Z]$/.test(trimmed)) return this.#known(trimmed) ? trimmed : this.#add(trimmed, '', line);
    const [, letter, name = trimmed] = lettered.exec(trimmed) ?? [];
    if (letter !== undefined) return this.#known(letter) ? letter : this.#add(letter, name, line);
    return this.#byName(trimmed) ?? this.#add(this.#nextLetter(), trimmed, line);
  }

  #known(code: string): boolean {
    return this.#types.some(({ item }) => item.code === code);
  }

  #byName(name: string): string | null {
    const all = [...this.#types.map(({ item }) => item), ...standardObjectiveTypes];
    const best = all
      .map((type) => ({ type, score: likeness(type.name, name) }))
      .toSorted((a, b) => b.score - a.score)[0];
    if (best === undefined || best.score < 0.5) return null;
    return this.#known(best.type.code)
      ? best.type.code
      : this.#add(best.type.code, best.type.name, undefined);
  }

  #nextLetter(): string {
    const taken = new Set([
      ...this.#types.map(({ item }) => item.code),
      ...standardObjectiveTypes.map(({ code }) => code),
    ]);
    for (let at = 0; at < 26; at += 1) {
      const letter = String.fromCharCode(65 + at);
      if (!taken.has(letter)) return letter;
    }
    return `T${this.#types.length + 1}`;
  }

  #add(code: string, name: string, line: Line | undefined): string {
    const known = this.#types.find(({ item }) => item.code === code);
    if (known !== undefined) {
      if (known.item.name === '') known.item.name = name;
      return code;
    }
    const standard = standardObjectiveTypes.find((type) => type.code === code);
    const ministerial = standard !== undefined && (name === '' || similarity(standard.name, name) >= 0.5);
    const type = { id: newId(), code, name: name === '' && ministerial ? standard.name : name, ministerial };
    this.#types.push(
      line === undefined ? { item: type, lines: [1, 1], confidence: 'probable' } : found(type, [line]),
    );
    return code;
  }

  found(): readonly Found<ObjectiveType>[] {
    return this.#types.toSorted((a, b) => (a.item.code < b.item.code ? -1 : 1));
  }
}

/** "obiettivo di digitalizzazione" and "Obiettivi di digitalizzazione" are one type; a short form holds its first words. */
function likeness(a: string, b: string): number {
  const [left, right] = [a, b].map((name) => fold(name).replace(/^obiettiv[oi] /, ''));
  if (left === undefined || right === undefined || right === '') return 0;
  return Math.max(similarity(left, right), containment(left, right) * 0.8);
}

function listedType(line: Line): { code: string; name: string } | null {
  if (line.cells !== null) {
    const [code = '', name = '', ...more] = line.cells.filter((cell) => cell !== '').slice(-2);
    const legend = /^[A-Z]$/.test(code) && listed.test(name) && more.length === 0;
    return legend ? { code, name } : null;
  }
  const item = letteredItem(line);
  if (item === null || !/^[A-Z]$/.test(item.letter) || !listed.test(item.text) || item.text.length > 160)
    return null;
  return { code: item.letter, name: item.text.replace(/[;.,]$/, '') };
}

import { fold } from './wording.ts';

const titles =
  /\b(?:dott\.?(?:ssa)?|dr\.?(?:ssa)?|ing\.|arch\.|avv\.|rag\.|geom\.|prof\.?(?:ssa)?|sig\.?(?:ra)?|on\.)(?=\s|$)\s*/giu;
/** Initials of an office inside a name ("Comandante P.L. Boriani"). */
const initials = /\b(?:\p{Lu}\.){2,}\s*/gu;
const properName = /^(?:\p{Lu}[\p{L}'’.-]*\s+){0,4}\p{Lu}[\p{L}'’.-]+$/u;

/** A person's name without academic titles and initials of offices: "Dott. Mario Rossi" → "Mario Rossi". */
export function personName(text: string): string {
  return text
    .replaceAll(titles, '')
    .replaceAll(initials, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s.;,:]+$/, '')
    .trim();
}

/**
 * Who answers for an objective. `rest` is what the plan adds after a comma ("per le fatture di propria
 * competenza") and no list of names can hold.
 */
export function managersIn(text: string): { readonly managers: readonly string[]; readonly rest: string } {
  const lines = text.replaceAll(/\s*\n\s*/g, '; ').replaceAll(titles, '');
  const everyone = /^(tutt[ie] (?:i|le|gli) [^,;.]+?)\s*(?:[,;.]\s*(.*))?$/iu.exec(lines.trim());
  if (everyone !== null) return { managers: [everyone[1] ?? ''], rest: everyone[2] ?? '' };
  const parts = lines
    .split(/\s+[–—/-]\s+|\s*[;]\s*|\s+ed?\s+(?=(?:i|il|la|le|gli|l['’])\s|\p{Lu}\p{L}+\s+\p{Lu})/u)
    .flatMap(splitCommas)
    .map(personName)
    .filter((part) => part !== '');
  return { managers: [...new Set(parts)], rest: '' };
}

function splitCommas(part: string): readonly string[] {
  const names = part.split(/\s*,\s*/);
  return names.every((name) => properName.test(personName(name))) ? names : [part];
}

/**
 * One name for each person: "Cervieri" becomes "Cervieri Stefania" where only one person of that name is known,
 * "Francesca Moruzzi" becomes "Moruzzi Francesca" where that form came first.
 */
export function oneNamePerPerson(names: readonly string[]): ReadonlyMap<string, string> {
  const full = new Map<string, string>();
  const bySurname = new Map<string, Set<string>>();
  for (const name of names) {
    const words = fold(name).split(' ');
    if (words.length < 2 || !properName.test(name)) continue;
    const key = words.toSorted().join(' ');
    if (!full.has(key)) full.set(key, name);
    for (const word of words) bySurname.set(word, (bySurname.get(word) ?? new Set()).add(key));
  }
  return new Map(
    names.map((name) => {
      const words = fold(name).split(' ');
      const known = words.length >= 2 ? words.toSorted().join(' ') : onlyOne(bySurname.get(words[0] ?? ''));
      return [name, (known === undefined ? undefined : full.get(known)) ?? name];
    }),
  );
}

function onlyOne(keys: ReadonlySet<string> | undefined): string | undefined {
  return keys?.size === 1 ? [...keys][0] : undefined;
}

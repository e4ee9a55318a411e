import { anyItemsOf } from '../plan/apply-change.ts';
import type { Reference } from '../plan/core/fields.ts';
import type { PlanDocument } from '../plan/document.ts';
import { isListKind, kindNames, type ListKindName } from '../plan/kinds.ts';
import { undeterminableLevel } from '../plan/risk/risk-method.ts';
import type { Option } from './field-type.ts';
import { fold } from './fold.ts';
import { kindTitle, namingField } from './item-name.ts';
import { levelWord } from './level-words.ts';

/** What a reference may name in a plan. */
export interface ReferenceOptions {
  readonly list: readonly Option[];
  /** The words for a value; the value itself when it leads nowhere. */
  readonly nameOf: (value: string) => string;
  /** The same, with the value itself where others are called alike, so that `find` leads back to this one alone. */
  readonly uniqueNameOf: (value: string) => string;
  /** The values that a typed or pasted name may mean: one, none, or several that are called alike. */
  readonly find: (text: string) => readonly string[];
}

/** Lists are replaced whole when anything in them changes, so that they can stand for what was made of them. */
const made = new WeakMap<object, Map<Reference['by'], ReferenceOptions>>();

export function referenceOptions(doc: PlanDocument, { kind, by }: Reference): ReferenceOptions {
  const source = by === 'level' ? doc.riskMethod.bands : anyItemsOf(doc, listKindNamed(kind));
  const known = made.get(source) ?? new Map<Reference['by'], ReferenceOptions>();
  made.set(source, known);
  const options =
    known.get(by) ?? optionsOf(by === 'level' ? levels(doc) : named(doc, listKindNamed(kind), by));
  known.set(by, options);
  return options;
}

interface Named extends Option {
  /** Other ways in which people write it. */
  readonly also: readonly string[];
}

function optionsOf(list: readonly Named[]): ReferenceOptions {
  const names = new Map(list.map(({ value, label }) => [value, label]));
  // What is shown comes before its parts: "A1 – Affari generali" means one unit even if another is called "A1".
  const exact = valuesBy(list, ({ value, label }) => [value, label]);
  const loose = valuesBy(list, ({ also }) => also);
  // Two letters may differ by their case alone.
  const named = (text: string) =>
    names.has(text) ? [text] : (exact.get(fold(text)) ?? loose.get(fold(text)));
  const nameOf = (value: string) => names.get(value) ?? value;
  return {
    list: list.map(({ value, label }) => ({ value, label })),
    nameOf,
    uniqueNameOf: (value) => {
      const name = nameOf(value);
      const isUnique = named(name)?.length === 1 || !names.has(value);
      return isUnique ? name : `${name} [${value}]`;
    },
    find: (text) => named(text) ?? named(/ \[([^\]]+)\]$/.exec(text.trim())?.[1] ?? '') ?? [],
  };
}

function valuesBy(list: readonly Named[], namesOf: (option: Named) => readonly string[]) {
  const found = new Map<string, string[]>();
  for (const option of list) {
    for (const name of new Set(namesOf(option).map(fold))) {
      if (name !== '') found.set(name, [...(found.get(name) ?? []), option.value]);
    }
  }
  return found;
}

function levels(doc: PlanDocument): readonly Named[] {
  const bands = doc.riskMethod.bands.map(({ level, label }) => ({
    value: level,
    label: label === '' ? levelWord(level) : label,
    also: [],
  }));
  return [...bands, { value: undeterminableLevel, label: 'non determinabile', also: [] }];
}

function named(doc: PlanDocument, kind: ListKindName, by: 'id' | 'code'): readonly Named[] {
  return anyItemsOf(doc, kind).map((item) => {
    const fields: Readonly<Record<string, unknown>> = { ...item };
    const code = typeof fields.code === 'string' ? fields.code.trim() : '';
    const { code: _code, ...others } = fields;
    const words = namingField(others)?.words ?? '';
    const label = [code, words].filter((part) => part !== '').join(' – ');
    return {
      value: by === 'id' ? item.id : code,
      label: label === '' ? `${kindTitle(kind)} senza nome` : label,
      also: [code, words],
    };
  });
}

function listKindNamed(name: string): ListKindName {
  const kind = kindNames.find((candidate) => candidate === name);
  if (kind === undefined || !isListKind(kind))
    throw new Error(`A reference must name a list kind, not ${name}`);
  return kind;
}

import { choiceLabels } from '../../../shared/labels/choice-labels.ts';
import { kindTitle, namingField } from '../../../shared/labels/item-name.ts';
import { formatItalianAmount } from '../../../shared/numbers/italian.ts';
import { plainFromRichText } from '../../../shared/plan/core/rich-text-plain.ts';
import type { Section } from '../../../shared/plan/core/sections.ts';
import { type FieldDescription, fieldsOf } from '../../../shared/plan/field-meta.ts';
import { isListKind, type KindName, kindNames, kindOf } from '../../../shared/plan/kinds.ts';
import { canonicalJson, sha256 } from './canonical.ts';

/** What of an item is searched: what it is called, and the rest of its words. */
export interface SearchText {
  readonly title: string;
  readonly body: string;
}

type Item = Readonly<Record<string, unknown>>;

/** Raised when the functions below make other text of the same fields. */
const textVersion = 1;

/** Looked up for every item of every reading, hence once. Digests and formats are no words of the plan. */
const fieldsByKind = new Map<KindName, readonly FieldDescription[]>(
  kindNames.map((kind) => [
    kind,
    fieldsOf(kindOf(kind)).filter(
      ({ name, column, references }) =>
        references === undefined &&
        (column === 'text' || column === 'json' || column === 'amount') &&
        !['id', 'sha256', 'mediaType'].includes(name),
    ),
  ]),
);

/** Changes whenever the same plan would give other search text: a field was added, a word of a choice changed. */
export const searchTextDigest = sha256(
  canonicalJson([
    textVersion,
    ...kindNames.map((kind) => [
      kind,
      kindOf(kind).label.singular,
      (fieldsByKind.get(kind) ?? []).map(({ name, column }) => [
        name,
        column,
        choiceLabels(kind, name) ?? null,
      ]),
    ]),
  ]),
);

/** The text of an item, or of the one value of a single kind, which is known by what it is. */
export function searchTextOf(kind: KindName, item: Item): SearchText {
  const naming = isListKind(kind) ? namingField(item) : null;
  const words = (fieldsByKind.get(kind) ?? [])
    .filter(({ name }) => name !== naming?.field)
    .flatMap((field) => wordsOf(kind, field, item[field.name]));
  return {
    title: isListKind(kind) ? plain(naming?.words ?? '') : kindTitle(kind),
    body: plain(words.join('\n')),
  };
}

export function searchTextOfSection({ number, title, body }: Section): SearchText {
  return { title: plain(title), body: plain([number, plainFromRichText(body)].join('\n')) };
}

function wordsOf(kind: KindName, field: FieldDescription, value: unknown): readonly string[] {
  if (typeof value === 'string') {
    if (value.trim() === '') return [];
    if (field.column === 'amount') return [formatItalianAmount(value)];
    return [choiceLabels(kind, field.name)?.[value] ?? value];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((part) => wordsOf(kind, field, part));
}

/** Control characters mark the words that were found (`search-plan.ts`) and would cut the text off in SQLite. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replaceAll(/[\u0000-\u0008\u000b-\u001f]/g, ' ').trim();
}

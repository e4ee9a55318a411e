import { z } from 'zod';
import { singleOf } from './access.ts';
import { anyItemsOf } from './apply-change.ts';
import { compareSectionKeys } from './core/sections.ts';
import { type SplicePassage, spliceRichText, spliceText } from './core/splice-rich-text.ts';
import type { PlanDocument } from './document.ts';
import type { FieldEdit } from './field-edit.ts';
import { type FieldDescription, fieldsOf } from './field-meta.ts';
import { isListKind, type KindName, kindNames, kindOf } from './kinds.ts';
import type { PlanTarget } from './target.ts';

export interface FindQuery {
  readonly text: string;
  /** Otherwise "Ente" also finds "ente"; accents always count. */
  readonly matchCase?: boolean;
  /** Not inside a longer word. */
  readonly wholeWord?: boolean;
}

/** A place where the text was found. */
export interface Occurrence {
  readonly target: PlanTarget;
  readonly field: string;
  /** From 0, among those of the same field. */
  readonly index: number;
  /** A few words around it. */
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

type Owner = { readonly target: PlanTarget; readonly values: Readonly<Record<string, unknown>> };

/** Keys by which the program finds things again; changing a letter of them would break what they lead to. */
const notWritten: ReadonlySet<string> = new Set([
  'acceptedFindings.code',
  'acceptedFindings.item',
  'attachments.mediaType',
  'attachments.sha256',
  'attachments.section',
  'parameters.table',
  'parameters.key',
  'reviewMarks.kind',
  'reviewMarks.item',
  'reviewMarks.note',
  'reviewMarks.origin',
]);

const aroundLength = 40;
const anyWords = 'Parole qualsiasi: è così.';

/** Everything that people have written, sections first in their order, then the items of each kind. */
export function findInPlan(doc: PlanDocument, query: FindQuery): readonly Occurrence[] {
  const found: Occurrence[] = [];
  editWritten(doc, query, '', (occurrence) => {
    found.push(occurrence);
    return false;
  });
  return found;
}

/**
 * What to write so that the chosen occurrences (all when left out) become `replacement`, taken literally. One edit
 * per thing; nothing in the document is changed here.
 */
export function replaceInPlan(
  doc: PlanDocument,
  query: FindQuery,
  replacement: string,
  chosen: (occurrence: Occurrence) => boolean = () => true,
): readonly FieldEdit[] {
  return editWritten(doc, query, replacement, chosen);
}

function editWritten(
  doc: PlanDocument,
  query: FindQuery,
  insert: string,
  chosen: (occurrence: Occurrence) => boolean,
): FieldEdit[] {
  const pattern = patternOf(query);
  if (pattern === null) return [];
  const spliceFor = (target: PlanTarget, field: string): SplicePassage => {
    let count = 0;
    return (passage) =>
      [...passage.matchAll(pattern)].flatMap(({ 0: match, index: from }) => {
        const to = from + match.length;
        const before = passage.slice(Math.max(0, from - aroundLength), from).toWellFormed();
        const after = passage.slice(to, to + aroundLength).toWellFormed();
        const occurrence = { target, field, index: count, before, match, after };
        count += 1;
        return chosen(occurrence) ? [{ from, to, insert }] : [];
      });
  };
  return [...sectionEdits(doc, spliceFor), ...itemEdits(doc, spliceFor)];
}

type SpliceFor = (target: PlanTarget, field: string) => SplicePassage;

function sectionEdits(doc: PlanDocument, spliceFor: SpliceFor): FieldEdit[] {
  const keys = Object.keys(doc.sections).sort(compareSectionKeys);
  return keys.flatMap((key) => {
    const section = doc.sections[key];
    if (section === undefined) return [];
    const target = { of: 'section', key } as const;
    const title = spliceString(section.title, spliceFor(target, 'title'));
    const body = spliceRichText(section.body, spliceFor(target, 'body'));
    return editOf({ target, values: section }, { title, body });
  });
}

function itemEdits(doc: PlanDocument, spliceFor: SpliceFor): FieldEdit[] {
  return kindNames.flatMap((kind) =>
    ownersOf(doc, kind).flatMap((owner) => {
      const edited = (writtenByKind.get(kind) ?? []).map((name) => [
        name,
        spliceValue(owner.values[name], spliceFor(owner.target, name)),
      ]);
      return editOf(owner, Object.fromEntries(edited));
    }),
  );
}

function ownersOf(doc: PlanDocument, kind: KindName): Owner[] {
  if (!isListKind(kind)) return [{ target: { of: 'single', kind }, values: { ...singleOf(doc, kind) } }];
  return anyItemsOf(doc, kind).map((item) => ({
    target: { of: 'item', kind, id: item.id },
    values: { ...item },
  }));
}

/** Looked up for every item, hence once: fields that hold whatever a person writes, or several such texts. */
const writtenByKind = new Map<KindName, readonly string[]>(
  kindNames.map((kind) => [
    kind,
    fieldsOf(kindOf(kind))
      .filter(({ references, mayBeFigure }) => references === undefined && mayBeFigure !== true)
      .filter(({ schema }) => takes(schema, '', anyWords) || takes(schema, [], [anyWords]))
      .map(({ name }) => name)
      .filter((name) => !notWritten.has(`${kind}.${name}`)),
  ]),
);

/** Tells free text from ids, codes, choices, numbers and dates, which take either nothing or their own form. */
function takes(schema: FieldDescription['schema'], ...values: unknown[]): boolean {
  return values.every((value) => z.core.safeParse(schema, value).success);
}

function spliceValue(value: unknown, splice: SplicePassage): unknown {
  if (typeof value === 'string') return spliceString(value, splice);
  return Array.isArray(value) ? value.map((part) => spliceValue(part, splice)) : value;
}

function spliceString(text: string, splice: SplicePassage): string {
  return spliceText(text, splice(text));
}

/** Only what became another; none when nothing did. */
function editOf({ target, values }: Owner, edited: Readonly<Record<string, unknown>>): FieldEdit[] {
  const changed = Object.entries(edited).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(values[name]),
  );
  return changed.length === 0 ? [] : [{ target, fields: Object.fromEntries(changed) }];
}

function patternOf({ text, matchCase = false, wholeWord = false }: FindQuery): RegExp | null {
  if (text === '') return null;
  const literal = text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const inner = wholeWord ? `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])` : literal;
  return new RegExp(inner, matchCase ? 'gu' : 'giu');
}

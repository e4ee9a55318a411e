import { emptyRichText, type RichText } from '../plan/core/rich-text.ts';
import { plainFromRichText } from '../plan/core/rich-text-plain.ts';
import type { Section } from '../plan/core/sections.ts';
import type { Difference } from './difference.ts';
import { changedValues, type FieldChange, filledValues } from './field-changes.ts';
import { diffNarrative } from './narrative-diff.ts';

/** The narrative of a section; null where the plan has none under this key. */
export function diffSection(
  key: string,
  before: Section | null,
  after: Section | null,
): readonly Difference[] {
  const body = bodyChange(before?.body ?? null, after?.body ?? null);
  const thing = { kind: 'section', id: key } as const;
  if (before === null) {
    if (after === null) return [];
    const fields = [...filledValues(heading(after), 'after'), ...body];
    return [{ ...thing, change: 'added', name: nameOf(after), fields }];
  }
  if (after === null) {
    const fields = [...filledValues(heading(before), 'before'), ...body];
    return [{ ...thing, change: 'removed', name: nameOf(before), fields }];
  }
  const fields = [...changedValues(heading(before), heading(after)), ...body];
  return fields.length === 0 ? [] : [{ ...thing, change: 'changed', name: nameOf(after), fields }];
}

function heading({ number, title }: Section) {
  return { number, title };
}

function nameOf({ number, title }: Section): string {
  return [number, title].join(' ').trim();
}

function bodyChange(before: RichText | null, after: RichText | null): readonly FieldChange[] {
  const paragraphs = diffNarrative(before ?? emptyRichText, after ?? emptyRichText);
  if (paragraphs.length === 0) return [];
  const plain = (body: RichText | null) => (body === null ? null : plainFromRichText(body));
  return [{ field: 'body', before: plain(before), after: plain(after), paragraphs }];
}

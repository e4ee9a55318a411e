import fc from 'fast-check';
import { z } from 'zod';
import { itemsOf, singleOf, withKind } from '../../shared/plan/access.ts';
import type { RichText, RichTextBlock } from '../../shared/plan/core/rich-text.ts';
import type { PlanDocument } from '../../shared/plan/document.ts';
import { type FieldDescription, fieldsOf } from '../../shared/plan/field-meta.ts';
import { isListKind, type KindName, kindNames, kindOf } from '../../shared/plan/kinds.ts';
import { parsePlanDocument } from '../../shared/plan/parse.ts';
import { arbitraryPlan } from './arbitrary-plan.ts';

/** A plan of some items of every kind, the same each time, with one text in every field that takes any words. */
export function planFilledWith(text: string): PlanDocument {
  const [plan] = fc.sample(arbitraryPlan({ size: 3 }), { numRuns: 1, seed: 1 });
  if (plan === undefined) throw new Error('no plan');
  const filled = kindNames.reduce((doc, kind) => fillKind(doc, kind, text), plan);
  const resolution = { body: text, number: text, date: '2026-01-31' };
  const written = Object.keys(filled.sections).map((key) => [
    key,
    { number: text.slice(0, 12), title: text, body: narrativeOf(text) },
  ]);
  return parsePlanDocument({
    ...filled,
    plan: { ...filled.plan, resolution },
    sections: Object.fromEntries(written),
  });
}

function fillKind(doc: PlanDocument, kind: KindName, text: string): PlanDocument {
  const values = isListKind(kind) ? [...itemsOf(doc, kind)] : singleOf(doc, kind);
  const fields = fieldsOf(kindOf(kind)).filter((field) => isFree(kind, field));
  const fill = (item: object): object => ({
    ...item,
    ...Object.fromEntries(fields.flatMap(({ name, schema }) => filledField(name, schema, text))),
  });
  return withKind(doc, kind, (Array.isArray(values) ? values.map(fill) : fill(values)) as never);
}

/** Letters and digests that others refer to stay as they are. */
function isFree(kind: KindName, { name, references }: FieldDescription): boolean {
  const isLetter = name === 'code' && (kind === 'riskAreas' || kind === 'objectiveTypes');
  return references === undefined && name !== 'id' && name !== 'sha256' && !isLetter;
}

function filledField(name: string, schema: z.core.$ZodType, text: string): [string, unknown][] {
  if (z.safeParse(schema, text).success) return [[name, text]];
  return z.safeParse(schema, [text]).success ? [[name, [text, text]]] : [];
}

/** A heading, a paragraph with a footnote, a list and a table of nine columns whose second row is ragged. */
function narrativeOf(text: string): RichText {
  const words = { type: 'text' as const, text };
  const paragraph = { type: 'paragraph' as const, content: [words] };
  const row = (type: 'tableHeader' | 'tableCell', cells: number) => ({
    type: 'tableRow' as const,
    content: Array.from({ length: cells }, () => ({ type, content: [paragraph] })),
  });
  const content: RichTextBlock[] = [
    { type: 'heading', attrs: { level: 2 }, content: [words] },
    { type: 'paragraph', content: [words, { type: 'footnote', attrs: { text } }] },
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] },
    { type: 'table', content: [row('tableHeader', 9), row('tableCell', 6)] },
  ];
  return { type: 'doc', content };
}

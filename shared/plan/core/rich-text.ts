import { z } from 'zod';
import { wellFormed } from './fields.ts';

/**
 * Narrative text as ProseMirror JSON, limited to what prints. The editor (TipTap), the typesetter and the
 * DOCX writer all read this tree; anything else is refused here so that no output has to guess.
 */
const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href: wellFormed() }) }),
]);

const inline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: wellFormed().min(1), marks: z.array(mark).optional() }),
  z.strictObject({ type: z.literal('hardBreak') }),
  /** A value that fills in from the data when shown, e.g. `ente.nome`. */
  z.strictObject({ type: z.literal('field'), attrs: z.strictObject({ name: wellFormed() }) }),
  z.strictObject({ type: z.literal('footnote'), attrs: z.strictObject({ text: wellFormed() }) }),
]);

const inlines = z.array(inline).optional();
const paragraph = z.strictObject({ type: z.literal('paragraph'), content: inlines });
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.int().min(1).max(4) }),
  content: inlines,
});

const listItem = z.strictObject({
  type: z.literal('listItem'),
  get content(): z.ZodArray<z.ZodLazy<typeof block>> {
    return z.array(z.lazy(() => block));
  },
});
const bulletList = z.strictObject({ type: z.literal('bulletList'), content: z.array(listItem) });
const orderedList = z.strictObject({
  type: z.literal('orderedList'),
  attrs: z.strictObject({ start: z.int() }).optional(),
  content: z.array(listItem),
});

const cellAttributes = z.strictObject({ colspan: z.int().min(1), rowspan: z.int().min(1) }).optional();
const cell = z.strictObject({
  type: z.enum(['tableCell', 'tableHeader']),
  attrs: cellAttributes,
  content: z.array(z.discriminatedUnion('type', [paragraph, bulletList, orderedList])),
});
const table = z.strictObject({
  type: z.literal('table'),
  content: z.array(z.strictObject({ type: z.literal('tableRow'), content: z.array(cell) })),
});

const block = z.discriminatedUnion('type', [paragraph, heading, bulletList, orderedList, table]);

export const richTextSchema = z.strictObject({ type: z.literal('doc'), content: z.array(block) });

export type RichText = z.infer<typeof richTextSchema>;
export type RichTextBlock = RichText['content'][number];
export type RichTextInline = z.infer<typeof inline>;

export const emptyRichText: RichText = { type: 'doc', content: [] };

/** Plain paragraphs, one per blank-line-separated passage; single line breaks stay as line breaks. */
export function richTextFromPlain(plain: string): RichText {
  const passages = plain
    .split(/\n{2,}/)
    .map((passage) => passage.trim())
    .filter((passage) => passage !== '');
  return { type: 'doc', content: passages.map(paragraphOf) };
}

function paragraphOf(passage: string): RichTextBlock {
  const content: RichTextInline[] = [];
  for (const [index, line] of passage.split('\n').entries()) {
    if (index > 0) content.push({ type: 'hardBreak' });
    if (line !== '') content.push({ type: 'text', text: line });
  }
  return { type: 'paragraph', content };
}

import { type RichText, richTextFromPlain, richTextSchema } from '../../../shared/plan/core/rich-text.ts';
import { plainFromRichText } from '../../../shared/plan/core/rich-text-plain.ts';
import type { TextReading } from '../fields/readings.ts';

/** Paragraphs parted by blank lines, as plain text. Only for what `isPlainNarrative`. */
export const narrativeReading: TextReading = {
  inputMode: 'text',
  format: (stored) => {
    const parsed = richTextSchema.safeParse(stored);
    return parsed.success ? plainFromRichText(parsed.data) : '';
  },
  parse: (text) => ({ ok: true, value: richTextFromPlain(text) }),
};

/** Whether plain text can hold a narrative without losing anything of its form. */
export function isPlainNarrative(body: RichText): boolean {
  const blocksArePlain = body.content.every(
    (block) =>
      block.type === 'paragraph' &&
      (block.content ?? []).every(
        (inline) =>
          inline.type === 'hardBreak' || (inline.type === 'text' && (inline.marks ?? []).length === 0),
      ),
  );
  // Also refuses what would be read back otherwise, such as a passage with an empty line in it.
  return blocksArePlain && richTextFromPlain(plainFromRichText(body)).content.length === body.content.length;
}

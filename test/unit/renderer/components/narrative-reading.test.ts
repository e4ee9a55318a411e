import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isPlainNarrative,
  narrativeReading,
} from '../../../../renderer/components/narrative/narrative-reading.ts';
import { type RichText, richTextFromPlain } from '../../../../shared/plan/core/rich-text.ts';

const doc = (...content: RichText['content']): RichText => ({ type: 'doc', content });
const words = { type: 'text', text: 'parole' } as const;

describe('isPlainNarrative', () => {
  it('takes paragraphs and line breaks, and nothing at all', () => {
    expect(isPlainNarrative(doc())).toBe(true);
    expect(isPlainNarrative(doc({ type: 'paragraph', content: [words, { type: 'hardBreak' }, words] }))).toBe(
      true,
    );
  });

  it.each<[string, RichText['content'][number]]>([
    ['a heading', { type: 'heading', attrs: { level: 2 }, content: [words] }],
    ['bold', { type: 'paragraph', content: [{ ...words, marks: [{ type: 'bold' }] }] }],
    ['a field', { type: 'paragraph', content: [{ type: 'field', attrs: { name: 'ente.nome' } }] }],
    ['a footnote', { type: 'paragraph', content: [{ type: 'footnote', attrs: { text: 'nota' } }] }],
    ['a list', { type: 'bulletList', content: [{ type: 'listItem', content: [] }] }],
    ['a table', { type: 'table', content: [] }],
    ['an empty paragraph, which plain text would drop', { type: 'paragraph' }],
  ])('does not take %s', (_name, block) => {
    expect(isPlainNarrative(doc(block))).toBe(false);
  });

  it('takes everything that was typed as plain text, and shows it the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'è', ' ', '\n') }), (text) => {
        const body = richTextFromPlain(text);
        expect(isPlainNarrative(body)).toBe(true);
        expect(narrativeReading.parse(narrativeReading.format(body))).toEqual({ ok: true, value: body });
      }),
    );
  });
});

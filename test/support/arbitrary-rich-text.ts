import fc from 'fast-check';
import type { RichText, RichTextBlock, RichTextInline } from '../../shared/plan/core/rich-text.ts';

type CellBlock = Extract<RichTextBlock, { type: 'paragraph' | 'bulletList' | 'orderedList' }>;

const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  fc.constantFrom('attività', 'riga\nspezzata', '\r\n', ' ', '\uD800', '{ente.nome}', '«L’Ente»'),
);
const mark = fc.oneof(
  fc.constantFrom({ type: 'bold' } as const, { type: 'italic' } as const),
  fc
    .constantFrom('https://www.comune.it', 'mailto:a@b.it', 'javascript:alert(1)')
    .map((href) => ({ type: 'link' as const, attrs: { href } })),
);
const inline: fc.Arbitrary<RichTextInline> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record(
      { type: fc.constant('text' as const), text: words, marks: fc.array(mark, { maxLength: 4 }) },
      { requiredKeys: ['type', 'text'] },
    ),
  },
  fc.constant({ type: 'hardBreak' } as const),
  words.map((name) => ({ type: 'field' as const, attrs: { name } })),
  words.map((text) => ({ type: 'footnote' as const, attrs: { text } })),
);
const inlines = fc.array(inline, { maxLength: 4 });
const paragraph = fc.record(
  { type: fc.constant('paragraph' as const), content: inlines },
  { requiredKeys: ['type'] },
);
const heading = fc.record(
  {
    type: fc.constant('heading' as const),
    attrs: fc.record({ level: fc.integer({ min: 1, max: 4 }) }),
    content: inlines,
  },
  { requiredKeys: ['type', 'attrs'] },
);

function list(depth: number): fc.Arbitrary<CellBlock> {
  const items = fc.array(
    fc.array(block(depth - 1), { maxLength: 3 }).map((content) => ({ type: 'listItem' as const, content })),
    { maxLength: 3 },
  );
  const bullet = items.map((content) => ({ type: 'bulletList' as const, content }));
  const start = fc.record({ start: fc.integer({ min: -3, max: 12 }) });
  const ordered = fc.record(
    { type: fc.constant('orderedList' as const), attrs: start, content: items },
    { requiredKeys: ['type', 'content'] },
  );
  return fc.oneof(bullet, ordered);
}

function table(depth: number): fc.Arbitrary<RichTextBlock> {
  const span = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constant(1_000_000));
  const cell = fc.record(
    {
      type: fc.constantFrom('tableCell' as const, 'tableHeader' as const),
      attrs: fc.record({ colspan: span, rowspan: span }),
      content: fc.array(depth > 0 ? fc.oneof(paragraph, list(depth - 1)) : paragraph, { maxLength: 2 }),
    },
    { requiredKeys: ['type', 'content'] },
  );
  const row = fc.array(cell, { maxLength: 4 }).map((content) => ({ type: 'tableRow' as const, content }));
  return fc.array(row, { maxLength: 4 }).map((content) => ({ type: 'table' as const, content }));
}

function block(depth: number): fc.Arbitrary<RichTextBlock> {
  return depth <= 0 ? fc.oneof(paragraph, heading) : fc.oneof(paragraph, heading, list(depth), table(depth));
}

/** Any narrative that the schema takes, tidy or not: empty lists, ragged tables, spans that reach out, doubled marks. */
export const arbitraryRichText: fc.Arbitrary<RichText> = fc
  .array(block(2), { maxLength: 5 })
  .map((content) => ({ type: 'doc', content }));

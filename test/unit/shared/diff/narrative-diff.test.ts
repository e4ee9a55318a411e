import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffNarrative } from '../../../../shared/diff/narrative-diff.ts';
import { type RichText, richTextFromPlain } from '../../../../shared/plan/core/rich-text.ts';
import { arbitraryRichText } from '../../../support/arbitrary-rich-text.ts';

const text = (...paragraphs: string[]) => richTextFromPlain(paragraphs.join('\n\n'));
const one = 'La Giunta approva il piano entro il 31 gennaio di ogni anno.';

describe('diffNarrative', () => {
  it('pairs what was rewritten and leaves apart what went and came', () => {
    expect(
      diffNarrative(text('A.', one, 'Z.'), text('A.', 'Nuovo capoverso.', one.replace('31', '15'))),
    ).toEqual([
      { change: 'added', before: null, after: 'Nuovo capoverso.' },
      { change: 'changed', before: one, after: one.replace('31', '15') },
      { change: 'removed', before: 'Z.', after: null },
    ]);
  });

  it('says when only the form changed', () => {
    const bold: RichText = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: one, marks: [{ type: 'bold' }] }] }],
    };
    expect(diffNarrative(text(one), bold)).toEqual([{ change: 'changed', before: one, after: one }]);
  });

  it('is empty for the same text and for no other', () => {
    fc.assert(
      fc.property(arbitraryRichText, arbitraryRichText, (a, b) => {
        expect(diffNarrative(a, a)).toEqual([]);
        expect(diffNarrative(a, b).length === 0).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });
});

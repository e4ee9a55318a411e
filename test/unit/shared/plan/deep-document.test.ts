import { describe, expect, it } from 'vitest';
import type { RichTextBlock } from '../../../../shared/plan/core/rich-text.ts';
import { plainFromRichText } from '../../../../shared/plan/core/rich-text-plain.ts';
import { print } from '../../../../shared/print/print.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { planWith } from './plan-with.ts';

function listsWithin(depth: number): RichTextBlock {
  let block: RichTextBlock = { type: 'paragraph', content: [{ type: 'text', text: 'fondo' }] };
  for (let level = 0; level < depth; level += 1) {
    block = { type: 'bulletList', content: [{ type: 'listItem', content: [block] }] };
  }
  return block;
}

const planOf = (depth: number) =>
  planWith({ sections: { premise: { body: { type: 'doc', content: [listsWithin(depth)] } } } });

describe('lists within lists', () => {
  it('are read and printed, deeper than any person nests them', () => {
    const doc = planOf(200);
    const body = doc.sections.premise?.body;
    expect(body && plainFromRichText(body)).toBe('fondo');
    expect(JSON.stringify(print(doc, { edition: 'draft' }))).toContain('fondo');
  });

  it('are refused with a sentence when they have no end, instead of exhausting the stack', async () => {
    expect(await refusalOf(() => planOf(50_000))).toMatchObject({ code: 'plan.too-deep', kind: 'input' });
  });
});

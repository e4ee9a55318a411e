import { describe, expect, it } from 'vitest';
import { printPlan } from '../../../electron/core/printing/print-plan.ts';
import type { RichText } from '../../../shared/plan/core/rich-text.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { newId } from '../../../shared/plan/new-id.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { parsePlanDocument } from '../../../shared/plan/parse.ts';
import { planFilledWith } from '../../support/filled-plan.ts';
import { condense, hasProgram, pdfText } from './pdf-text.ts';
import { strayWords } from './pdf-words.ts';

const markup = '*x* #panic() $a$ @b <c> [d] _e_ `f` = g \\h // i /* j */ ~ #import "k" "l" {m} - + 1. #[n]';

function planWith(text: string): PlanDocument {
  const plan = newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: text });
  const unit = newId();
  const body: RichText = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 4 }, content: [{ type: 'text', text }] },
      {
        type: 'paragraph',
        content: [
          {
            type: 'text',
            text,
            marks: [{ type: 'bold' }, { type: 'italic' }, { type: 'link', attrs: { href: text } }],
          },
          { type: 'footnote', attrs: { text } },
          { type: 'field', attrs: { name: text } },
        ],
      },
    ],
  };
  return parsePlanDocument({
    ...plan,
    sections: { ...plan.sections, '2.2': { number: text, title: text, body } },
    units: [{ id: unit, kind: 'area', code: text, name: text, functions: text }],
    objectives: [{ id: newId(), unit, title: text, description: text, managers: [text], baseline: text }],
    riskEvents: [{ id: newId(), office: text, description: text, area: 'A', motivation: text }],
    attachments: [{ id: newId(), name: text, sha256: 'ab'.repeat(32) }],
  });
}

describe.skipIf(!hasProgram('pdftotext'))('text from people is text (needs poppler)', () => {
  it('prints Typst markup as it stands, in fields, headings, footnotes and the cover', async () => {
    const { pdf, warnings } = await printPlan(planWith(markup));
    expect(warnings).toEqual([]);
    expect(pdfText(pdf).split(condense(markup)).length).toBeGreaterThan(12);
  });

  it('prints any Unicode, with a sign and a warning where no font has the character', async () => {
    const strange = 'a\u0000\u0007b 𝒳 \ue000 日本 😀 \u202eabc ﬁ e\u0301 \ud800 € ☑ → ا \u200d\ufe0f x\u0338';
    const { pdf, warnings } = await printPlan(planWith(strange));
    const text = pdfText(pdf);
    expect(text).toContain(condense('ab X ☐ ☐☐ ☐ abc ﬁ é ☐ € ☑ → ☐ x☐'));
    expect(warnings.map(({ path }) => path)).toContain('objectives[0].description');
    const message = warnings.find(({ path }) => path === 'objectives[0].title')?.message;
    expect(message).toContain('U+E000');
    expect(message).not.toContain('U+20AC');
  });

  it.each([
    ['Typst syntax', markup, 'a-2a'],
    ['words that turn the direction of the text', '\u202eabc\u2066 العربية שלום\u200f', 'ua-1'],
    ['control characters alone', '\u0000\u0007\u001b', 'ua-1'],
    ['pictures made of several signs', '👩‍💼🏳️‍🌈', 'a-2a'],
    ['code points of no character', '\u0378\ufffe\u{10ffff}\ud800', 'ua-1'],
    ['white space alone', '\t\n \u200b\r\n', 'ua-1'],
  ] as const)('prints a plan with %s in every field', async (_, text, standard) => {
    const { pdf } = await printPlan(planFilledWith(text), { standard, edition: 'approved' });
    expect(pdfText(pdf)).toContain('Registrodeglieventirischiosi');
    expect(strayWords(pdf)).toEqual([]);
  });

  it('breaks a word of ten thousand letters instead of losing it beyond the margin', async () => {
    const word = 'Precipitevolissimevolmente'.repeat(400);
    const plan = planWith('Titolo');
    const objectives = plan.objectives.map((each) => ({ ...each, title: word, description: word }));
    const { pdf } = await printPlan({ ...plan, objectives }, { part: '2.2' });
    // Whole in the heading and in the field; in the summary tables it runs over pages, whose heads are repeated.
    expect(pdfText(pdf).split(word)).toHaveLength(3);
  });

  it('exports for PDF/UA whatever headings and tables a person wrote', async () => {
    const plan = planWith('Titolo');
    const cell = (type: 'tableCell' | 'tableHeader', colspan: number, rowspan: number) => ({
      type,
      attrs: { colspan, rowspan },
      content: [{ type: 'paragraph', content: [{ type: 'text', text: `cella ${colspan}` }] }],
    });
    const table = {
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 2, 9), cell('tableHeader', 1, 1)] },
        { type: 'tableRow', content: [cell('tableCell', 900, 1)] },
        { type: 'tableRow', content: [] },
        { type: 'tableRow', content: [cell('tableCell', 1, 5), cell('tableCell', 3, 2)] },
      ],
    };
    let list: unknown = { type: 'paragraph', content: [{ type: 'text', text: 'in fondo' }] };
    for (let depth = 0; depth < 40; depth += 1) {
      list = { type: 'bulletList', content: [{ type: 'listItem', content: [list] }] };
    }
    const heading = (level: number) => ({
      type: 'heading',
      attrs: { level },
      content: [{ type: 'text', text: `Livello ${level}` }],
    });
    const content = [
      heading(4),
      table,
      heading(1),
      heading(3),
      list,
      heading(2),
      { type: 'heading', attrs: { level: 2 } },
    ];
    const document = parsePlanDocument({
      ...plan,
      sections: { '2.2.a.b.c.d': { number: '', title: '', body: { type: 'doc', content } } },
    });
    const { pdf } = await printPlan(document, { standard: 'ua-1' });
    const text = pdfText(pdf);
    expect(text).toContain('cella900');
    expect(text).toContain('infondo');
  });
});

import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../../../../../electron/core/printing/docx/write-docx.ts';
import { outputModel } from '../../../../../../electron/core/printing/output-model.ts';
import { loadSamplePlan } from '../../../../../../electron/core/sample.ts';
import type { RichText } from '../../../../../../shared/plan/core/rich-text.ts';
import type { PlanDocument } from '../../../../../../shared/plan/document.ts';
import { newPlan } from '../../../../../../shared/plan/new-plan.ts';
import type { PrintEdition } from '../../../../../../shared/print/model.ts';

const sample = loadSamplePlan();
/** A whole plan that is laid out quickly. */
const short: PlanDocument = {
  ...sample,
  objectives: sample.objectives.slice(0, 4),
  processes: sample.processes.slice(0, 5),
  riskEvents: sample.riskEvents.slice(0, 6),
  measures: sample.measures.slice(0, 6),
  prevention: sample.prevention.slice(0, 3),
};

/** The parts of the package by name, as text. */
async function parts(
  doc: PlanDocument,
  options: { part?: string; edition?: PrintEdition } = {},
): Promise<Record<string, string>> {
  const files = unzipSync(await writeDocx(outputModel(doc, options)));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const withBody = (...content: RichText['content']): PlanDocument => ({
  ...newPlan({ firstYear: 2026, kind: 'ordinary' }),
  sections: { premise: { number: '', title: 'Premessa', body: { type: 'doc', content } } },
});

const paragraph = (text: string) => ({
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text }],
});

describe('the plan in Word', () => {
  let whole: Record<string, string>;
  let text: string;
  beforeAll(async () => {
    whole = await parts(short);
    text = whole['word/document.xml'] ?? '';
  }, 60_000);

  it('says its title, who wrote it and its language, and no day but that of the plan', () => {
    expect(whole['docProps/core.xml']).toContain(
      '<dc:title>Piano Integrato di Attività e Organizzazione 2025-2027 – Comune di Crema</dc:title>',
    );
    expect(whole['docProps/core.xml']?.match(/2025-01-01T00:00:00Z/g)).toHaveLength(2);
    expect(whole['word/styles.xml']).toContain('<w:lang w:val="it-IT"/>');
  });

  it('has real headings, and contents made from them with their pages', () => {
    expect(text.match(/<w:pStyle w:val="Heading5"\/>/g)?.length).toBeGreaterThanOrEqual(4);
    expect(text).toContain('TOC \\h \\o &quot;1-3&quot;');
    expect(text).toMatch(/w:anchor="_Tocx\d+"><w:r><w:t xml:space="preserve">Premessa<\/w:t>/);
    expect(text).toMatch(/PAGEREF _Tocx\d+ .{0,400}<w:t xml:space="preserve">\d+<\/w:t>/);
  });

  it('repeats the head of every table of data, and lays the wide ones out on landscape pages', () => {
    expect(text.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThan(20);
    const pages = [...text.matchAll(/<w:pgSz ([^>]*)\/>/g)].map(([, size = '']) => size);
    expect(pages.filter((size) => size.includes('w:orient="landscape"'))).toHaveLength(2);
    for (const size of pages.filter((each) => each.includes('landscape'))) {
      expect(size).toContain('w:w="16838"');
      expect(size).toContain('w:h="11906"');
    }
  });

  it('counts the pages in the foot, and marks a draft on every one', () => {
    const feet = Object.entries(whole).filter(([name]) => /^word\/footer\d+\.xml$/.test(name));
    expect(feet.some(([, foot]) => />\tpag\. |pag\. .*PAGE.* di .*NUMPAGES/s.test(foot))).toBe(true);
    const heads = Object.entries(whole).filter(([name]) => /^word\/header\d+\.xml$/.test(name));
    for (const [name, head] of heads) expect(head, name).toContain('string="BOZZA"');
  });

  it('marks no proposal as a draft', async () => {
    const proposal = await parts(sample, { edition: 'proposal', part: '1' });
    expect(Object.values(proposal).join('')).not.toContain('BOZZA');
    expect(proposal['word/document.xml']).toContain('estratto – Proposta');
    expect(proposal['word/document.xml']).not.toContain('TOC \\h');
  });

  it('gives the same bytes again, though the package draws names by lot', async () => {
    const doc = withBody(
      {
        type: 'paragraph',
        content: ['uno', 'due', 'uno'].map((text) => ({
          type: 'text' as const,
          text,
          marks: [{ type: 'link' as const, attrs: { href: `https://${text}.it/` } }],
        })),
      },
      paragraph('rIdabcdefghijklmnopqrstu "_Toc1" PAGEREF _Toc2 w:id="7"'),
    );
    const model = outputModel(doc, {});
    const first = await writeDocx(model);
    expect(Buffer.from(await writeDocx(model)).equals(Buffer.from(first))).toBe(true);
    const { 'word/document.xml': body = '', 'word/_rels/document.xml.rels': links } = await parts(doc);
    expect(body).toContain('rIdabcdefghijklmnopqrstu &quot;_Toc1&quot; PAGEREF _Toc2 w:id=&quot;7&quot;');
    for (const [, id] of body.matchAll(/<w:hyperlink[^>]* r:id="([^"]+)"/g))
      expect(links).toContain(`Id="${id}"`);
    expect(links).toContain('Target="https://due.it/"');
  });

  it('writes lists, each numbered from its own start, a footnote, bold and italic', async () => {
    const item = (text: string) => ({ type: 'listItem' as const, content: [paragraph(text)] });
    const doc = withBody(
      { type: 'orderedList', attrs: { start: 5 }, content: [item('quinto')] },
      { type: 'orderedList', content: [item('primo')] },
      { type: 'bulletList', content: [item('punto')] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'forte', marks: [{ type: 'bold' }, { type: 'italic' }] },
          { type: 'footnote', attrs: { text: 'la nota' } },
        ],
      },
    );
    const {
      'word/document.xml': body = '',
      'word/numbering.xml': numbering = '',
      'word/footnotes.xml': notes,
    } = await parts(doc, { part: 'premise' });
    expect(body.match(/<w:numId /g)).toHaveLength(3);
    expect(new Set(body.match(/<w:numId w:val="\d+"/g)).size).toBe(3);
    expect(numbering).toContain('<w:start w:val="5"/>');
    expect(numbering).toContain('w:val="bullet"');
    expect(body).toMatch(/<w:b\/><w:bCs\/><w:i\/><w:iCs\/><\/w:rPr><w:t xml:space="preserve">forte/);
    expect(body).toContain('<w:footnoteReference w:id="1"/>');
    expect(notes).toContain('la nota');
  });

  it("keeps a person's table: heads, spans, blocks within its cells", async () => {
    const cell = (type: 'tableCell' | 'tableHeader', text: string, colspan = 1) => ({
      type,
      attrs: { colspan, rowspan: 1 },
      content: [paragraph(text)],
    });
    const doc = withBody({
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 'Testata', 2)] },
        { type: 'tableRow', content: [cell('tableCell', 'a'), cell('tableCell', 'b')] },
      ],
    });
    const { 'word/document.xml': body = '' } = await parts(doc, { part: 'premise' });
    expect(body).toContain('<w:gridSpan w:val="2"/>');
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body).toMatch(/<w:b\/><w:bCs\/><\/w:rPr><w:t xml:space="preserve">Testata/);
  });
});

import { BorderStyle, LineRuleType, Paragraph, TableOfContents } from 'docx';
import type { PrintModel } from '../../../../shared/print/model.ts';
import { coverArms } from './arms.ts';
import type { Flow } from './blocks.ts';
import { colours } from './page.ts';
import { runs } from './writing.ts';

export const planName = 'Piano Integrato di Attività e Organizzazione';
const legalBasis =
  'Art. 6 D.L. 9 giugno 2021 n. 80, convertito dalla L. 6 agosto 2021 n. 113 – D.M. 30 giugno 2022 n. 132';

const bar = { left: { style: BorderStyle.SINGLE, size: 18, space: 10, color: colours.ink } };

/** The first page: whose plan, for which years, in which state. */
export function cover(model: PrintModel, picture: Uint8Array | null): Paragraph[] {
  const line = (text: string, size: number, bold = false, before = 0) =>
    new Paragraph({ style: 'CoverLine', spacing: { before }, children: sized(text, size, bold) });
  const print =
    model.fingerprint === null
      ? []
      : [small(`Impronta dei dati del piano (SHA-256): ${model.fingerprint}`, 0)];
  const arms = coverArms(model.coatOfArms, picture);
  return [
    ...arms,
    line(model.entity, 34, true, arms.length === 0 ? 1900 : 200),
    new Paragraph({
      style: 'Title',
      spacing: { before: 900, line: 240, lineRule: LineRuleType.AUTO },
      children: runs(planName),
    }),
    line(model.period, 46),
    new Paragraph({
      style: 'CoverLine',
      border: bar,
      spacing: { before: 1300 },
      children: sized(model.editionLabel, 28, true),
    }),
    ...model.editionLines.map(
      (text) => new Paragraph({ style: 'CoverLine', border: bar, children: sized(text, 22, false) }),
    ),
    small(legalBasis, 3200),
    ...print,
  ];
}

/** Headings 1 to 3 with their page; the field is refreshed by Word when a person asks for it. */
export function contents(): Flow[] {
  // A paragraph style that is no heading: the contents do not list themselves.
  const title = new Paragraph({ style: 'ContentsTitle', pageBreakBefore: true, children: runs('Indice') });
  const table = new TableOfContents('Indice', { hyperlink: true, headingStyleRange: '1-3' });
  // The package gives the table of contents a type of its own, which a section takes as it takes a paragraph.
  return [title, table as unknown as Flow];
}

/** Instead of a cover, for a part that is printed alone. */
export function partTitle(model: PrintModel): Paragraph[] {
  return [
    new Paragraph({ style: 'CoverLine', children: sized(model.entity, 24, true) }),
    new Paragraph({
      style: 'CoverLine',
      spacing: { after: 300 },
      children: sized(`${planName} ${model.period} – ${model.partName} – ${model.editionLabel}`, 20, false),
    }),
  ];
}

function sized(text: string, size: number, bold: boolean) {
  return runs(text, { bold, size });
}

function small(text: string, before: number): Paragraph {
  return new Paragraph({ style: 'PageMargin', spacing: { before }, children: runs(text) });
}

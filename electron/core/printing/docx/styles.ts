import { type IStylesOptions, LineRuleType } from 'docx';
import { colours } from './page.ts';

/** Every office has it, or a font of the same widths in its place. */
const font = 'Calibri';

const heading = (size: number, before: number, after: number) => ({
  run: { font, size, bold: true, color: colours.ink },
  paragraph: { keepNext: true, keepLines: true, spacing: { before, after } },
});

const small = { basedOn: 'Normal', next: 'Normal', quickFormat: true } as const;

/** Sizes are half points, spacing twips, as the file format has them. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 21, language: { value: 'it-IT' } },
      paragraph: { spacing: { after: 140, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font, size: 60, bold: true, color: colours.ink },
      paragraph: { spacing: { after: 160, line: 240, lineRule: LineRuleType.AUTO } },
    },
    heading1: heading(38, 0, 260),
    heading2: heading(30, 380, 180),
    heading3: heading(25, 320, 150),
    heading4: heading(22, 280, 120),
    heading5: heading(21, 280, 110),
    heading6: heading(20, 240, 100),
    listParagraph: { paragraph: { spacing: { after: 80 } } },
    hyperlink: { run: { color: colours.ink, underline: {} } },
  },
  paragraphStyles: [
    {
      id: 'TableText',
      name: 'Testo di tabella',
      ...small,
      run: { size: 17 },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'AfterTable',
      name: 'Dopo la tabella',
      ...small,
      run: { size: 12 },
      paragraph: { spacing: { after: 60, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Caption',
      name: 'caption',
      ...small,
      run: { size: 18, bold: true, color: colours.ink },
      paragraph: { spacing: { before: 160, after: 80 } },
    },
    { id: 'Note', name: 'Nota', ...small, run: { size: 18, italics: true, color: colours.grey } },
    {
      id: 'Badges',
      name: 'Contrassegni',
      ...small,
      run: { size: 17 },
      paragraph: { spacing: { after: 80 } },
    },
    {
      id: 'CoverLine',
      name: 'Copertina',
      ...small,
      run: { color: colours.ink },
      paragraph: { spacing: { after: 80 } },
    },
    {
      id: 'ContentsTitle',
      name: 'Titolo indice',
      ...small,
      run: { size: 38, bold: true, color: colours.ink },
      paragraph: { spacing: { after: 260 } },
    },
    {
      id: 'PageMargin',
      name: 'Testata e piede',
      ...small,
      run: { size: 16, color: colours.grey },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'FootnoteText',
      name: 'footnote text',
      ...small,
      run: { size: 18 },
      paragraph: { spacing: { after: 40, line: 240, lineRule: LineRuleType.AUTO } },
    },
    ...[1, 2, 3].map((level) => ({
      id: `TOC${level}`,
      name: `toc ${level}`,
      ...small,
      run: { bold: level === 1, size: level === 1 ? 20 : 19 },
      paragraph: {
        indent: { left: 260 * (level - 1) },
        spacing: { before: level === 1 ? 100 : 0, after: 30, line: 250, lineRule: LineRuleType.AUTO },
      },
    })),
  ],
};

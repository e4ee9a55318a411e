import { ExternalHyperlink, FootnoteReferenceRun, type ParagraphChild, TextRun } from 'docx';
import { assertNever } from '../../../../shared/assert-never.ts';
import type { Inline } from '../../../../shared/print/model.ts';
import { colours } from './page.ts';
import { type RunFormat, runs, type Writing } from './writing.ts';

/** The content of a paragraph of narrative. */
export function inlineRuns(
  writing: Writing,
  content: readonly Inline[],
  format: RunFormat = {},
): ParagraphChild[] {
  return content.flatMap((inline): ParagraphChild[] => {
    switch (inline.type) {
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'footnote':
        return [new FootnoteReferenceRun(writing.footnote(inline.text))];
      case 'text':
        return textRuns(inline, format);
      default:
        return assertNever(inline, 'unknown inline');
    }
  });
}

function textRuns(inline: Extract<Inline, { type: 'text' }>, outer: RunFormat): ParagraphChild[] {
  const format: RunFormat = {
    ...outer,
    ...(inline.bold && { bold: true }),
    ...(inline.italic && { italics: true }),
    ...(inline.change === 'removed' && { strike: true, color: colours.removed }),
    ...(inline.change === 'added' && { bold: true, underline: {}, color: colours.added }),
  };
  if (inline.href === undefined) return runs(inline.text, format);
  const children = runs(inline.text, { ...format, style: 'Hyperlink' });
  return [new ExternalHyperlink({ link: inline.href, children })];
}

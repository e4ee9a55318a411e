import type { ILevelsOptions } from 'docx';
import { LevelFormat, Paragraph, TextRun } from 'docx';
import type { Orientation } from './page.ts';

type NumberingConfig = { readonly reference: string; readonly levels: readonly ILevelsOptions[] };

/** The character formats that the plan uses, in the words of the `docx` package. */
export type RunFormat = {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly strike?: boolean;
  readonly underline?: Record<string, never>;
  readonly color?: string;
  /** Half points. */
  readonly size?: number;
  readonly style?: string;
};

export const bulletReference = 'bullets';
/** Levels that a Word list can have. */
const listLevels = 9;
const indentPerLevel = 360;

/**
 * What is gathered while a document is written, because the file format keeps it apart from the text: footnotes
 * and numberings. `orientation` is that of the page being written.
 */
export class Writing {
  readonly footnotes: Record<string, { children: Paragraph[] }> = {};
  readonly numberings: NumberingConfig[] = [
    { reference: bulletReference, levels: levels(() => ({ format: LevelFormat.BULLET, text: '•' })) },
  ];

  orientation: Orientation = 'portrait';

  /** Keeps the text of a footnote and returns its number. */
  footnote(text: string): number {
    const number = Object.keys(this.footnotes).length + 1;
    this.footnotes[number] = { children: [new Paragraph({ style: 'FootnoteText', children: runs(text) })] };
    return number;
  }

  /** A numbering of its own for each list, so that none goes on counting from another. */
  numbering(start: number): string {
    const reference = `list-${this.numberings.length}`;
    const level = (index: number) => ({ format: LevelFormat.DECIMAL, text: `%${index + 1}.`, start });
    this.numberings.push({ reference, levels: levels(level) });
    return reference;
  }
}

function levels(of: (index: number) => Omit<ILevelsOptions, 'level'>): ILevelsOptions[] {
  return Array.from({ length: listLevels }, (_, level) => ({
    level,
    ...of(level),
    style: { paragraph: { indent: { left: indentPerLevel * (level + 1), hanging: indentPerLevel } } },
  }));
}

/** Indent of what follows the first paragraph of a list item, in twips. */
export const itemIndent = (level: number): number => indentPerLevel * (Math.min(level, listLevels - 1) + 1);

export const listLevel = (depth: number): number => Math.min(depth, listLevels - 1);

/** A person's text as runs; its line breaks stay. */
export function runs(text: string, format: RunFormat = {}): TextRun[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun({ ...format, text: line, ...(index > 0 && { break: 1 }) }));
}

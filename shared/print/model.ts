import type { Organigram } from '../plan/organisation/organigram.ts';

/**
 * What is printed, with every word in Italian and every number already written: the typesetter and the
 * writers of DOCX, HTML and XLSX only lay it out. Plain JSON; names of tables and groups are what the layout hangs on.
 */
export const printEditions = ['draft', 'proposal', 'approved'] as const;
export type PrintEdition = (typeof printEditions)[number];

export type Inline =
  | {
      readonly type: 'text';
      readonly text: string;
      readonly bold?: true;
      readonly italic?: true;
      /** In a text beside another: a word that is only in the old one, or only in the new one. */
      readonly change?: 'removed' | 'added';
      readonly href?: string;
    }
  | { readonly type: 'break' }
  | { readonly type: 'footnote'; readonly text: string };

/** A cell of a table that a person drew; it always fits the grid (see `rich-table.ts`). */
export type GridCell = {
  readonly colspan: number;
  readonly rowspan: number;
  /** A heading within the grid, that stays with the row below: there must be one, the typesetter fails without. */
  readonly heading?: true;
  readonly blocks: readonly Block[];
};

/** `tone` is the step of a level, from 0 (lowest) to 3, shown by a sign and a colour beside the word. */
export type Cell =
  | string
  | { readonly text: string; readonly tone?: number; readonly indent?: number; readonly strong?: true };

export type Column = {
  readonly title: string;
  readonly align: 'start' | 'end' | 'center';
  /** Its cells are days, written 31.12.2025. */
  readonly date?: true;
};

/** A `group` row is a heading within the table and has one cell. */
export type Row = {
  readonly kind: 'row' | 'group' | 'subtotal' | 'total';
  readonly cells: readonly Cell[];
};

export type Field = { readonly letter: string; readonly label: string; readonly text: string };

export type Block =
  | { readonly type: 'heading'; readonly level: number; readonly text: string }
  | { readonly type: 'paragraph'; readonly content: readonly Inline[] }
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Block[])[];
    }
  | {
      readonly type: 'grid';
      readonly columns: number;
      /** Parts of the width, one for each column; equal ones when left out. */
      readonly widths?: readonly number[];
      readonly head: readonly (readonly GridCell[])[];
      readonly body: readonly (readonly GridCell[])[];
    }
  | {
      readonly type: 'table';
      readonly name: string;
      readonly caption: string;
      readonly columns: readonly Column[];
      readonly rows: readonly Row[];
    }
  | {
      readonly type: 'sheet';
      readonly number: string;
      readonly title: string;
      readonly level: number;
      readonly badges: readonly string[];
      readonly fields: readonly Field[];
    }
  | {
      readonly type: 'facts';
      readonly name: string;
      readonly caption: string;
      readonly rows: readonly { readonly label: string; readonly text: string }[];
    }
  | { readonly type: 'note'; readonly text: string }
  /** Drawn from boxes and lines where the format can; `alt` says the same in words. */
  | {
      readonly type: 'organigram';
      readonly alt: string;
      readonly typeSize: number;
      readonly lineHeight: number;
      readonly padding: number;
      readonly drawing: Organigram;
    }
  /** Blocks that are laid out together, e.g. on landscape pages. */
  | { readonly type: 'group'; readonly name: string; readonly blocks: readonly Block[] };

/** `level` is that of the heading, 1 to 3; `text` is number and title. */
export type PrintSection = {
  readonly key: string;
  readonly level: number;
  readonly number: string;
  readonly title: string;
  readonly blocks: readonly Block[];
};

/** What every output can show. */
export const pictureFormats = ['png', 'jpg', 'svg'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** A picture whose bytes travel beside the model; `alt` says the same in words. */
export type PrintPicture = {
  readonly format: PictureFormat;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
};

export type PrintModel = {
  readonly title: string;
  readonly entity: string;
  readonly period: string;
  readonly edition: PrintEdition;
  /** "Bozza", "Proposta" or "Approvato con deliberazione …". */
  readonly editionLabel: string;
  /** Further lines of the cover: revision, immediate enforceability. */
  readonly editionLines: readonly string[];
  /** The two ends of the running header, cut to what a line holds. */
  readonly runningHead: { readonly start: string; readonly end: string };
  /** SHA-256 of the plan's content, hexadecimal; null when it was not asked for. */
  readonly fingerprint: string | null;
  /** The PDF's date: the resolution's, else 1 January of the first year. */
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
  /** On the cover; null where there is none, and for a part, which has no cover. */
  readonly coatOfArms: PrintPicture | null;
  /** False for a part, which has neither cover nor contents. */
  readonly whole: boolean;
  /** What a part is called beside the plan's name: "estratto"; empty for the whole plan. */
  readonly partName: string;
  readonly sections: readonly PrintSection[];
};

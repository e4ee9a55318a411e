/** A piece of a line. A link leads to a page of the guide: there is nothing else that an offline window can open. */
export type GuideInline =
  | { readonly as: 'text' | 'code'; readonly text: string }
  | { readonly as: 'strong' | 'emphasis'; readonly content: readonly GuideInline[] }
  | { readonly as: 'link'; readonly to: GuidePlace; readonly content: readonly GuideInline[] };

type GuideCell = readonly GuideInline[];

export type GuideBlock =
  | {
      readonly as: 'heading';
      /** 1 below the title of the page, 2 below that. */
      readonly depth: 1 | 2;
      readonly anchor: string;
      readonly content: readonly GuideInline[];
    }
  | { readonly as: 'paragraph'; readonly content: readonly GuideInline[] }
  | {
      readonly as: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly GuideBlock[])[];
    }
  | { readonly as: 'table'; readonly head: readonly GuideCell[]; readonly rows: readonly GuideCell[][] }
  | { readonly as: 'note'; readonly content: readonly GuideBlock[] }
  | { readonly as: 'commands'; readonly text: string }
  | {
      readonly as: 'picture';
      /** Relative to the guide's folder. */
      readonly file: string;
      /** What it shows, for who does not see it. */
      readonly words: string;
      readonly width: number;
      readonly height: number;
    };

/** `key` is the name of its file without the ending. */
export interface GuidePage {
  readonly key: string;
  readonly title: string;
  readonly blocks: readonly GuideBlock[];
}

/** A page, or a heading in it. */
export interface GuidePlace {
  readonly page: string;
  readonly anchor: string | null;
}

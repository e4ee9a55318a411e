/** A paragraph that a word processor draws as an item of a list. */
export interface FlatItem<Content> {
  /** From 1. */
  readonly level: number;
  /** Items of one list carry the same; another list begins where it changes. */
  readonly list: string;
  readonly ordered: boolean;
  /** The number it shows; 1 where it shows a letter or a bullet. */
  readonly number: number;
  readonly content: Content;
}

export interface NestedList<Content> {
  readonly ordered: boolean;
  readonly start: number;
  readonly items: { readonly content: Content; readonly lists: NestedList<Content>[] }[];
}

/** The lists that a run of such paragraphs stands for; a level that is skipped counts as one step. */
export function nestList<Content>(flat: readonly FlatItem<Content>[]): NestedList<Content>[] {
  const lists: NestedList<Content>[] = [];
  const open: { level: number; list: string; ordered: boolean; nested: NestedList<Content> }[] = [];
  for (const { level, list, ordered, number, content } of flat) {
    while ((open.at(-1)?.level ?? 0) > level) open.pop();
    const current = open.at(-1);
    const item = { content, lists: [] };
    if (current?.level === level && current.list === list && current.ordered === ordered) {
      current.nested.items.push(item);
      continue;
    }
    if (current?.level === level) open.pop();
    const nested = { ordered, start: ordered ? number : 1, items: [item] };
    (open.at(-1)?.nested.items.at(-1)?.lists ?? lists).push(nested);
    open.push({ level, list, ordered, nested });
  }
  return lists;
}

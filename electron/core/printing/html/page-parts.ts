import { escapeHtml, textHtml } from './escape.ts';

/** Headings deeper than this have no element of their own. */
const deepest = 6;
/** The title of the page is the first level: every heading of the plan stands one below. */
const belowTitle = 1;
const deepestInContents = 3;

type Entry = { readonly level: number; readonly id: string; readonly text: string };

/** What is gathered while the page is written: headings for the contents, footnotes for its end. */
export class PageParts {
  readonly entries: Entry[] = [];
  readonly notes: string[] = [];
  #headings = 0;
  #lastHeading = '';

  /** The words of the heading that was written last: the name of a table without a caption. */
  get lastHeading(): string {
    return this.#lastHeading;
  }

  /** `level` is that of the plan's outline, 1 for a chapter. */
  heading(level: number, text: string): string {
    this.#headings += 1;
    this.#lastHeading = text;
    const id = `t${this.#headings}`;
    if (level <= deepestInContents) this.entries.push({ level, id, text });
    const element = `h${Math.min(level + belowTitle, deepest)}`;
    return `<${element} id="${id}">${textHtml(text)}</${element}>`;
  }

  footnote(text: string): string {
    this.notes.push(text);
    const number = this.notes.length;
    return `<sup><a href="#n${number}" id="r${number}" aria-label="Nota ${number}">${number}</a></sup>`;
  }

  /** A list within the list for every level below. */
  contents(): string {
    let depth = 0;
    const items = this.entries.map(({ level, id, text }) => {
      const steps =
        level > depth ? '<ol><li>'.repeat(level - depth) : `</li>${'</ol></li>'.repeat(depth - level)}<li>`;
      depth = level;
      return `${steps}<a href="#${id}">${escapeHtml(text)}</a>`;
    });
    return items.join('\n') + '</li></ol>'.repeat(depth);
  }

  footnotes(): string {
    if (this.notes.length === 0) return '';
    const items = this.notes.map(
      (text, index) =>
        `<li id="n${index + 1}">${textHtml(text)} <a href="#r${index + 1}" aria-label="Torna al testo della nota ${index + 1}">↩</a></li>`,
    );
    return `<section aria-labelledby="note"><h2 id="note">Note</h2>\n<ol>\n${items.join('\n')}\n</ol></section>`;
  }
}

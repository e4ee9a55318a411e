/**
 * The HTML that mammoth makes of a document as text of the form that recognition reads: a line for each paragraph,
 * empty lines between blocks, "- " and "1. " before points of lists, "## " before headings, a line with tabs for
 * each row of a table. Line numbers are then those of this text.
 */
export function linesFromHtml(html: string): string {
  const writer = new LineWriter();
  for (const [, closing = '', name = '', attributes = '', text = ''] of html.matchAll(tokens)) {
    if (name === '') writer.text(unescaped(text));
    else if (closing === '') writer.open(name.toLowerCase(), attributes);
    else writer.close(name.toLowerCase());
  }
  return writer.finish();
}

const tokens = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*)>|([^<]+)/gu;
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ' };

function unescaped(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,7})|(\w{2,6}));/gu,
    (whole, code: string | undefined, name: string | undefined) => {
      if (name !== undefined) return entities[name] ?? whole;
      const point = Number(code);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
    },
  );
}

interface Cell {
  text: string;
  /** Columns and rows that it takes. */
  span: number;
  rows: number;
}

const widestCell = 60;
const tallestCell = 500;
/** Further to the right no cell takes more than its own place: a small file would make endless rows. */
const widestRow = 200;

class LineWriter {
  readonly #lines: string[] = [];
  readonly #lists: { ordered: boolean; count: number }[] = [];
  #line = '';
  #prefix = '';
  #row: Cell[] | null = null;
  #rows = 0;
  /** By column: how many rows a cell further up still takes. */
  #taken = new Map<number, number>();
  #depth = 0;

  text(text: string): void {
    const flat = text.replaceAll(/[\s\u00a0]+/gu, ' ');
    const cell = this.#row?.at(-1);
    if (cell !== undefined) cell.text += flat;
    else this.#line += flat;
  }

  open(name: string, attributes: string): void {
    if (name === 'table') this.#openTable();
    else if (name === 'tr' && this.#depth === 1) this.#row = [];
    else if ((name === 'td' || name === 'th') && this.#depth === 1) {
      const spans = (name: string, most: number) => {
        const span = Number(new RegExp(`\\b${name}="(-?\\d+)"`, 'u').exec(attributes)?.[1] ?? 1);
        return Math.min(Math.max(1, span), most);
      };
      this.#row?.push({
        text: '',
        span: spans('colspan', widestCell),
        rows: spans('rowspan', tallestCell),
      });
    } else if (this.#depth > 0) this.text(' ');
    else this.#openBlock(name);
  }

  #openBlock(name: string): void {
    if (name === 'ul' || name === 'ol') {
      this.#end();
      if (this.#lists.length === 0) this.#gap();
      this.#lists.push({ ordered: name === 'ol', count: 0 });
    } else if (name === 'li') {
      this.#end();
      const list = this.#lists.at(-1);
      if (list !== undefined) list.count += 1;
      this.#prefix = list?.ordered === true ? `${list.count}. ` : '- ';
    } else if (/^h[1-6]$/.test(name)) {
      this.#end();
      this.#gap();
      this.#prefix = `${'#'.repeat(Number(name[1]))} `;
    } else if (name === 'p') {
      this.#end();
      if (this.#lists.length === 0) this.#gap();
    } else if (name === 'br') this.#end();
  }

  close(name: string): void {
    if (name === 'table') this.#closeTable();
    else if (name === 'tr' && this.#depth === 1) this.#closeRow();
    else if (this.#depth > 0) this.text(' ');
    else if (name === 'ul' || name === 'ol') {
      this.#end();
      this.#lists.pop();
      if (this.#lists.length === 0) this.#gap();
    } else if (name === 'p' || name === 'li' || /^h[1-6]$/.test(name)) this.#end();
  }

  #openTable(): void {
    this.#depth += 1;
    if (this.#depth > 1) return;
    this.#end();
    this.#gap();
    this.#rows = 0;
    this.#taken = new Map();
  }

  #closeTable(): void {
    this.#depth = Math.max(0, this.#depth - 1);
    if (this.#depth === 0 && this.#rows > 0) this.#gap();
  }

  #closeRow(): void {
    const cells: string[] = [];
    // A cell that reaches down stands in its first row; below it there is an empty one, as extraction leaves it.
    const skipTaken = () => {
      for (let left = this.#taken.get(cells.length); left; left = this.#taken.get(cells.length)) {
        this.#taken.set(cells.length, left - 1);
        cells.push('');
      }
    };
    for (const { text, span, rows } of this.#row ?? []) {
      skipTaken();
      const from = cells.length;
      cells.push(
        text.replaceAll(/\s+/gu, ' ').trim(),
        ...Array.from({ length: Math.max(0, Math.min(span, widestRow - from) - 1) }, () => ''),
      );
      for (let at = from; at < Math.min(cells.length, widestRow); at += 1) this.#taken.set(at, rows - 1);
    }
    skipTaken();
    // A row of one cell keeps its tab: it is the title of a table, not a paragraph.
    if (cells.some((cell) => cell !== ''))
      this.#lines.push(cells.length === 1 ? `${cells[0]}\t` : cells.join('\t'));
    this.#row = null;
    this.#rows += 1;
  }

  #end(): void {
    const line = this.#line.trim();
    if (line !== '') {
      this.#lines.push(`${this.#prefix}${line}`);
      this.#prefix = '';
    }
    this.#line = '';
  }

  #gap(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
  }

  finish(): string {
    this.#end();
    return `${this.#lines.join('\n').replace(/\n+$/, '')}\n`;
  }
}

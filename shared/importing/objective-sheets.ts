import type { SheetField } from './label-words.ts';
import { type Labelled, labelledField } from './labels.ts';
import { beginsItem, joinedText } from './paragraphs.ts';
import type { Line } from './source.ts';
import { isStructureHeading, managerLine } from './structure-headings.ts';
import { isShouted, withoutBullet } from './wording.ts';

/** A sheet as printed: what each label was followed by, and the heading of the structure that it stands under. */
export interface Sheet {
  /** As printed: "3", "1.2.3", "DEM_1"; empty when the sheet has none. */
  readonly code: string;
  readonly fields: ReadonlyMap<SheetField, string>;
  /** Lines between the title and the first label, which belong to the sheet and to none of its fields. */
  readonly notes: readonly Line[];
  readonly structure: Line | null;
  /** Named above the sheets of a structure; for sheets that name none themselves. */
  readonly structureManager: string;
  readonly lines: readonly Line[];
}

interface Start {
  readonly code: string;
  readonly title: string;
  /** "Titolo:" says by itself that a sheet begins; a number or "Obiettivo 3" needs labels below. */
  readonly certain: boolean;
}

const code = String.raw`(?:[A-Z]{1,6}[ ._-]?)?\d{1,3}(?:[./_-]\d{1,3}){0,4}`;
const titled = new RegExp(
  String.raw`^(?:(?:ob(?:iettivo)?\.?|scheda(?: (?:di )?obiettivo)?)\s*)?(?:n\.?°?\s*)?(?<code>${code})?\s*[.)°:–-]{0,2}\s*(?:titolo|denominazione)(?: (?:dell['’])?obiettivo)?\s*[:–-]\s*(?<title>.*)$`,
  'isu',
);
const named = new RegExp(
  String.raw`^(?:ob(?:iettivo|\.)?(?: (?:operativo|gestionale|strategico|specifico|di performance))?|scheda(?: (?:di )?(?:obiettivo|progetto))?)\s*(?:n\.?°?|nr\.?|numero|n°)?\s*(?<code>${code})\s*[).:–-]{0,2}\s*(?<title>.*)$`,
  'isu',
);
const unnumbered = /^obiettivo\s*[:–]\s*(?<title>.+)$/isu;
const numbered = new RegExp(String.raw`^(?<code>${code})\s*[.):–-]{0,2}\s+(?<title>\p{L}.{3,280})$`, 'su');

const openingFields: ReadonlySet<SheetField> = new Set([
  'title',
  'type',
  'description',
  'managers',
  'strategic',
]);
const lookAhead = 4;
const fewestFields = 3;
const allFields = 9;

/** The sheets of objectives among the lines, by their labels alone: letters, numbers and order do not matter. */
export function readSheets(lines: readonly Line[], boundaries: ReadonlySet<number>): readonly Sheet[] {
  const labels = lines.map(labelledField);
  const sheets: Sheet[] = [];
  let open: OpenSheet | null = null;
  let between: Line[] = [];
  let structure: Line | null = null;
  let manager = '';
  const close = () => {
    const sheet = open?.finish() ?? null;
    if (sheet !== null) sheets.push(sheet);
    between = [];
    open = null;
  };
  for (const [at, line] of lines.entries()) {
    const label = labels[at] ?? null;
    if (boundaries.has(line.index)) {
      close();
      structure = null;
      manager = '';
      continue;
    }
    const start = startOf(line, at, labels, open);
    if (start !== null) {
      close();
      ({ structure, manager } = structureAbove(lines, at, structure, manager));
      open = new OpenSheet(start, line, structure, manager);
    } else if (open?.takes(line, label)) {
      open.add(line, label);
    } else {
      if (open !== null) close();
      between.push(line);
    }
  }
  close();
  return sheets;
}

function startOf(
  line: Line,
  at: number,
  labels: readonly (Labelled | null)[],
  open: OpenSheet | null,
): Start | null {
  if (line.cells !== null) {
    const label = labels[at];
    return label?.field === 'title' && open?.hasTitle !== false
      ? { code: '', title: label.value, certain: true }
      : null;
  }
  const text = withoutBullet(line.printed);
  if (open !== null && !open.hasTitle && labels[at]?.field === 'title') return null;
  const certain = titled.exec(text)?.groups;
  if (certain !== undefined) return { code: certain.code ?? '', title: certain.title ?? '', certain: true };
  if (labels[at] !== null && !unnumbered.test(text)) return null;
  const next = nextLabel(at, labels);
  // In an open sheet a number begins the next one only where a label comes round again; else it is a list in a field.
  if (next === null || open?.has(next.field) === false) return null;
  const likely = (named.exec(text) ?? unnumbered.exec(text) ?? numbered.exec(text))?.groups;
  return likely === undefined
    ? null
    : { code: likely.code ?? '', title: (likely.title ?? '').trim(), certain: false };
}

/** One of the labels that open sheets, close below. */
function nextLabel(at: number, labels: readonly (Labelled | null)[]): Labelled | null {
  const next = labels.slice(at + 1, at + 1 + lookAhead).find((label) => label !== null) ?? null;
  return next !== null && openingFields.has(next.field) ? next : null;
}

/** The heading of the structure stands just above its first sheet, with the name of its manager at most between. */
function structureAbove(
  lines: readonly Line[],
  at: number,
  structure: Line | null,
  manager: string,
): { structure: Line | null; manager: string } {
  let named = manager;
  for (let above = at - 1; above >= Math.max(0, at - 3); above -= 1) {
    const line = lines[above];
    if (line === undefined || line.index === structure?.index) break;
    const answers = managerLine(line);
    if (answers !== null) named = answers;
    else if (isStructureHeading(line)) return { structure: line, manager: named === manager ? '' : named };
    else break;
  }
  return { structure, manager: named };
}

class OpenSheet {
  readonly #parts = new Map<SheetField, { text: string; own: boolean }[]>();
  readonly #lines: Line[];
  readonly #notes: Line[] = [];
  #last: SheetField | null = null;
  #title: string;

  readonly #start: Start;
  readonly #structure: Line | null;
  readonly #manager: string;

  constructor(start: Start, line: Line, structure: Line | null, manager: string) {
    this.#start = start;
    this.#structure = structure;
    this.#manager = manager;
    this.#lines = [line];
    this.#title = start.title;
  }

  get hasTitle(): boolean {
    return this.#title !== '';
  }

  has(field: SheetField): boolean {
    return field === 'title' ? this.hasTitle : this.#parts.has(field);
  }

  /** Whether a line still belongs to the sheet: it has a label, or goes on with the value of the last one. */
  takes(line: Line, label: Labelled | null): boolean {
    if (label !== null) return !this.#parts.has(label.field) || !this.#isFull();
    if (line.cells !== null) return false;
    if (isStructureHeading(line) && this.#endsBefore(line)) return false;
    const sentence = line.gapBefore && /^\p{Lu}/u.test(line.plain) && !beginsItem(line);
    return !(sentence && this.#isFull());
  }

  #endsBefore(heading: Line): boolean {
    return heading.gapBefore ? this.#parts.size >= fewestFields : this.#isFull() && isShouted(heading.plain);
  }

  add(line: Line, label: Labelled | null): void {
    this.#lines.push(line);
    if (label?.field === 'title' && !this.hasTitle) {
      this.#title = label.value;
    } else if (label !== null && !this.#parts.has(label.field)) {
      this.#last = label.field;
      this.#parts.set(label.field, [{ text: label.value, own: false }]);
    } else if (this.#last === null) {
      this.#beforeLabels(line);
    } else if (this.#last === 'type' && line.gapBefore && this.#parts.get('type')?.[0]?.text !== '') {
      this.#notes.push(line);
    } else {
      const text = beginsItem(line) ? line.printed : withoutBullet(line.printed);
      this.#parts.get(this.#last)?.push({ text, own: beginsItem(line) });
    }
  }

  /** What comes between number and first label goes on with the title where it must, and is a note otherwise. */
  #beforeLabels(line: Line): void {
    const goesOn =
      this.#notes.length === 0 && (this.#title === '' || !line.gapBefore || /^\p{Ll}/u.test(line.plain));
    if (goesOn) this.#title = `${this.#title} ${line.printed}`.trim();
    else this.#notes.push(line);
  }

  #isFull(): boolean {
    return this.#parts.has('source') || this.#parts.size >= allFields + 1;
  }

  finish(): Sheet | null {
    const fields = new Map<SheetField, string>([['title', this.#title.trim()]]);
    for (const [field, parts] of this.#parts) fields.set(field, joinedText(parts).trim());
    if (this.#parts.size < fewestFields || (this.#title === '' && !this.#start.certain)) return null;
    return {
      code: this.#start.code,
      fields,
      notes: this.#notes,
      structure: this.#structure,
      structureManager: this.#manager,
      lines: this.#lines,
    };
  }
}

import { sectionNamed, sectionOfAnnex } from './section-titles.ts';
import type { Line, Source } from './source.ts';

/** A section of the published plan: `start` is its heading, `end` the line after its last (indexes of lines). */
export interface SourceSection {
  readonly key: string;
  /** As printed, e.g. "3.3.4" for what the Piano-tipo calls 3.3.5. */
  readonly number: string;
  readonly title: string;
  readonly start: number;
  /** The first line of its text: after the heading, and after the title where that has a line of its own. */
  readonly textStart: number;
  readonly end: number;
}

interface Heading extends Omit<SourceSection, 'end'> {
  /** With a number or a mark of its own; a bare title counts only where a plan has nothing else. */
  readonly explicit: boolean;
}

export interface Outline {
  readonly sections: readonly SourceSection[];
  /** Lines of tables of contents. */
  readonly contents: ReadonlySet<number>;
}

const longestHeading = 160;
/** Lines between two entries of a table of contents that are headings of the Piano-tipo. */
const longestContentsGap = 12;
/** "P.T.C.P." at the end of a title is no end of a sentence. */
const endsSentence = /(?:\p{Ll}{2}\.|[;:,])$/u;
// From the first of the dots alone, and each blank in one way only: a line of dots would take the square of its length.
const leaders = /(?:(?<!\.)\.{4,}|(?<!…)…{2,})\s*(?:\d+\s*)?$/;
const contentsTitle = /^(?:sommario|indice(?: generale)?|indice dei contenuti)$/i;

const annexShape = /^(?:#{1,6}\s*)?allegato\s+(?:n\.?\s*)?(\d{1,2}|[a-z])\s*[-–—.:)]\s*(\S.*)$/iu;
const headingShape =
  /^(?:\d\s*[-–]\s*(?=\d\s*[-–]))?(?:(?:(?:sotto)?sezione(?<programme>\s+di\s+programmazione)?|parte|capitolo)[\s:–-]*)?(?<number>\d(?:\.(?:\d{1,2}|[A-F](?=\W))){0,3})?\s*[-–—.:)]*\s*(?:(?:sotto)?sezione\s+(?:di\s+programmazione\s+)?(?:\d(?:\.\d)*)?\s*[-–:.]?\s*)?(?<title>\D.*)$/iu;
const articleShape = /^(?:#{1,6}\s*)?art(?:icolo|\.)?\s*(\d{1,2})\s*(?:[-–.:]\s*)?(.*)$/i;

/**
 * The sections of the plan, by the shape and the words of their headings. Where a title occurs more than once
 * (table of contents, running text) the occurrence with the most text under it is the section.
 */
export function readOutline(source: Source): Outline {
  const { lines } = source;
  const found: Heading[] = [];
  const contents = new Set<number>();
  for (const line of lines) {
    if (line.cells === null && leaders.test(line.text)) contents.add(line.index);
    const heading = contents.has(line.index) ? null : headingOf(line, lines, found);
    if (heading !== null) found.push(heading);
  }
  for (const { index, plain } of lines) if (contentsTitle.test(plain)) markContents(index, found, contents);
  const real = found.filter(({ start }) => !contents.has(start));
  const explicit = real.filter((heading) => heading.explicit);
  const styled = new Set(explicit.map(({ key }) => key)).size >= 2;
  const candidates = styled ? explicit : real;
  const kept = richest(candidates, lines);
  for (const heading of candidates) if (!kept.includes(heading)) contents.add(heading.start);
  return {
    sections: kept.map((heading, index) => {
      const { explicit: _, ...section } = heading;
      return { ...section, end: kept[index + 1]?.start ?? lines.length };
    }),
    contents,
  };
}

/**
 * A table of contents reaches from its title to the last heading that occurs again further on, entries of other
 * shapes included.
 */
function markContents(title: number, headings: readonly Heading[], contents: Set<number>): void {
  let last = title;
  for (const [at, { key, start }] of headings.entries()) {
    if (start <= title) continue;
    const again = headings.slice(at + 1).some((later) => later.key === key);
    if (!again || start - last > longestContentsGap) break;
    last = start;
  }
  for (let index = title; index <= last; index += 1) contents.add(index);
}

function headingOf(line: Line, lines: readonly Line[], before: readonly Heading[]): Heading | null {
  if (line.cells !== null || line.plain.length > longestHeading || /[;,]$/.test(line.plain)) return null;
  return (
    articleOf(line, lines, before) ??
    contextOf(line, before) ??
    annexOf(line, lines) ??
    numberedOf(line, before)
  );
}

function numberedOf(line: Line, before: readonly Heading[]): Heading | null {
  const groups = headingShape.exec(line.plain)?.groups;
  if (groups === undefined) return null;
  const { number = '', title: printed = '', programme } = groups;
  const title = printed.replace(/\s*\d{1,3}$/, '').trim();
  const named = sectionNamed(title.toLowerCase());
  const common = { number, title: titleOf(title), start: line.index, textStart: line.index + 1 };
  if (named !== null && (number === '' || number[0] === named[0])) {
    // "Performance 2025: …" in running text is no heading; a heading is a title and little else.
    if (number === '' && (title.length > 90 || /[.:]$/.test(title))) return null;
    // The chapter on monitoring goes through the "sottosezioni di programmazione" once more.
    const ofModel = programme !== undefined && !before.some(({ key, explicit }) => explicit && key === '4');
    return { key: named, ...common, explicit: number !== '' || ofModel || /^(?:#|>)/.test(line.text) };
  }
  if (/^(?:premessa|presentazione)$/i.test(title) && number === '') {
    const started = before.some(({ key, explicit }) => explicit && key !== 'premise');
    return started && before.filter(({ key }) => key === 'premise').length > 1
      ? null
      : { key: 'premise', ...common, explicit: true };
  }
  const parent = before.findLast(({ number: above }) => above !== '' && number.startsWith(`${above}.`));
  if (parent === undefined || title.length > 140 || number.split('.').length < 3) return null;
  return { key: `${parent.key}.${number.slice(parent.number.length + 1)}`, ...common, explicit: true };
}

/** "Art. 4" with its title on the same or the next line, within 2.3. */
function articleOf(line: Line, lines: readonly Line[], before: readonly Heading[]): Heading | null {
  const match = articleShape.exec(line.plain);
  const at = before.findLast(({ explicit }) => explicit)?.key ?? '';
  if (match === null || !(at === '2.3' || at.startsWith('2.3.'))) return null;
  const [, number = '', rest = ''] = match;
  if (rest !== '' && (rest.length > 110 || !/^\p{Lu}/u.test(rest) || endsSentence.test(rest))) return null;
  if (/^(?:comma|c\.|d\.?\s?lgs|l\.|del|della|co\.)/i.test(rest)) return null;
  const next = lines[line.index + 1];
  const own = rest === '' && next !== undefined && next.cells === null && isTitle(next.plain);
  return {
    key: `2.3.art-${Number(number)}`,
    number: `Art. ${number}`,
    title: own ? next.plain : rest,
    start: line.index,
    textStart: line.index + (own ? 2 : 1),
    explicit: true,
  };
}

function contextOf(line: Line, before: readonly Heading[]): Heading | null {
  const at = before.findLast(({ explicit }) => explicit)?.key ?? '';
  if (!at.startsWith('2.3') || !/^(?:l')?analisi del contesto$/i.test(line.plain)) return null;
  return {
    key: '2.3.analisi-del-contesto',
    number: '',
    title: line.plain,
    start: line.index,
    textStart: line.index + 1,
    explicit: true,
  };
}

/** "Allegato 2 – Registro dei rischi": what it holds belongs to the section that it speaks of. */
function annexOf(line: Line, lines: readonly Line[]): Heading | null {
  const [, number = '', title = ''] = annexShape.exec(line.plain) ?? [];
  const key = isTitle(title) ? sectionOfAnnex(title.toLowerCase()) : null;
  const next = lines[line.index + 1];
  // A list of annexes has their titles one under the other, and nothing in them.
  if (key === null || next === undefined || annexShape.test(next.plain)) return null;
  return {
    key: `${key}.allegato-${number.toLowerCase()}`,
    number: `Allegato ${number}`,
    title,
    start: line.index,
    textStart: line.index + 1,
    explicit: true,
  };
}

function isTitle(text: string): boolean {
  return text.length <= 110 && /^\p{Lu}/u.test(text) && !endsSentence.test(text);
}

function titleOf(title: string): string {
  return title.replace(/^[-–:.\s]+/, '').trim();
}

/** Of the headings with the same key, the one with the most text before the next heading; of bare ones the last. */
function richest(headings: readonly Heading[], lines: readonly Line[]): readonly Heading[] {
  const sizes = headings.map((heading, index) => {
    const end = headings[index + 1]?.start ?? lines.length;
    let size = 0;
    for (let at = heading.textStart; at < end; at += 1) size += lines[at]?.text.length ?? 0;
    return size;
  });
  const best = new Map<string, number>();
  for (const [index, { key }] of headings.entries()) {
    const size = sizes[index] ?? 0;
    const other = best.get(key);
    if (other === undefined || size >= (sizes[other] ?? 0)) best.set(key, index);
  }
  return headings.filter(({ key }, index) => best.get(key) === index);
}

/** The lines of a section and of those within it ("3.2" → 3.2, 3.2.1, …), without the headings. */
export function sectionLines(source: Source, outline: Outline, key: string): readonly Line[] {
  return outline.sections
    .filter((section) => section.key === key || section.key.startsWith(`${key}.`))
    .flatMap(({ textStart, end }) => source.lines.slice(textStart, end));
}

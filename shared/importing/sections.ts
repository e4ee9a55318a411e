import type { z } from 'zod';
import { type sectionSchema, standardSections } from '../plan/core/sections.ts';
import type { Found, Ledger } from './found.ts';
import type { Outline, SourceSection } from './outline.ts';
import { richTextOf } from './prose.ts';
import { type Line, type LineRange, type Source, spanning } from './source.ts';
import { isShouted, sentenceCase, shortened } from './wording.ts';

export interface ReadSections {
  readonly sections: Readonly<Record<string, z.input<typeof sectionSchema>>>;
  readonly found: readonly Found<string>[];
}

/** Every section of the Piano-tipo with the text that is left for it, and the finer ones that the plan has. */
export function readSections(source: Source, outline: Outline, ledger: Ledger): ReadSections {
  const sections: Record<string, z.input<typeof sectionSchema>> = Object.fromEntries(
    standardSections.map(({ key, number, title }) => [key, { number, title }]),
  );
  const found: Found<string>[] = [];
  for (const section of outline.sections) {
    const heading = source.lines.slice(section.start, section.textStart);
    const own = source.lines
      .slice(section.textStart, section.end)
      .filter((line) => ledger.isFree(line) && !outline.contents.has(line.index));
    ledger.claim(...heading, ...own);
    const standard = standardSections.find(({ key }) => key === section.key);
    // A heading alone (the chapters 2, 3 and 3.3) is printed with its sections and needs no text of its own.
    if (own.length === 0 && standard === undefined) continue;
    sections[section.key] = {
      number: section.number,
      title: titleOf(section, standard?.title),
      body: richTextOf(own),
    };
    found.push({
      item: section.key,
      lines: own.length === 0 ? spanning(heading) : spanning([...heading, ...own]),
      confidence: standard === undefined ? 'probable' : 'certain',
    });
    remarkNumber(section, standard?.number, ledger);
    remarkTables(section, own, ledger);
  }
  remarkMissing(outline, ledger);
  return { sections, found };
}

function titleOf(section: SourceSection, standard: string | undefined): string {
  if (section.title === '') return standard ?? '';
  return isShouted(section.title) ? (standard ?? sentenceCase(section.title)) : section.title;
}

function remarkNumber(section: SourceSection, standard: string | undefined, ledger: Ledger): void {
  if (standard === undefined || section.number === '' || section.number === standard) return;
  ledger.remark({
    code: 'import.section-number',
    message: `La sezione «${shortened(section.title)}» porta il numero ${section.number}, nel Piano-tipo ha il ${standard}: il numero stampato è stato conservato.`,
    lines: null,
    place: ['sections', section.key],
  });
}

/** A table that nobody knew is kept as a table of the text; the person is told where. */
function remarkTables(section: SourceSection, lines: readonly Line[], ledger: Ledger): void {
  let open: Line[] = [];
  const close = () => {
    if (open.length >= 2) {
      ledger.remark({
        code: 'import.table-as-text',
        message: `La tabella alle righe ${rangeWords(spanning(open))} («${shortened((open[0]?.cells ?? []).filter((cell) => cell !== '').join(' | '), 60)}») resta come tabella nel testo della sezione ${section.key}: i suoi dati non sono voci del piano.`,
        lines: spanning(open),
        place: ['sections', section.key, 'body'],
      });
    }
    open = [];
  };
  for (const line of lines) {
    if (line.cells === null || (open.length > 0 && line.index !== (open.at(-1)?.index ?? 0) + 1)) close();
    if (line.cells !== null) open.push(line);
  }
  close();
}

export function rangeWords([from, to]: LineRange): string {
  return from === to ? String(from) : `${from}-${to}`;
}

function remarkMissing(outline: Outline, ledger: Ledger): void {
  const keys = new Set(outline.sections.map(({ key }) => key));
  for (const { key, title } of standardSections) {
    if (keys.has(key) || key === 'premise') continue;
    ledger.remark({
      code: 'import.section-missing',
      message: `Nel documento non si trova l’intestazione della sezione ${key} «${title}»: se il contenuto c’è, va riportato a mano nella sezione.`,
      lines: null,
      place: ['sections', key],
    });
  }
}

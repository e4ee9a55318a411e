import { PiaoError } from '../errors.ts';
import { isBlankRichText } from '../plan/core/rich-text-plain.ts';
import { type PlanDocument, planPeriod, planTitle } from '../plan/document.ts';
import { coatOfArmsWords } from '../plan/organisation/coat-of-arms.ts';
import { breakLongRuns } from './break-words.ts';
import { note } from './cells.ts';
import { editionWords } from './edition.ts';
import { excerpt } from './excerpt.ts';
import { mapTexts } from './map-texts.ts';
import type { Block, PrintEdition, PrintModel, PrintPicture, PrintSection } from './model.ts';
import { type Names, namesOf } from './names.ts';
import { narrative } from './narrative.ts';
import {
  confirmationKey,
  hasCover,
  type PlanPart,
  readerPartWords,
  readPart,
  refuseAnnexedEdition,
} from './parts.ts';
import { ancestorsOf, isWithin, type SectionPlace, sectionPlaces } from './section-order.ts';
import { printAttachments } from './sections/attachments.ts';
import { printConfirmation } from './sections/confirmation.ts';
import { openFindings } from './sections/findings.ts';
import { sectionPrinters } from './sections/index.ts';

export type PrintOptions = {
  readonly edition: PrintEdition;
  /** What `readPart` reads, printed without cover; the whole plan when left out. */
  readonly part?: string | undefined;
  /** SHA-256 of the content, see `electron/core/printing/fingerprint.ts`. */
  readonly fingerprint?: string | undefined;
  /** The picture of the coat of arms, for the cover; null or left out where there is none to show. */
  readonly coatOfArms?: Omit<PrintPicture, 'alt'> | null | undefined;
};

/** The key of the list of attached files, which is no section of the Piano-tipo. */
const attachmentsKey = 'attachments';

/** The year of a PDF's date when neither resolution nor period are known: any fixed one will do. */
const yearWithoutPeriod = 2000;

/**
 * The plan as it is typeset: the words of `layOut`, with places to break in every long run of characters.
 * Throws `print.part-unknown` when the plan has no such section.
 */
export function print(doc: PlanDocument, options: PrintOptions): PrintModel {
  return typesettable(layOut(doc, options));
}

/** With places to break in every long run of characters, as the typesetter needs them. */
export function typesettable(model: PrintModel): PrintModel {
  const { entity, editionLabel, editionLines, sections } = model;
  const shown = { entity, editionLabel, editionLines, sections };
  return { ...model, ...mapTexts(shown, breakLongRuns, notWords) };
}

/**
 * The plan as every output shows it. Pure: the same document and options give the same model, whatever clock and
 * locale. Throws `print.part-unknown` when the plan has no such section, `print.findings-of-draft`.
 */
export function layOut(doc: PlanDocument, options: PrintOptions): PrintModel {
  const part = options.part === undefined ? null : readPart(doc, options.part);
  refuseAnnexedEdition(part, options.edition);
  const whole = hasCover(doc, options.part);
  return {
    ...frontMatter(doc, options),
    coatOfArms: whole ? coverPicture(doc, options) : null,
    whole,
    partName: whole ? '' : 'estratto',
    sections: part === null ? printedSections(doc) : partSections(doc, part),
  };
}

function coverPicture(doc: PlanDocument, { coatOfArms }: PrintOptions): PrintPicture | null {
  if (!coatOfArms) return null;
  const { format, width, height } = coatOfArms;
  return { format, width, height, alt: coatOfArmsWords(doc) };
}

/** Whose plan it is, for which years and in which state. */
export function frontMatter(
  doc: PlanDocument,
  { edition, fingerprint }: Pick<PrintOptions, 'edition' | 'fingerprint'>,
): Omit<PrintModel, 'coatOfArms' | 'whole' | 'partName' | 'sections'> {
  const entity = doc.administration.name || 'Ente non indicato';
  const { editionShort, ...words } = editionWords(doc, edition);
  return {
    title: planTitle(doc),
    entity,
    period: planPeriod(doc),
    edition,
    ...words,
    runningHead: { start: oneLine(`PIAO ${planPeriod(doc)} – ${entity}`), end: oneLine(editionShort) },
    fingerprint: fingerprint ?? null,
    date: documentDate(doc),
  };
}

/** Header and body never meet, however long a name is. */
const longestHead = 60;

function oneLine(text: string): string {
  const characters = [...text.replaceAll(/\s+/g, ' ')];
  return characters.length <= longestHead
    ? characters.join('')
    : `${characters.slice(0, longestHead - 1).join('')}…`;
}

/** The day that the PDF carries: the resolution's, else 1 January of the first year; never today. */
export function documentDate(doc: PlanDocument): PrintModel['date'] {
  const iso = doc.plan.resolution?.date;
  const year = doc.plan.period.firstYear ?? yearWithoutPeriod;
  const [y = year, month = 1, day = 1] = iso ? iso.split('-').map(Number) : [];
  return { year: y, month, day };
}

function partSections(doc: PlanDocument, part: PlanPart): PrintSection[] {
  switch (part.type) {
    case 'section':
      return partOf(printedSections(doc), part.key);
    case 'annexed':
      return [...printedSections(doc), openFindings(doc)];
    default:
      return excerpt(doc, namesOf(doc), part);
  }
}

function printedSections(doc: PlanDocument): PrintSection[] {
  const names = namesOf(doc);
  const places = sectionPlaces(doc);
  const blocks = new Map(places.map(({ key }) => [key, [] as Block[]]));
  for (const place of places) blocks.get(place.key)?.push(...narrativeOf(doc, place));
  for (const place of places) {
    const tables = tablesOf(doc, place, names);
    // Tables follow the last of the finer sections, whose text usually introduces them.
    const last = places.findLast((other) => isWithin(other.key, place.key));
    if (last !== undefined) blocks.get(last.key)?.push(...tables);
  }
  const sections = places.map((place): PrintSection => ({ ...place, blocks: blocks.get(place.key) ?? [] }));
  const confirmed = printConfirmation({ doc, names, level: 2 });
  if (confirmed.length > 0) {
    const title = 'Conferma annuale della sottosezione 2.3';
    sections.push({ key: confirmationKey, level: 1, number: '', title, blocks: confirmed });
  }
  const attached = printAttachments({ doc, names, level: 2 });
  if (attached.length > 0) {
    sections.push({ key: attachmentsKey, level: 1, number: '', title: 'Allegati', blocks: attached });
  }
  return sections;
}

function narrativeOf(doc: PlanDocument, place: SectionPlace): Block[] {
  const body = doc.sections[place.key]?.body;
  return body === undefined || isBlankRichText(body) ? [] : narrative(doc, body, place.level);
}

function tablesOf(doc: PlanDocument, place: SectionPlace, names: Names): Block[] {
  const printers = Object.entries(sectionPrinters).find(([key]) => key === place.key)?.[1] ?? [];
  const blocks = printers.flatMap((printer) => printer({ doc, names, level: place.level + 1 }));
  const body = doc.sections[place.key]?.body;
  const silent = blocks.length === 0 && body !== undefined && isBlankRichText(body);
  return silent ? [note('La sezione non contiene testo.')] : blocks;
}

/** One section with its finer ones; the headings above it stay, so that the outline starts at its first level. */
function partOf(sections: readonly PrintSection[], part: string): PrintSection[] {
  if (!sections.some((section) => section.key === part)) {
    const keys = sections.map((section) => section.key).join(', ');
    throw new PiaoError(
      'print.part-unknown',
      `Il piano non ha la parte «${part.slice(0, 40)}»: si possono stampare ${readerPartWords} e le sezioni ${keys}.`,
    );
  }
  const above = new Set(ancestorsOf(part));
  return sections.flatMap((section) => {
    if (isWithin(section.key, part)) return [section];
    return above.has(section.key) ? [{ ...section, blocks: [] }] : [];
  });
}

/** What the program reads and no person does. */
const notWords: ReadonlySet<string> = new Set(['type', 'kind', 'name', 'key', 'href', 'align']);

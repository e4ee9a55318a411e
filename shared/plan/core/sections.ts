import { z } from 'zod';
import { structured, text } from './fields.ts';
import { emptyRichText, richTextSchema } from './rich-text.ts';

/** `premise`, or the numbering of the Piano-tipo with finer keys where a plan has them (`2.3.art-8`). */
export const sectionKeySchema = z.string().regex(/^(premise|[1-4](\.[0-9a-z][0-9a-z-]*)*)$/);

export const sectionSchema = z.strictObject({
  /** As printed, e.g. "2.2"; empty for an unnumbered section. */
  number: text(),
  title: text(),
  body: structured(richTextSchema.default(emptyRichText)),
});

export const sectionsSchema = z.record(sectionKeySchema, sectionSchema);

export type Section = z.infer<typeof sectionSchema>;
export type Sections = z.infer<typeof sectionsSchema>;

/**
 * The sections every plan starts with, in printing order.
 * Source: Piano-tipo annexed to DM 30.6.2022 n. 132.
 */
export const standardSections = [
  { key: 'premise', number: '', title: 'Premessa' },
  { key: '1', number: '1', title: 'Scheda anagrafica dell’amministrazione' },
  { key: '2.1', number: '2.1', title: 'Valore pubblico' },
  { key: '2.2', number: '2.2', title: 'Performance' },
  { key: '2.3', number: '2.3', title: 'Rischi corruttivi e trasparenza' },
  { key: '3.1', number: '3.1', title: 'Struttura organizzativa' },
  { key: '3.2', number: '3.2', title: 'Organizzazione del lavoro agile' },
  { key: '3.3.1', number: '3.3.1', title: 'Consistenza di personale al 31 dicembre' },
  { key: '3.3.2', number: '3.3.2', title: 'Programmazione strategica delle risorse umane' },
  { key: '3.3.3', number: '3.3.3', title: 'Obiettivi di trasformazione dell’allocazione delle risorse' },
  { key: '3.3.4', number: '3.3.4', title: 'Strategia di copertura del fabbisogno' },
  { key: '3.3.5', number: '3.3.5', title: 'Formazione del personale' },
  { key: '4', number: '4', title: 'Monitoraggio' },
] as const;

export type StandardSectionKey = (typeof standardSections)[number]['key'];

/** The headings above the sections, which carry no text of their own. */
export const chapters = [
  {
    key: '2',
    number: '2',
    title: 'Valore pubblico, performance e anticorruzione',
    sections: ['2.1', '2.2', '2.3'],
  },
  {
    key: '3',
    number: '3',
    title: 'Organizzazione e capitale umano',
    sections: ['3.1', '3.2', '3.3.1', '3.3.2', '3.3.3', '3.3.4', '3.3.5'],
  },
] as const;

/**
 * Numbering order: premise first, then part by part (2.9 before 2.10), a section's finer keys right after it
 * ("2.3.1" before "2.3-bis"). Only equal keys compare as equal.
 */
export function compareSectionKeys(a: string, b: string): number {
  if (a === b) return 0;
  if (a === 'premise') return -1;
  if (b === 'premise') return 1;
  const others = b.split('.');
  for (const [index, part] of a.split('.').entries()) {
    const other = others[index];
    if (other === undefined) return 1;
    const order = compareParts(part, other);
    if (order !== 0) return order;
  }
  return -1;
}

/** By number where there is one; "03" and "3" are the same number but not the same key. */
function compareParts(a: string, b: string): number {
  if (a === b) return 0;
  return a.localeCompare(b, 'en', { numeric: true }) || (a < b ? -1 : 1);
}

import { z } from 'zod';

/** What an approved plan has to go through once it is approved, in the order of doing it. */
export const publicationSteps = [
  {
    step: 'notice-board',
    title: 'Albo pretorio',
    what: 'La deliberazione è all’albo per quindici giorni consecutivi.',
    source: 'art. 124 D.lgs. 267/2000',
  },
  {
    step: 'transparency',
    title: 'Amministrazione trasparente',
    what: 'Il piano è pubblicato, in PDF aperto e accessibile, sul sito dell’ente (Disposizioni generali).',
    source: 'art. 10 c. 8 D.lgs. 33/2013',
  },
  {
    step: 'links',
    title: 'Rimandi dalle altre sottosezioni',
    what: 'Performance, Personale e Prevenzione della corruzione rimandano all’unica copia pubblicata.',
    source: 'art. 9 c. 1 D.lgs. 33/2013',
  },
  {
    step: 'portal',
    title: 'Portale PIAO',
    what: 'Il piano è caricato nell’area riservata di piao.dfp.gov.it: la PEC non la sostituisce.',
    source: 'art. 6 c. 4 D.L. 80/2021',
  },
  {
    step: 'retention',
    title: 'Conservazione della pubblicazione',
    what: 'Il piano resta pubblicato per cinque anni dal 1° gennaio dell’anno successivo.',
    source: 'art. 8 c. 3 D.lgs. 33/2013',
  },
] as const;

export const publicationStepNames = publicationSteps.map(({ step }) => step);

/** What is noted of a step; `doneOn` null while it is to be done. */
export const publicationStepSchema = z.strictObject({
  step: z.enum(publicationStepNames),
  doneOn: z.iso.date().nullable(),
  link: z.string().max(2000),
  note: z.string().max(4000),
});

export type PublicationStep = z.output<typeof publicationStepSchema>;

/** The last day of the publication (art. 8 c. 3 D.lgs. 33/2013): five years from 1 January of the year after. */
export function publishedUntil(publishedOn: string): string {
  return `${Number(publishedOn.slice(0, 4)) + 5}-12-31`;
}

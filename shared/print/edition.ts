import { formatItalianDate } from '../numbers/italian-date.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { PrintEdition, PrintModel } from './model.ts';

type EditionWords = Pick<PrintModel, 'editionLabel' | 'editionLines'> & {
  /** For the running header. */
  readonly editionShort: string;
};

/** The edition that a plan prints as when none is asked for. */
export function editionOf(doc: PlanDocument): PrintEdition {
  switch (doc.plan.status) {
    case 'draft':
      return 'draft';
    case 'proposed':
      return 'proposal';
    case 'approved':
      return 'approved';
    case 'archived':
      // A draft may be put away too: without an act nothing may print that it was approved.
      return doc.plan.resolution === null ? 'draft' : 'approved';
  }
}

/** What cover and running header say about the state of the text. */
export function editionWords(doc: PlanDocument, edition: PrintEdition): EditionWords {
  const revision = `Revisione ${doc.plan.revision}`;
  switch (edition) {
    case 'draft':
      return {
        editionLabel: 'Bozza',
        editionShort: `Bozza – revisione ${doc.plan.revision}`,
        editionLines: [revision],
      };
    case 'proposal':
      return {
        editionLabel: 'Proposta',
        editionShort: `Proposta – revisione ${doc.plan.revision}`,
        editionLines: [revision],
      };
    case 'approved':
      return approved(doc);
  }
}

/** A blank is printed where number or date are not known yet, never an invented one. */
function approved(doc: PlanDocument): EditionWords {
  const { resolution } = doc.plan;
  const body = resolution?.body || 'Giunta Comunale';
  const number = resolution?.number || '________';
  const date = resolution?.date ? formatItalianDate(resolution.date) : '________';
  const act = `deliberazione di ${body} n. ${number} del ${date}`;
  const enforceable = resolution?.immediatelyEnforceable === true;
  const published = publication(doc);
  return {
    editionLabel: `Approvato con ${act}`,
    editionShort: `Approvato con deliberazione n. ${number} del ${date}`,
    editionLines: [
      ...(enforceable ? ['Immediatamente eseguibile (art. 134 c. 4 D.lgs. 267/2000)'] : []),
      ...(published === '' ? [] : [published]),
    ],
  };
}

function publication(doc: PlanDocument): string {
  const { publishedFrom, publishedTo } = doc.plan.resolution ?? {};
  if (!publishedFrom) return '';
  const until = publishedTo ? ` al ${formatItalianDate(publishedTo)}` : '';
  return `Pubblicato all’albo pretorio dal ${formatItalianDate(publishedFrom)}${until}`;
}

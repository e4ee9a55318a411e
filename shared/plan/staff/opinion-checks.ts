import { type Finding, warning } from '../../checks/finding.ts';
import type { PlanDocument } from '../document.ts';

const section = '3.3.2';

/** The opinion of the auditors on a plan that hires: which one it is, and its file. */
export function checkOpinion(doc: PlanDocument): Finding[] {
  const { number, date, attachment } = doc.capacity.auditorsOpinion;
  if (doc.hires.length > 0 && (number.trim() === '' || date === null)) {
    return [
      warning(
        'capacity.auditors-opinion-missing',
        { path: ['capacity', 'auditorsOpinion'], section },
        'Manca il parere dell’organo di revisione sul piano dei fabbisogni (art. 19 c. 8 L. 448/2001): indicare numero e data del verbale.',
      ),
    ];
  }
  const declared = number.trim() !== '' || date !== null;
  if (!declared || attachment !== null) return [];
  return [
    warning(
      'capacity.auditors-opinion-file-missing',
      { path: ['capacity', 'auditorsOpinion', 'attachment'], section },
      `Il parere dell’organo di revisione${number.trim() === '' ? '' : ` (verbale n. ${number.trim()})`} è dichiarato, ma il suo file non è unito al piano: allegarlo nella sezione 3.3.2, riquadro «Parere dell’organo di revisione».`,
    ),
  ];
}

import {
  caseAnswerLabels,
  confirmation,
  hasConfirmation,
  updateCases,
} from '../../plan/risk/confirmation.ts';
import { dateText, heading, note, nothing, orNothing, plainNumber, row, table } from '../cells.ts';
import type { Block } from '../model.ts';
import type { SectionPrinter } from './context.ts';

/**
 * The yearly confirmation of section 2.3 as a short document of its own: what is confirmed, the four cases one by one, why,
 * and by which act.
 */
export const printConfirmation: SectionPrinter = ({ doc, level }) => {
  if (!hasConfirmation(doc)) return [];
  const { fields } = confirmation;
  const values = doc.confirmation;
  const cases = updateCases.map((name) => {
    const answer = values[name];
    return row(fields[name], answer === null ? nothing : caseAnswerLabels[answer]);
  });
  const fact = (label: string, text: string) => ({ label, text });
  return [
    note(
      'Conferma resa ai sensi dell’art. 6, comma 2, del DM 30 giugno 2022, n. 132 e dell’Aggiornamento 2024 al PNA 2022, che la ammettono per le amministrazioni fino a 50 dipendenti nei due anni successivi all’approvazione.',
    ),
    facts('Sottosezione confermata', [
      fact(fields.approvedIn, plainNumber(values.approvedIn)),
      fact(fields.approvedBy, orNothing(values.approvedBy)),
    ]),
    heading(level, 'Casi che impongono l’aggiornamento'),
    table('confirmation', '', ['Caso', '|Nel periodo'], cases),
    heading(level, fields.motivation),
    { type: 'paragraph', content: [{ type: 'text', text: orNothing(values.motivation) }] },
    facts('Atto di conferma', [
      fact(fields.resolution, orNothing(values.resolution)),
      fact(fields.resolutionDate, dateText(values.resolutionDate)),
      fact(fields.publishedOn, dateText(values.publishedOn)),
    ]),
  ];
};

function facts(caption: string, rows: Extract<Block, { type: 'facts' }>['rows']): Block {
  return { type: 'facts', name: 'confirmation', caption, rows };
}

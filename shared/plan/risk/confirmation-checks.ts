import { blocking, type Finding, warning } from '../../checks/finding.ts';
import type { PlanDocument } from '../document.ts';
import { confirmation, hasConfirmation, mostEmployees, updateCases } from './confirmation.ts';

const section = '2.3';
const at = (field: keyof PlanDocument['confirmation']) => ({ path: ['confirmation', field], section });
const law = 'art. 6 c. 2 DM 132/2022';

/** A confirmation that has been begun: who may give it, when, and with what. */
export function checkConfirmation(doc: PlanDocument): Finding[] {
  if (!hasConfirmation(doc)) return [];
  return [...checkEnte(doc), ...checkYear(doc), ...checkCases(doc), ...checkAct(doc)];
}

function checkEnte({ administration: { employees } }: PlanDocument): Finding[] {
  if (employees === null || employees <= mostEmployees) return [];
  return [
    blocking(
      'confirmation.too-many-employees',
      at('approvedIn'),
      `La sottosezione 2.3 si può confermare soltanto fino a ${mostEmployees} dipendenti (${law}), l’ente ne ha ${employees}: svuotare la conferma e aggiornare la sottosezione.`,
    ),
  ];
}

/** The subsection is approved for three years: its plan may be the one of the year before, or the year before that. */
function checkYear({ plan, confirmation: { approvedIn } }: PlanDocument): Finding[] {
  if (approvedIn === null) {
    return [
      warning(
        'confirmation.approval-missing',
        at('approvedIn'),
        'La conferma della sottosezione 2.3 non dice quale piano conferma: indicare anno e atto di approvazione.',
      ),
    ];
  }
  const first = plan.period.firstYear;
  if (first === null || (approvedIn < first && approvedIn >= first - 2)) return [];
  return [
    warning(
      'confirmation.outside-triennium',
      at('approvedIn'),
      `La conferma della sottosezione 2.3 riguarda il piano del ${approvedIn}: nel ${first} si può confermare soltanto quello del ${first - 1} o del ${first - 2}, dopo tre anni serve una nuova programmazione.`,
    ),
  ];
}

function checkCases(doc: PlanDocument): Finding[] {
  return updateCases.flatMap((field): Finding[] => {
    const label = confirmation.fields[field];
    const answer = doc.confirmation[field];
    if (answer === 'none') return [];
    if (answer === null) {
      return [
        warning(
          'confirmation.case-open',
          at(field),
          `«${label}»: la conferma della sottosezione 2.3 non dice se il caso si è verificato; rispondere.`,
        ),
      ];
    }
    return [
      blocking(
        'confirmation.update-required',
        at(field),
        `«${label}»: il caso si è verificato e la sottosezione 2.3 va aggiornata, non confermata (${law}).`,
      ),
    ];
  });
}

function checkAct({ confirmation: { motivation, approvedBy } }: PlanDocument): Finding[] {
  const missing: Finding[] = [];
  if (motivation.trim() === '') {
    missing.push(
      warning(
        'confirmation.motivation-missing',
        at('motivation'),
        `La conferma della sottosezione 2.3 dev’essere motivata (${law}): scrivere perché nessuno dei quattro casi si è verificato.`,
      ),
    );
  }
  if (approvedBy.trim() === '') {
    missing.push(
      warning(
        'confirmation.act-missing',
        at('approvedBy'),
        'La conferma della sottosezione 2.3 non cita l’atto che l’ha approvata: indicarne organo, numero e data.',
      ),
    );
  }
  return missing;
}

import { headcountTotal } from '../../calculators/headcount.ts';
import { blocking, type Finding, warning } from '../../checks/finding.ts';
import { simplifiedUpTo } from '../../legal/simplified-plan.ts';
import type { PlanDocument } from '../document.ts';
import type { HeadcountRow } from '../staff/headcount.ts';
import type { Administration } from './administration.ts';
import { isWellWritten } from './identifiers.ts';

/** Who adopts the plan, and whether the same people are counted alike in 1, 3.1 and 3.3.1. */
export function checkOrganisation(doc: PlanDocument): Finding[] {
  return [
    ...checkIdentity(doc.administration),
    ...checkIdentifiers(doc.administration),
    ...checkPeople(doc),
    ...checkStaffTotals(doc),
  ];
}

function place(field: keyof Administration) {
  return { path: ['administration', field], section: '1' };
}

function checkIdentity(administration: Administration): Finding[] {
  const found: Finding[] = [];
  if (administration.name.trim() === '') {
    found.push(
      blocking(
        'administration.name-missing',
        place('name'),
        'Manca la denominazione dell’ente: indicarla nella scheda anagrafica.',
      ),
    );
  }
  if (administration.taxCode.trim() === '') {
    found.push(
      blocking(
        'administration.tax-code-missing',
        place('taxCode'),
        'Manca il codice fiscale dell’ente: indicarlo nella scheda anagrafica.',
      ),
    );
  }
  return [...found, ...missingOffices(administration)];
}

/** Those that the scheda anagrafica names, with the words for their absence. */
const offices = [
  ['mayor', 'mayor', 'il Sindaco: indicarne il nome'],
  ['generalSecretary', 'general-secretary', 'il Segretario Generale: indicarne il nome'],
  [
    'preventionOfficer',
    'prevention-officer',
    'il Responsabile della prevenzione della corruzione e della trasparenza (RPCT): indicarlo',
  ],
] as const;

function missingOffices(administration: Administration): Finding[] {
  return offices
    .filter(([field]) => administration[field].trim() === '')
    .map(([field, code, words]) =>
      warning(`administration.${code}-missing`, place(field), `Manca ${words} nella scheda anagrafica.`),
    );
}

function checkIdentifiers(administration: Administration): Finding[] {
  const { taxCode, vatNumber, certifiedEmail, email, ipaCode, website } = administration;
  const rules: readonly (readonly [keyof Administration, boolean, string, string])[] = [
    [
      'taxCode',
      isWellWritten('taxCode', taxCode),
      'tax-code-malformed',
      `Il codice fiscale «${taxCode}» non è corretto: undici cifre con la cifra di controllo, per esempio 91035680197.`,
    ],
    [
      'vatNumber',
      isWellWritten('vatNumber', vatNumber),
      'vat-number-malformed',
      `La partita IVA «${vatNumber}» non è corretta: undici cifre con la cifra di controllo, per esempio 00111540191.`,
    ],
    [
      'certifiedEmail',
      isWellWritten('certifiedEmail', certifiedEmail),
      'certified-email-malformed',
      `La PEC «${certifiedEmail}» non è un indirizzo: per esempio protocollo@pec.comune.it.`,
    ],
    [
      'email',
      isWellWritten('email', email),
      'email-malformed',
      `L’e-mail «${email}» non è un indirizzo: per esempio urp@comune.it.`,
    ],
    [
      'ipaCode',
      isWellWritten('ipaCode', ipaCode),
      'ipa-code-malformed',
      `Il codice IPA «${ipaCode}» non è corretto: per esempio c_d142.`,
    ],
    [
      'website',
      isWellWritten('website', website),
      'website-malformed',
      `Il sito «${website}» non è un indirizzo: per esempio www.comune.it.`,
    ],
    [
      'ipaCode',
      ipaCode !== '',
      'ipa-code-missing',
      'Manca il codice IPA: serve per il portale nazionale e per la segnatura di protocollo.',
    ],
    [
      'certifiedEmail',
      certifiedEmail !== '',
      'certified-email-missing',
      'Manca la PEC dell’ente: indicarla nella scheda anagrafica.',
    ],
  ];
  return rules
    .filter(([, holds]) => !holds)
    .map(([field, , code, message]) => warning(`administration.${code}`, place(field), message));
}

function checkPeople(doc: PlanDocument): Finding[] {
  const { inhabitants, employees } = doc.administration;
  const found: Finding[] = [];
  if (inhabitants === null || inhabitants === 0) {
    found.push(
      warning(
        'administration.inhabitants-missing',
        place('inhabitants'),
        'Manca il numero degli abitanti: senza, la fascia demografica e i valori soglia non si possono determinare.',
      ),
    );
  }
  if (employees === null) {
    found.push(
      warning(
        'administration.employees-missing',
        place('employees'),
        'Manca il numero dei dipendenti al 31 dicembre: è un contenuto della scheda anagrafica e decide tra piano ordinario e semplificato.',
      ),
    );
  } else if (doc.plan.kind === 'simplified' && employees > simplifiedUpTo) {
    found.push(
      warning(
        'plan.kind-not-allowed',
        { path: ['plan', 'kind'], section: '1' },
        `Il piano è semplificato ma i dipendenti sono ${employees}: oltre 50 il piano è ordinario (art. 6 DL 80/2021).`,
      ),
    );
  } else if (doc.plan.kind === 'simplified' && employees === simplifiedUpTo) {
    found.push(
      warning(
        'plan.kind-at-limit',
        { path: ['plan', 'kind'], section: '1' },
        'Il piano è semplificato e i dipendenti sono esattamente 50: le norme non sono univoche su questo numero; verificare, o motivare la scelta.',
      ),
    );
  }
  return found;
}

const contractWords = { permanent: 'a tempo indeterminato', 'fixed-term': 'a tempo determinato' } as const;

function checkStaffTotals(doc: PlanDocument): Finding[] {
  const found: Finding[] = [];
  for (const contract of ['permanent', 'fixed-term'] as const) {
    const inUnits = staffInUnits(doc, contract);
    const inHeadcount = headcountTotal(doc.headcount.filter((row) => row.contract === contract)).heads;
    if (inUnits === null || doc.headcount.length === 0 || inUnits === inHeadcount) continue;
    found.push(
      warning(
        'staff.totals-disagree',
        { path: ['headcount'], section: '3.3.1' },
        `I dipendenti ${contractWords[contract]} sono ${inUnits} nelle unità organizzative (3.1, senza chi è fuori dalla consistenza) e ${inHeadcount} nella consistenza di personale (3.3.1): correggere una delle due tabelle.`,
      ),
    );
  }
  const everyone = totalInUnits(doc);
  const { employees } = doc.administration;
  if (employees !== null && everyone !== null && employees !== everyone) {
    found.push(
      warning(
        'staff.employees-disagree',
        place('employees'),
        `La scheda anagrafica indica ${employees} dipendenti, le unità organizzative (3.1) ne contano ${everyone}: correggere uno dei due dati.`,
      ),
    );
  }
  return found;
}

function staffInUnits(doc: PlanDocument, contract: HeadcountRow['contract']): number | null {
  const field = contract === 'permanent' ? 'permanentStaff' : 'fixedTermStaff';
  const counted = doc.units.filter((unit) => !unit.outsideHeadcount && unit[field] !== null);
  if (counted.length === 0) return null;
  return counted.reduce((total, unit) => total + (unit[field] ?? 0), 0);
}

function totalInUnits(doc: PlanDocument): number | null {
  const counted = doc.units.filter((unit) => unit.permanentStaff !== null || unit.fixedTermStaff !== null);
  if (counted.length === 0) return null;
  return counted.reduce((total, unit) => total + (unit.permanentStaff ?? 0) + (unit.fixedTermStaff ?? 0), 0);
}

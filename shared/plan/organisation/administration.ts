import { z } from 'zod';
import { count, reference, text } from '../core/fields.ts';
import { defineSingle } from '../core/kind.ts';
import { asksNewFigures } from '../core/rollover-rule.ts';

/** Scheda anagrafica. Identifiers are kept as typed and judged by the checks, never refused. */
export const administrationSchema = z.strictObject({
  name: text(),
  address: text(),
  taxCode: text(),
  vatNumber: text(),
  /** Code of the Indice delle Pubbliche Amministrazioni, e.g. `c_d142`. */
  ipaCode: text(),
  mayor: text(),
  generalSecretary: text(),
  /** RPCT (L. 190/2012 art. 1 c. 7). */
  preventionOfficer: text(),
  /** RTD (CAD art. 17). */
  digitalTransitionOfficer: text(),
  /** Responsible for inclusion and accessibility (D.lgs. 222/2023). */
  accessibilityOfficer: text(),
  /** At 31 December of the year before the first of the plan, like `employees`. */
  inhabitants: count(),
  employees: count(),
  phone: text(),
  website: text(),
  email: text(),
  certifiedEmail: text(),
  /** The attachment that holds the picture on the cover of the printed plan. */
  coatOfArms: reference('attachments'),
});

export type Administration = z.infer<typeof administrationSchema>;

export const administration = defineSingle({
  name: 'administration',
  path: ['administration'],
  section: '1',
  schema: administrationSchema,
  label: { singular: 'scheda anagrafica', plural: 'schede anagrafiche' },
  rollover: asksNewFigures('ripresa, con abitanti e dipendenti da aggiornare al nuovo 31 dicembre'),
  fields: {
    name: 'Denominazione',
    address: 'Indirizzo',
    taxCode: 'Codice fiscale',
    vatNumber: 'Partita IVA',
    ipaCode: 'Codice IPA',
    mayor: 'Sindaco',
    generalSecretary: 'Segretario Generale',
    preventionOfficer: 'Responsabile della prevenzione della corruzione e della trasparenza (RPCT)',
    digitalTransitionOfficer: 'Responsabile per la transizione al digitale (RTD)',
    accessibilityOfficer: 'Responsabile dell’accessibilità e dell’inclusione',
    inhabitants: 'Abitanti al 31 dicembre dell’anno precedente',
    employees: 'Dipendenti al 31 dicembre dell’anno precedente',
    phone: 'Telefono',
    website: 'Sito internet',
    email: 'E-mail',
    certifiedEmail: 'PEC',
    coatOfArms: 'Stemma',
  },
});

import type { z } from 'zod';
import type { administrationSchema } from '../plan/organisation/administration.ts';
import { fold } from './wording.ts';

type Field = keyof z.input<typeof administrationSchema>;

const labels: readonly (readonly [Field, RegExp])[] = [
  ['certifiedEmail', /^(?:indirizzo )?(?:pec|posta elettronica certificata|p e c)\b/],
  ['email', /^(?:indirizzo )?(?:e ?mail|posta elettronica|mail)\b/],
  ['website', /^(?:sito|indirizzo (?:internet|web)|url|portale)/],
  ['phone', /^(?:telefono|tel|centralino|recapito telefonico|numero di telefono)\b/],
  ['taxCode', /^(?:codice fiscale|c f|cf)\b/],
  ['vatNumber', /^(?:partita iva|p iva|p i)\b/],
  ['ipaCode', /^(?:codice (?:ipa|univoco ipa|ente ipa)|ipa)\b/],
  ['inhabitants', /^(?:numero |n )?(?:degli |di )?abitanti|^popolazione/],
  ['employees', /^(?:numero |n )?(?:dei |di )?dipendenti|^personale in servizio/],
  ['mayor', /^(?:il )?(?:sindac[oa]|rappresentante legale|commissario)\b/],
  ['generalSecretary', /^segretari[oa] (?:generale|comunale)/],
  ['preventionOfficer', /^(?:rpct|responsabile (?:della |per la )?prevenzione)/],
  ['digitalTransitionOfficer', /^(?:rtd|responsabile (?:per |della )?(?:la )?transizione)/],
  ['accessibilityOfficer', /^responsabile (?:dell |per l )?(?:accessibilita|inclusione)/],
  ['address', /^(?:indirizzo|sede)\b/],
  ['name', /^(?:denominazione|ente|amministrazione|comune di(?= denominazione)|nome dell ente)\b/],
];

/** The field of the scheda anagrafica that a label means; undefined for other words. */
export function identityField(label: string): Field | undefined {
  const words = fold(label);
  return labels.find(([, names]) => names.test(words))?.[0];
}

/** The Italian name of each value that narrative text can fill in (shared/print/field-values.ts). */
export const narrativeFieldLabels: Readonly<Record<string, string>> = {
  'ente.nome': 'Nome dell’amministrazione',
  'ente.indirizzo': 'Indirizzo',
  'ente.codiceFiscale': 'Codice fiscale',
  'ente.sindaco': 'Sindaco',
  'ente.segretario': 'Segretario generale',
  'ente.rpct': 'Responsabile anticorruzione e trasparenza (RPCT)',
  'ente.abitanti': 'Abitanti',
  'ente.dipendenti': 'Dipendenti',
  'piano.triennio': 'Triennio del piano',
  'piano.primoAnno': 'Primo anno del piano',
  'obiettivi.numero': 'Numero degli obiettivi',
};

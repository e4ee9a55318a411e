const names: Readonly<Record<string, string>> = {
  facts: 'Dati e limiti',
  'objective-types': 'Tipi di obiettivo',
  'objectives-by-structure': 'Obiettivi per struttura',
  'objectives-by-type': 'Obiettivi per tipo',
  'sheets-2.1': 'Schede valore pubblico',
  'sheets-2.2': 'Schede obiettivi',
  'sheets-2.3': 'Schede rischi e processi',
  processes: 'Processi',
  'risk-areas': 'Aree di rischio',
  'risk-bands': 'Fasce di rischio',
  'risk-factors': 'Fattori di rischio',
  anomalies: 'Anomalie',
  'risk-register': 'Registro dei rischi',
  measures: 'Misure',
  controls: 'Controlli',
  prevention: 'Programma di prevenzione',
  transparency: 'Obblighi di trasparenza',
  units: 'Unità organizzative',
  'unit-functions': 'Funzioni',
  'remote-work': 'Lavoro agile',
  headcount: 'Personale',
  ceiling: 'Limite di spesa',
  'capacity-spending': 'Spesa del personale',
  'capacity-scenarios': 'Capacità assunzionale',
  'capacity-forecast': 'Previsione di spesa',
  'contract-rates': 'Voci contrattuali',
  'grade-costs': 'Costo per area',
  hires: 'Assunzioni',
  parameters: 'Parametri di legge',
  training: 'Formazione',
  monitoring: 'Monitoraggio',
  'monitoring-results': 'Esiti del monitoraggio',
  attachments: 'Allegati',
};

const longestName = 31;

/** Names for the sheets as the file format wants them: short, without its signs, no two alike. */
export function sheetNames(tables: readonly { readonly name: string; readonly title: string }[]): string[] {
  const taken = new Set<string>();
  return tables.map(({ name, title }) => {
    const plain = (names[name] ?? title).replaceAll(/[[\]:*?/\\]/g, ' ').replaceAll(/^[\s']+|[\s']+$/g, '');
    for (let number = 1; ; number += 1) {
      const tail = number === 1 ? '' : ` (${number})`;
      const candidate = `${(plain || 'Tabella')
        .slice(0, longestName - tail.length)
        .trim()
        .toWellFormed()}${tail}`;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}

import type { RequiredContent } from '../required-contents.ts';
import { hasObjectiveOfType, hasSchedule, mentions, ofDecree, written } from './tests.ts';

/** Sections 1 and 2. */
export const valueAndRiskRows: readonly RequiredContent[] = [
  ofDecree(
    'administration.identity',
    '1',
    'Denominazione, sede, codice fiscale, organo di vertice e recapiti dell’ente',
    'Piano-tipo, sezione 1',
    ({ administration: { name, address, taxCode, mayor, certifiedEmail } }) =>
      written(name, address, taxCode, mayor, certifiedEmail),
  ),
  ofDecree(
    'administration.size',
    '1',
    'Dipendenti e abitanti al 31 dicembre dell’anno precedente',
    'Piano-tipo, sezione 1',
    ({ administration: { employees, inhabitants } }) => employees !== null && inhabitants !== null,
  ),
  {
    id: 'administration.prevention-officer',
    section: '1',
    content: 'Responsabile della prevenzione della corruzione e della trasparenza',
    source: 'L. 6.11.2012 n. 190, art. 1 c. 7',
    since: '2012-11-28',
    verified: false,
    test: ({ administration }) => written(administration.preventionOfficer),
  },
  {
    id: 'administration.accessibility-officer',
    section: '1',
    content: 'Responsabile dell’inclusione e dell’accessibilità',
    source: 'D.lgs. 13.12.2023 n. 222',
    since: '2024-01-13',
    verified: false,
    test: ({ administration }) => written(administration.accessibilityOfficer),
  },
  ofDecree(
    'value.goals',
    '2.1',
    'Obiettivi di valore pubblico, coerenti con il DUP e il bilancio',
    'art. 3 c. 1 lett. a',
    ({ publicValueGoals }) => publicValueGoals.length > 0,
  ),
  ofDecree(
    'value.indicators',
    '2.1',
    'Indicatore e valore atteso di ogni obiettivo di valore pubblico',
    'art. 3 c. 1 lett. a',
    ({ publicValueGoals }) =>
      publicValueGoals.length > 0 &&
      publicValueGoals.every(({ indicator, target }) => written(indicator, target)),
  ),
  ofDecree(
    'value.procedures',
    '2.1',
    'Elenco delle procedure da semplificare e reingegnerizzare',
    'art. 3 c. 1 lett. a',
    mentions('2.1', /procedur/i, /semplific|reingegnerizz/i),
  ),
  ofDecree(
    'value.accessibility',
    '2.1',
    'Modalità e azioni per la piena accessibilità, fisica e digitale, di anziani e persone con disabilità',
    'art. 3 c. 1 lett. a',
    mentions('2.1', /accessibil/i),
  ),
  ofDecree(
    'performance.simplification',
    '2.2',
    'Obiettivi di semplificazione (tipologia A)',
    'art. 3 c. 1 lett. b',
    hasObjectiveOfType('A'),
  ),
  ofDecree(
    'performance.digitalisation',
    '2.2',
    'Obiettivi di digitalizzazione (tipologia B)',
    'art. 3 c. 1 lett. b',
    hasObjectiveOfType('B'),
  ),
  ofDecree(
    'performance.accessibility',
    '2.2',
    'Obiettivi di accessibilità dell’amministrazione (tipologia D)',
    'art. 3 c. 1 lett. b',
    hasObjectiveOfType('D'),
  ),
  ofDecree(
    'performance.equality',
    '2.2',
    'Obiettivi per le pari opportunità e l’equilibrio di genere (tipologia E)',
    'art. 3 c. 1 lett. b',
    hasObjectiveOfType('E'),
  ),
  ofDecree(
    'performance.sheets',
    '2.2',
    'Misuratore, baseline, target e fonte di ogni obiettivo',
    'Piano-tipo, sottosezione 2.2',
    ({ objectives }) =>
      objectives.length > 0 &&
      objectives.every(({ indicator, baseline, target, source }) =>
        written(indicator, baseline, target, source),
      ),
  ),
  {
    id: 'performance.payment-times',
    section: '2.2',
    content: 'Obiettivo sul rispetto dei tempi di pagamento',
    source: 'DL 24.2.2023 n. 13, art. 4-bis',
    since: '2023-04-22',
    verified: false,
    test: ({ objectives }) =>
      objectives.some(({ title, description }) => /pagament/i.test(`${title} ${description}`)),
  },
  ofDecree(
    'risk.context',
    '2.3',
    'Analisi del contesto esterno e del contesto interno',
    'art. 3 c. 1 lett. c',
    mentions('2.3', /contesto/i, /estern/i, /intern/i),
  ),
  ofDecree(
    'risk.processes',
    '2.3',
    'Mappatura dei processi',
    'art. 3 c. 1 lett. c',
    ({ processes }) => processes.length > 0,
  ),
  ofDecree(
    'risk.register',
    '2.3',
    'Identificazione e valutazione dei rischi, con il livello di ognuno',
    'art. 3 c. 1 lett. c',
    ({ riskEvents }) => riskEvents.length > 0 && riskEvents.every(({ level }) => level !== null),
  ),
  ofDecree(
    'risk.measures',
    '2.3',
    'Misure di prevenzione, ognuna con un responsabile',
    'art. 3 c. 1 lett. c',
    ({ measures }) => measures.length > 0 && measures.every(({ responsible }) => written(responsible)),
  ),
  ofDecree(
    'risk.controls',
    '2.3',
    'Monitoraggio sull’idoneità e sull’attuazione delle misure',
    'art. 3 c. 1 lett. c',
    (doc) => doc.controls.length > 0 || hasSchedule('2.3')(doc),
  ),
  {
    id: 'risk.transparency-table',
    section: '2.3',
    content: 'Tabella degli obblighi di pubblicazione, con chi trasmette e chi pubblica i dati',
    source: 'D.lgs. 14.3.2013 n. 33, art. 10 c. 1',
    since: '2013-04-20',
    verified: false,
    test: ({ transparencyDuties }) =>
      transparencyDuties.length > 0 &&
      transparencyDuties.every(({ transmittingOffice, publishingOffice }) =>
        written(transmittingOffice, publishingOffice),
      ),
  },
  {
    id: 'risk.civic-access',
    section: '2.3',
    content: 'Misure organizzative per l’accesso civico',
    source: 'D.lgs. 14.3.2013 n. 33, art. 5',
    since: '2013-04-20',
    verified: false,
    test: (doc) =>
      doc.prevention.some(({ kind }) => kind === 'civic-access') || mentions('2.3', /accesso civico/i)(doc),
  },
  {
    id: 'risk.integration',
    section: '2.3',
    content:
      'Obiettivi di prevenzione con indicatori e valori attesi, definiti insieme ai responsabili delle altre sezioni',
    source: 'ANAC, indicazioni del 23.7.2025',
    since: '2025-07-23',
    verified: true,
    test: null,
  },
];

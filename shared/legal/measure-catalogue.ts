import type { Measure, measureTypes } from '../plan/risk/measures.ts';

/** A measure to pick from, pre-filled and editable. */
export interface CatalogueMeasure {
  readonly key: string;
  readonly kind: Measure['kind'];
  readonly type: (typeof measureTypes)[number];
  readonly title: string;
  readonly description: string;
  readonly indicator: string;
  readonly target: string;
}

type Words = readonly [title: string, description: string, indicator: string, target: string];

function measure(
  key: string,
  kind: Measure['kind'],
  type: CatalogueMeasure['type'],
  [title, description, indicator, target]: Words,
): CatalogueMeasure {
  return { key, kind, type, title, description, indicator, target };
}

/** The 15 general measures that plans of enti locali hold as mandatory, in the order of the Crema plan. */
const mandatory: readonly CatalogueMeasure[] = [
  measure('transparency', 'mandatory', 'transparency', [
    'Adempimenti di trasparenza',
    'Pubblicazione in Amministrazione trasparente dei dati richiesti dal D.lgs. 33/2013, con chi trasmette e chi pubblica.',
    'Obblighi pubblicati nei termini',
    '100%',
  ]),
  measure('conduct', 'mandatory', 'ethics', [
    'Codice di comportamento',
    'Codice proprio che integra il D.P.R. 62/2013, richiamato negli incarichi e nei contratti; formazione e verifica ogni anno.',
    'Contratti e incarichi con richiamo al Codice',
    '100%',
  ]),
  measure('rotation', 'mandatory', 'rotation', [
    'Rotazione del personale',
    'Criteri e programmazione della rotazione nelle aree a rischio; dove non è possibile, misure alternative motivate. Rotazione straordinaria in caso di procedimenti.',
    'Posizioni a rischio ruotate o con misura alternativa',
    '100%',
  ]),
  measure('abstention', 'mandatory', 'conflict-of-interest', [
    'Astensione in caso di conflitto di interesse',
    'Dichiarazioni all’assegnazione e in ogni procedimento, con verifica del responsabile.',
    'Dichiarazioni acquisite',
    '100%',
  ]),
  measure('assignments', 'mandatory', 'regulation', [
    'Conferimento e autorizzazione di incarichi',
    'Criteri per conferire e autorizzare gli incarichi ai dipendenti (art. 53 D.lgs. 165/2001).',
    'Richieste istruite secondo i criteri',
    '100%',
  ]),
  measure('ineligibility', 'mandatory', 'conflict-of-interest', [
    'Inconferibilità degli incarichi dirigenziali',
    'Dichiarazione prima dell’incarico e verifica d’ufficio (D.lgs. 39/2013).',
    'Dichiarazioni verificate',
    '100%',
  ]),
  measure('incompatibility', 'mandatory', 'conflict-of-interest', [
    'Incompatibilità per particolari posizioni dirigenziali',
    'Dichiarazione annuale e verifica, con termine per rimuovere la causa (D.lgs. 39/2013).',
    'Dichiarazioni annuali acquisite',
    '100%',
  ]),
  measure('revolving-doors', 'mandatory', 'conflict-of-interest', [
    'Attività successive alla cessazione dal servizio',
    'Clausola nei contratti e dichiarazione dei concorrenti (art. 53 c. 16-ter D.lgs. 165/2001).',
    'Contratti con la clausola',
    '100%',
  ]),
  measure('commissions', 'mandatory', 'control', [
    'Commissioni, assegnazione agli uffici e condanne',
    'Verifica dell’assenza di condanne penali per chi fa parte di commissioni o è preposto a uffici a rischio (art. 35-bis D.lgs. 165/2001).',
    'Nomine verificate',
    '100%',
  ]),
  measure('reporting', 'mandatory', 'reporting', [
    'Tutela di chi segnala illeciti',
    'Canale interno riservato, gestione e tutela del segnalante (D.lgs. 24/2023).',
    'Segnalazioni prese in carico nei termini',
    '100%',
  ]),
  measure('training', 'mandatory', 'training', [
    'Formazione',
    'Formazione di base per tutti e specialistica per chi opera nelle aree a rischio.',
    'Dipendenti formati',
    'da definire',
  ]),
  measure('pacts', 'mandatory', 'ethics', [
    'Patti di integrità',
    'Patto richiamato negli avvisi e nei contratti, con le conseguenze del mancato rispetto (art. 1 c. 17 L. 190/2012).',
    'Procedure con il patto',
    '100%',
  ]),
  measure('civil-society', 'mandatory', 'awareness', [
    'Sensibilizzazione e rapporto con la società civile',
    'Consultazione dei portatori d’interesse sul piano e riscontro dei contributi.',
    'Consultazioni svolte',
    'almeno una all’anno',
  ]),
  measure('deadlines', 'mandatory', 'control', [
    'Monitoraggio dei tempi procedimentali',
    'Rilevazione dei ritardi e delle loro cause.',
    'Procedimenti conclusi nei termini',
    'da definire',
  ]),
  measure('relations', 'mandatory', 'control', [
    'Monitoraggio dei rapporti tra amministrazione e soggetti esterni',
    'Verifica di parentele e relazioni con chi stipula contratti o riceve vantaggi (art. 1 c. 9 L. 190/2012).',
    'Pratiche verificate a campione',
    'da definire',
  ]),
];

/** Further measures, by ANAC's typologies: for an area or for an event. */
const specific: readonly CatalogueMeasure[] = [
  measure('double-check', 'specific', 'control', [
    'Doppia verifica',
    'Istruttoria e decisione affidate a persone diverse, con evidenza di chi ha verificato.',
    'Pratiche con doppia verifica',
    '100%',
  ]),
  measure('sample-check', 'specific', 'control', [
    'Controllo a campione',
    'Verifica periodica degli atti su un campione estratto con criterio casuale e tracciato.',
    'Atti verificati sul totale',
    'almeno il 10%',
  ]),
  measure('publish-criteria', 'specific', 'transparency', [
    'Pubblicazione preventiva dei criteri',
    'I criteri di scelta si pubblicano prima di ricevere le domande.',
    'Procedure con criteri pubblicati prima',
    '100%',
  ]),
  measure('ethics-clause', 'specific', 'ethics', [
    'Clausole di comportamento',
    'Obblighi del Codice richiamati negli atti e nei contratti del processo.',
    'Atti con la clausola',
    '100%',
  ]),
  measure('regulation', 'specific', 'regulation', [
    'Regolamento o direttiva sul processo',
    'Fasi, responsabilità, criteri e tempi fissati per scritto.',
    'Regolamento adottato',
    'sì',
  ]),
  measure('simplify', 'specific', 'simplification', [
    'Semplificazione del processo',
    'Eliminazione dei passaggi che non servono e modulistica unica in linea.',
    'Passaggi eliminati',
    'da definire',
  ]),
  measure('specific-training', 'specific', 'training', [
    'Formazione specifica',
    'Formazione sui rischi del processo per chi lo svolge.',
    'Addetti formati',
    '100%',
  ]),
  measure('awareness', 'specific', 'awareness', [
    'Incontri con gli utenti',
    'Occasioni di confronto con utenti e associazioni sul funzionamento del processo.',
    'Incontri svolti',
    'da definire',
  ]),
  measure('case-rotation', 'specific', 'rotation', [
    'Rotazione dei casi',
    'Assegnazione delle pratiche con criterio automatico o a rotazione.',
    'Pratiche assegnate con il criterio',
    '100%',
  ]),
  measure('report-channel', 'specific', 'reporting', [
    'Informazione sul canale di segnalazione',
    'Chi partecipa al processo è informato del canale e delle tutele.',
    'Soggetti informati',
    '100%',
  ]),
  measure('conflict-declaration', 'specific', 'conflict-of-interest', [
    'Dichiarazione di assenza di conflitti',
    'Dichiarazione di chi istruisce e di chi decide, in ogni pratica.',
    'Pratiche con dichiarazione',
    '100%',
  ]),
  measure('meetings-register', 'specific', 'lobbying', [
    'Registro degli incontri',
    'Annotazione degli incontri con i portatori d’interesse su atti del processo.',
    'Incontri annotati',
    '100%',
  ]),
];

/**
 * Measures to pick from. The titles of the mandatory ones follow the Crema plan 2025-2027; typologies are ANAC's (from
 * memory, to be checked); words, indicators and targets are the program's and meant to be edited.
 */
export const measureCatalogue: readonly CatalogueMeasure[] = [...mandatory, ...specific];

/** Why something that was taken over from last year's plan, or read out of a document, is to be looked at. */
export const reviewReasons = [
  'carried',
  'narrative',
  'stale-date',
  'ended',
  'continues',
  'result-missing',
  'under-way',
  'completed',
  'new-figures',
  'reassess',
  'imported',
  'finding',
  'passage',
] as const;

export type ReviewReason = (typeof reviewReasons)[number];

export const reviewReasonLabels: Readonly<Record<ReviewReason, string>> = {
  carried: 'ripreso dal piano precedente',
  narrative: 'testo ripreso dal piano precedente',
  'stale-date': 'contiene anni o date che sembrano superati',
  ended: 'concluso con l’anno precedente: proposto per l’eliminazione',
  continues: 'pluriennale: prosegue, con il risultato dell’anno precedente come nuova baseline',
  'result-missing': 'pluriennale: prosegue, manca il risultato dell’anno precedente per la nuova baseline',
  'under-way': 'procedura del piano precedente in corso',
  completed: 'assunzione già avvenuta: proposta per l’eliminazione',
  'new-figures': 'dati da aggiornare al nuovo anno',
  reassess: 'rischio da rivalutare, con il livello dell’anno precedente a confronto',
  imported: 'letto dal documento importato e non ancora esaminato',
  finding: 'nel documento importato qualcosa non torna',
  passage: 'passo del documento importato che non è finito in nessuna voce né in alcun testo',
};

/** The same after a count: "1 dato da aggiornare", "35 conclusi". */
export const reviewReasonCounts: Readonly<Record<ReviewReason, readonly [one: string, several: string]>> = {
  carried: ['ripreso dal piano precedente', 'ripresi dal piano precedente'],
  narrative: ['testo ripreso dal piano precedente', 'testi ripresi dal piano precedente'],
  'stale-date': [
    'contiene anni o date che sembrano superati',
    'contengono anni o date che sembrano superati',
  ],
  ended: [
    'concluso con l’anno precedente: proposto per l’eliminazione',
    'conclusi con l’anno precedente: proposti per l’eliminazione',
  ],
  continues: [
    'pluriennale: prosegue, con il risultato dell’anno precedente come nuova baseline',
    'pluriennali: proseguono, con il risultato dell’anno precedente come nuova baseline',
  ],
  'result-missing': [
    'pluriennale: prosegue, manca il risultato dell’anno precedente per la nuova baseline',
    'pluriennali: proseguono, manca il risultato dell’anno precedente per la nuova baseline',
  ],
  'under-way': ['procedura del piano precedente in corso', 'procedure del piano precedente in corso'],
  completed: [
    'assunzione già avvenuta: proposta per l’eliminazione',
    'assunzioni già avvenute: proposte per l’eliminazione',
  ],
  'new-figures': ['da aggiornare al nuovo anno', 'da aggiornare al nuovo anno'],
  reassess: [
    'rischio da rivalutare, con il livello dell’anno precedente a confronto',
    'rischi da rivalutare, con il livello dell’anno precedente a confronto',
  ],
  imported: [
    'letto dal documento importato e non ancora esaminato',
    'letti dal documento importato e non ancora esaminati',
  ],
  finding: [
    'punto del documento importato in cui qualcosa non torna',
    'punti del documento importato in cui qualcosa non torna',
  ],
  passage: [
    'passo del documento importato che non è finito in nessuna voce né in alcun testo',
    'passi del documento importato che non sono finiti in nessuna voce né in alcun testo',
  ],
};

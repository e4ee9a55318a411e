import type { ListKindName } from '../plan/kinds.ts';

/**
 * What else people head a column with, by its key: what a Comune's own spreadsheets and published plans say. Compared
 * without case, accents and punctuation.
 */
const words: Readonly<Partial<Record<ListKindName, Readonly<Record<string, readonly string[]>>>>> = {
  objectives: {
    number: ['N.', 'Num.', 'Nr.', 'N. obiettivo', 'Codice obiettivo'],
    unit: ['Area', 'Settore', 'Unità organizzativa', 'Uff.', 'Ufficio', 'Centro di responsabilità'],
    title: ['Obiettivo', 'Titolo obiettivo', 'Denominazione'],
    type: ['Tipo', 'Tipologia', 'Tipo ob.'],
    strategic: ['Strategico', 'S'],
    managers: ['Responsabile', 'Dirigente', 'Referente'],
    beneficiaries: ['Stakeholder', 'Utenti'],
    unitsInvolved: ['Uffici coinvolti', 'Unità coinvolte', 'Altri soggetti'],
    deadline: ['Scadenza', 'Termine', 'Entro quando', 'Tempi'],
    indicator: ['Indicatore', 'Misuratore', 'KPI', 'Indicatore di risultato'],
    baseline: ['Baseline', 'Valore di partenza', 'Da dove si parte'],
    target: ['Target', 'Traguardo', 'Valore atteso', 'Risultato atteso'],
    source: ['Fonte', 'Fonte dei dati'],
    services: ['Servizio'],
    publicValueGoal: ['Valore pubblico', 'Obiettivo strategico'],
    pnrr: ['PNRR'],
  },
  riskEvents: {
    office: ['Uff.', 'Ufficio', 'Struttura', 'Servizio', 'Settore'],
    area: ['Area', 'Area rischio'],
    subArea: ['Sotto area', 'Sotto-area'],
    process: ['Processo', 'Attività', 'Procedimento'],
    description: ['Rischio', 'Evento', 'Evento rischioso', 'Descrizione del rischio', 'Evento a rischio'],
    probability: ['P', 'Prob.', 'Valore P', 'Probabilità (P)'],
    impact: ['I', 'Imp.', 'Gravità', 'Valore I', 'Impatto (I)'],
    score: ['P x I', 'PxI', 'P × I', 'Valore', 'Valutazione', 'Rischio (P x I)'],
    level: ['Livello di rischio', 'Livello rischio', 'Rating', 'Ponderazione'],
    factors: ['Fattori', 'Fattori abilitanti'],
    anomalies: ['Anomalia'],
    measures: ['Misura', 'Misure di prevenzione', 'Misure specifiche', 'Contromisure'],
    previousLevel: ['Livello anno precedente', 'Livello precedente'],
    motivation: ['Motivazioni', 'Giudizio sintetico'],
  },
  measures: {
    kind: ['Tipo', 'Tipo di misura', 'Tipo misura'],
    number: ['N.', 'Num.'],
    area: ['Area'],
    title: ['Titolo', 'Denominazione'],
    description: ['Misura', 'Descrizione', 'Descrizione della misura'],
    aim: ['Finalità', 'Scopo', 'Obiettivo'],
    timing: ['Tempistica', 'Scadenza', 'Termine', 'Fasi e tempi', 'Quando'],
    responsible: ['Responsabile', 'Soggetto responsabile', 'Chi'],
    type: ['Tipologia', 'Tipologia di misura'],
    indicator: ['Indicatori', 'Indicatore di attuazione'],
    target: ['Target', 'Risultato atteso'],
    state: ['Stato', 'Attuazione', 'Monitoraggio'],
    note: ['Note', 'Osservazioni'],
  },
  transparencyDuties: {
    section: [
      'Denominazione sotto-sezione livello 1',
      'Sottosezione livello 1',
      'Sezione di primo livello',
      'Macrofamiglie',
    ],
    subSection: [
      'Denominazione sotto-sezione 2 livello',
      'Sottosezione livello 2',
      'Sotto sezione',
      'Tipologie di dati',
    ],
    legalBasis: ['Norma', 'Riferimenti normativi', 'Rif. normativo', 'Fonte normativa'],
    content: ['Contenuti dell’obbligo', 'Denominazione del singolo obbligo', 'Obbligo', 'Contenuti', 'Dato'],
    transmittingOffice: [
      'Responsabile trasmissione',
      'Ufficio responsabile della trasmissione',
      'Responsabile della elaborazione e trasmissione',
    ],
    publishingOffice: ['Responsabile pubblicazione', 'Ufficio responsabile della pubblicazione'],
    deadline: ['Termine di pubblicazione', 'Scadenza'],
    frequency: ['Periodicità', 'Frequenza', 'Tempistica di aggiornamento', 'Frequenza di aggiornamento'],
  },
  headcount: {
    contract: ['Tipo di contratto', 'Rapporto', 'Tipologia contrattuale'],
    grade: ['Area', 'Inquadramento', 'Categoria', 'Area contrattuale', 'Area professionale'],
    profile: ['Profilo', 'Qualifica'],
    heads: ['N. dipendenti', 'Unità', 'Teste', 'Numero', 'Dotazione', 'In servizio'],
    partTimeHeads: ['Part-time', 'Tempo parziale', 'Dipendenti part time'],
    partTimeQuota: ['Quota part-time', 'Quote part time', 'FTE part-time'],
    note: ['Note'],
  },
  hires: {
    year: ['Anno di assunzione', 'Annualità'],
    status: ['Stato', 'Procedura'],
    contract: ['Tipo di contratto', 'Rapporto'],
    number: ['N.', 'N. unità', 'Unità', 'Quantità', 'Posti'],
    grade: ['Area', 'Inquadramento', 'Categoria', 'Area di inquadramento'],
    profile: ['Profilo professionale', 'Qualifica', 'Figura'],
    unit: ['Ufficio', 'Uff.', 'Settore', 'Servizio', 'Destinazione'],
    note: ['Note'],
    reason: ['Motivazione', 'Causale'],
    channel: ['Modalità di assunzione', 'Modalità di reclutamento', 'Modalità di copertura'],
    startDate: ['Data di assunzione', 'Data decorrenza', 'Dal'],
    annualCost: ['Costo', 'Spesa annua', 'Costo annuale', 'Costo a regime'],
    firstYearCost: ['Costo primo anno', 'Spesa primo anno'],
  },
};

/** Other headings by which a column is known, the best first. */
export function otherHeadings(kind: ListKindName, key: string): readonly string[] {
  return words[kind]?.[key] ?? [];
}

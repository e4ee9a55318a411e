import type { Process } from '../plan/risk/processes.ts';

/** A process to start from, with its sub-processes. */
export interface StartingProcess {
  readonly group: Process['group'];
  readonly name: string;
  readonly parts: readonly string[];
}

/** The catalogue of processes of the PIAO of the Comune di Crema 2025-2027 (section 2.3, art. 4), offered to a plan that has none yet. */
export const startingProcesses: readonly StartingProcess[] = [
  { group: 'governance', name: 'Redazione programma di mandato', parts: [] },
  { group: 'governance', name: 'Definizione politica della qualità', parts: [] },
  { group: 'governance', name: 'Redazione relazione previsionale e programmatica', parts: [] },
  {
    group: 'governance',
    name: 'Redazione bilancio + Piano triennale OOPP',
    parts: ['Redazione bilancio', 'Redazione piano triennale OOPP'],
  },
  {
    group: 'governance',
    name: 'Redazione documento di piano (Piano di governo del territorio)',
    parts: [
      'Definizione obiettivi',
      'Definizione ambiti intervento',
      'Controllo/monitoraggio',
      'Attuazione',
      'Individuazione professionista',
      'Stesura progetti',
    ],
  },
  {
    group: 'governance',
    name: 'Redazione PEG (Piano esecutivo di gestione) + PDO (Piano operativo di dettaglio)',
    parts: ['Redazione del PEG', 'Redazione del PDO'],
  },
  { group: 'governance', name: 'Redazione piano della performance', parts: [] },
  { group: 'governance', name: 'Redazione piano razionalizzazione spese', parts: [] },
  { group: 'governance', name: 'Controllo politico-amministrativo', parts: [] },
  { group: 'governance', name: 'Controllo di gestione', parts: [] },
  { group: 'governance', name: 'Controllo di revisione contabile', parts: [] },
  { group: 'governance', name: 'Monitoraggio processi SGQ', parts: [] },
  {
    group: 'operational',
    name: 'Gestione servizi demografici, stato civile, elettorali',
    parts: [
      'Pratiche anagrafiche',
      "Documenti d'identità",
      'Certificazione anagrafica',
      'Atti nascita - morte - matrimonio - cittadinanza',
      'Gestione leva',
      'Archivio elettori',
      'Consultazioni elettorali',
    ],
  },
  {
    group: 'operational',
    name: 'Gestione servizi sociali',
    parts: [
      'Servizi assistenziali e socio-sanitari per anziani',
      'Servizi per minori e famiglie',
      'Servizi per disabili',
      'Alloggi popolari',
      'Servizi per adulti in difficoltà',
      'Integrazione cittadini stranieri',
    ],
  },
  {
    group: 'operational',
    name: 'Gestione servizi educativi',
    parts: [
      'Asili nido - Servizi 0-3 anni',
      'Scuole',
      'Servizi per il diritto allo studio',
      'Sostegno scolastico',
      'Trasporto scolastico',
      'Refezione scolastica',
      'Doposcuola',
    ],
  },
  { group: 'operational', name: 'Gestione servizi cimiteriali', parts: [] },
  {
    group: 'operational',
    name: 'Gestione servizi culturali e sportivi',
    parts: [
      'Organizzazione e partecipazione eventi',
      'Gestione biblioteche',
      'Gestione musei',
      'Gestione impianti sportivi',
      'Gestione associazioni culturali',
      'Gestione pari opportunità',
    ],
  },
  {
    group: 'operational',
    name: 'Gestione turismo',
    parts: ['Marketing territoriale', 'Gestione punti informazione'],
  },
  {
    group: 'operational',
    name: 'Gestione mobilità e viabilità',
    parts: [
      'Manutenzione strade',
      'Gestione circolazione e sosta',
      'Gestione segnaletica',
      'Gestione trasporto pubblico locale',
      'Rimozione neve',
    ],
  },
  {
    group: 'operational',
    name: 'Gestione del territorio e ambiente - mantenimento',
    parts: [
      'Pulizia strade',
      'Raccolta e smaltimento rifiuti',
      'Manutenzione verde',
      "Gestione corsi d'acqua",
      'Gestione servizio idrico',
      'Gestione illuminazione pubblica',
    ],
  },
  {
    group: 'operational',
    name: 'Gestione territorio-pianificazione',
    parts: [
      'Pianificazione urbanistica',
      'OOPP',
      'Edilizia privata',
      'Edilizia pubblica',
      'Piani controllo inquinamento',
    ],
  },
  {
    group: 'operational',
    name: 'Gestione servizi polizia locale',
    parts: [
      'Gestione protezione civile',
      'Gestione sicurezza',
      'Controllo commercio',
      'Attività di prevenzione',
      'Gestione accertamenti',
      'Emissione e notifica atti giudiziari',
    ],
  },
  {
    group: 'operational',
    name: 'Gestione attività produttive-SUAP',
    parts: ['Gestione agricoltura', 'Gestione commercio e industria'],
  },
  { group: 'operational', name: 'Gestione aziende municipalizzate', parts: ['Gestione farmacia', 'Altri'] },
  {
    group: 'support',
    name: 'Gestione risorse economico finanziarie',
    parts: [
      'Gestione delle entrate di cassa',
      'Gestione delle uscite',
      'Monitoraggio movimenti economico-finanziari e flussi',
      'Adempimenti fiscali',
      'Gestione e manutenzione beni mobili',
    ],
  },
  {
    group: 'support',
    name: 'Gestione sistemi informatici',
    parts: [
      'Gestione e manutenzione hardware e software',
      'Disaster recovery e backup',
      'Comunicazione interna',
    ],
  },
  { group: 'support', name: 'Gestione documentale', parts: ['Documenti', 'Archivio', 'Protocollo'] },
  {
    group: 'support',
    name: 'Gestione risorse umane',
    parts: [
      'Selezione e assunzione',
      'Gestione aspetti giuridici e economici',
      'Formazione',
      'Valutazione',
      'Relazioni sindacali',
    ],
  },
  {
    group: 'support',
    name: 'Gestione segreteria',
    parts: [
      'Delibere',
      'Determine',
      'Ordinanze',
      'Notifiche',
      'Albo pretorio',
      'Organi istituzionali',
      "Sale dell'amministrazione locale (es. sale comunali)",
    ],
  },
  {
    group: 'support',
    name: 'Gestione gare e appalti',
    parts: [
      'Gare ad evidenza pubblica',
      'Fornitura beni e servizi e gestione lavori in economia',
      'Stipula contratti',
    ],
  },
  {
    group: 'support',
    name: 'Gestione servizi legali',
    parts: ['Azioni di supporto giuridico', 'Gestione del contenzioso'],
  },
  {
    group: 'support',
    name: 'Gestione sistema qualità',
    parts: [
      'Gestione registrazioni',
      'Gestione Non Conformità',
      'Documentazione',
      'Raccolta e trattamento dati',
    ],
  },
  { group: 'support', name: 'Gestione sicurezza ambienti di lavoro', parts: [] },
  {
    group: 'support',
    name: 'Gestione fornitori + outsourcing',
    parts: ['Selezione fornitori', 'Valutazione fornitori'],
  },
  { group: 'support', name: 'Gestione delle partnership', parts: [] },
  {
    group: 'support',
    name: 'Gestione URP',
    parts: [
      'Reclami',
      'Comunicazione esterna',
      'Accesso agli atti e trasparenza',
      'Semplificazione amministrativa',
      'Raccolta dati customer satisfaction',
    ],
  },
  {
    group: 'support',
    name: 'Gestione sito web',
    parts: ['Gestione redazione', 'Informazione ai cittadini', 'Promozione delle attività del territorio'],
  },
  { group: 'support', name: "Gestione periodico dell'amministrazione locale", parts: [] },
  { group: 'support', name: 'Gestione carta dei servizi', parts: [] },
  { group: 'support', name: 'Gestione forme di partecipazione', parts: [] },
];

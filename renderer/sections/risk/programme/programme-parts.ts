import type { PreventionItem } from '../../../../shared/plan/risk/prevention.ts';

/** One part of the programme of prevention as it is filled in. */
export interface ProgrammePart {
  readonly kind: PreventionItem['kind'];
  readonly title: string;
  /** What belongs here, with the norm that asks for it. */
  readonly help: string;
  readonly add: string;
  readonly labels: { readonly title: string; readonly description: string; readonly responsible: string };
}

const plain = { title: 'Titolo', description: 'Descrizione', responsible: 'Responsabile' };

export const programmeParts: readonly ProgrammePart[] = [
  {
    kind: 'whistleblowing',
    title: 'Segnalazione di illeciti (whistleblowing)',
    help: 'Canale interno, chi gestisce le segnalazioni, termini di riscontro e tutela di chi segnala (D.lgs. 24/2023). Qui si descrive la procedura: le segnalazioni non si scrivono nel piano.',
    add: 'Aggiungi un canale o una regola',
    labels: { title: 'Canale o regola', description: 'Come funziona', responsible: 'Chi gestisce' },
  },
  {
    kind: 'civic-access',
    title: 'Accesso civico',
    help: 'Semplice e generalizzato: a chi si presenta, chi decide, entro quando, e il registro degli accessi (art. 5 D.lgs. 33/2013).',
    add: 'Aggiungi una voce',
    labels: { title: 'Tipo di accesso', description: 'Come si esercita', responsible: 'Ufficio competente' },
  },
  {
    kind: 'stakeholder',
    title: 'Portatori d’interesse',
    help: 'Chi è consultato sul piano e sui suoi effetti.',
    add: 'Aggiungi un portatore d’interesse',
    labels: { title: 'Portatore d’interesse', description: 'Perché e su che cosa', responsible: 'Referente' },
  },
  {
    kind: 'participation',
    title: 'Modalità di coinvolgimento',
    help: 'Consultazioni, incontri, moduli: come e quando si raccolgono i contributi.',
    add: 'Aggiungi una modalità',
    labels: { ...plain, title: 'Modalità' },
  },
  {
    kind: 'officer',
    title: 'Responsabili',
    help: 'RPCT, referenti, chi trasmette e chi pubblica, gestore delle segnalazioni di operazioni sospette.',
    add: 'Aggiungi un responsabile',
    labels: { title: 'Ruolo', description: 'Compiti', responsible: 'Nome' },
  },
  {
    kind: 'area-objective',
    title: 'Obiettivi di prevenzione delle aree',
    help: 'Obiettivi che entrano nel ciclo della performance, con indicatori e valori attesi (ANAC, 23.7.2025).',
    add: 'Aggiungi un obiettivo',
    labels: plain,
  },
  {
    kind: 'specific-objective',
    title: 'Obiettivi specifici',
    help: 'Obiettivi strategici in materia di prevenzione e trasparenza, indicati dall’organo di indirizzo.',
    add: 'Aggiungi un obiettivo',
    labels: plain,
  },
  {
    kind: 'line-of-action',
    title: 'Linee d’azione',
    help: 'Come gli obiettivi si attuano.',
    add: 'Aggiungi una linea',
    labels: plain,
  },
];

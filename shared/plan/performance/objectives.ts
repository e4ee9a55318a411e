import { z } from 'zod';
import {
  count,
  date,
  flag,
  itemId,
  otherColumns,
  reference,
  references,
  text,
  texts,
  year,
} from '../core/fields.ts';
import { defineList } from '../core/kind.ts';
import { objectiveRollover } from './objective-rollover.ts';

/**
 * A performance objective: title, type and the nine fields a)–i) of the guide to the Piano-tipo.
 * Numbering restarts in every structure; a null `unit` means "common to all structures".
 */
export const objectiveSchema = z.strictObject({
  id: itemId(),
  number: count(),
  unit: reference('units'),
  title: text(),
  type: reference('objectiveTypes', 'code'),
  /** Strategic for the direction ("S" in the summary table). */
  strategic: flag(),
  description: text(),
  /** Names as printed; "Tutti i dirigenti" where the plan says so. */
  managers: texts(),
  beneficiaries: text(),
  unitsInvolved: text(),
  /** In words, as the plan says it; `deadlineDate` is the same thing as a date where it is one. */
  deadline: text(),
  deadlineDate: date(),
  indicator: text(),
  baseline: text(),
  target: text(),
  source: text(),
  /** The services named in the summary table. */
  services: text(),
  /** Other structures that share the objective. */
  sharedWith: references('units'),
  /** For multi-year objectives: the years it starts and ends in. */
  startYear: year(),
  endYear: year(),
  pnrr: flag(),
  /** PNRR measure or call that funds it, e.g. `1.4.5`. */
  pnrrMeasure: text(),
  publicValueGoal: reference('publicValueGoals'),
  otherColumns: otherColumns(),
});

export type Objective = z.infer<typeof objectiveSchema>;

export const objectives = defineList({
  name: 'objectives',
  path: ['objectives'],
  section: '2.2',
  schema: objectiveSchema,
  label: { singular: 'obiettivo di performance', plural: 'obiettivi di performance' },
  recognisedBy: [
    ['unit', 'number', 'title'],
    ['unit', 'title'],
  ],
  rollover: objectiveRollover,
  fields: {
    number: 'Numero',
    unit: 'Struttura',
    title: 'Titolo',
    type: 'Tipo obiettivo',
    strategic: 'Strategico di direzione',
    description: 'Descrizione',
    managers: 'Dirigente responsabile',
    beneficiaries: 'Destinatari',
    unitsInvolved: 'Unità organizzative e altri soggetti coinvolti',
    deadline: 'Entro quando si prevede di raggiungere l’obiettivo',
    deadlineDate: 'Scadenza (data)',
    indicator: 'Misuratore del raggiungimento dell’obiettivo',
    baseline: 'Da dove si parte (baseline)',
    target: 'Traguardo atteso (target)',
    source: 'Fonte per verificare i dati',
    services: 'Servizi',
    sharedWith: 'Condiviso con',
    startYear: 'Anno di inizio',
    endYear: 'Anno di conclusione',
    pnrr: 'Finanziato dal PNRR',
    pnrrMeasure: 'Misura PNRR',
    publicValueGoal: 'Obiettivo di valore pubblico',
    otherColumns: 'Altre colonne',
  },
});

/** The nine fields of the sheet with their letters, in printing order. */
export const objectiveSheetFields = [
  ['a', 'description'],
  ['b', 'managers'],
  ['c', 'beneficiaries'],
  ['d', 'unitsInvolved'],
  ['e', 'deadline'],
  ['f', 'indicator'],
  ['g', 'baseline'],
  ['h', 'target'],
  ['i', 'source'],
] as const satisfies readonly (readonly [string, keyof Objective])[];

import { z } from 'zod';
import {
  amount,
  choice,
  choiceOr,
  count,
  date,
  decimal,
  flag,
  itemId,
  otherColumns,
  reference,
  requiredChoice,
  text,
  year,
} from '../core/fields.ts';
import { defineList } from '../core/kind.ts';
import { contracts } from './headcount.ts';
import { hireRollover } from './hire-rollover.ts';

/** `under-way`: a procedure of the previous plan still being carried out. */
export const hireStatuses = ['under-way', 'new'] as const;
export const hireReasons = ['replacement', 'growth', 'vacancy', 'protected-category', 'other'] as const;
export const hireChannels = [
  'competition',
  'ranking-list',
  'mobility',
  'employment-centre',
  'protected-category',
  'progression',
  'other',
] as const;

/** One planned hire (section 3.3.2). A null cost is "non calcolabile", never zero. */
export const hireSchema = z.strictObject({
  id: itemId(),
  year: year(),
  status: requiredChoice(hireStatuses),
  contract: choiceOr(contracts, 'permanent'),
  number: count(),
  grade: text(),
  profile: text(),
  unit: reference('units'),
  note: text(),
  reason: choice(hireReasons),
  /** Depends on something that has not happened yet, told in `condition`. */
  conditional: flag(),
  condition: text(),
  channel: choice(hireChannels),
  startDate: date(),
  annualCost: amount(),
  firstYearCost: amount(),
  otherColumns: otherColumns(),
  /** Null is full time. */
  partTimeQuota: decimal(),
  /** Last day of a fixed-term contract. */
  endDate: date(),
});

export type Hire = z.infer<typeof hireSchema>;

export const hireStatusLabels: Readonly<Record<Hire['status'], string>> = {
  'under-way': 'Procedura del piano precedente in corso',
  new: 'Nuova assunzione',
};

export const hireReasonLabels: Readonly<Record<(typeof hireReasons)[number], string>> = {
  replacement: 'sostituzione di personale cessato',
  growth: 'potenziamento',
  vacancy: 'disponibilità di posto',
  'protected-category': 'quota di riserva L. 68/1999',
  other: 'altro',
};

export const hireChannelLabels: Readonly<Record<(typeof hireChannels)[number], string>> = {
  competition: 'concorso',
  'ranking-list': 'scorrimento di graduatoria',
  mobility: 'mobilità',
  'employment-centre': 'centro per l’impiego',
  'protected-category': 'collocamento mirato L. 68/1999',
  progression: 'progressione tra le aree',
  other: 'altro',
};

export const hires = defineList({
  name: 'hires',
  path: ['hires'],
  section: '3.3.2',
  schema: hireSchema,
  label: { singular: 'assunzione', plural: 'assunzioni' },
  recognisedBy: [
    ['year', 'number', 'unit', 'grade', 'profile'],
    ['year', 'unit', 'grade', 'profile'],
    ['unit', 'grade', 'profile'],
  ],
  rollover: hireRollover,
  fields: {
    year: 'Anno',
    status: 'Stato della procedura',
    contract: 'Contratto',
    number: 'Numero',
    grade: 'Area professionale',
    profile: 'Profilo',
    unit: 'Struttura',
    note: 'Nota',
    reason: 'Motivo',
    conditional: 'Condizionata',
    condition: 'Condizione',
    channel: 'Modalità',
    startDate: 'Decorrenza',
    annualCost: 'Costo annuo',
    firstYearCost: 'Costo del primo anno',
    otherColumns: 'Altre colonne',
    partTimeQuota: 'Quota a tempo parziale',
    endDate: 'Termine',
  },
});

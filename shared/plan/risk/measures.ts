import { z } from 'zod';
import {
  choice,
  count,
  date,
  itemId,
  otherColumns,
  reference,
  requiredChoice,
  text,
} from '../core/fields.ts';
import { defineList } from '../core/kind.ts';
import { carried } from '../core/rollover-rule.ts';

export const measureKinds = ['mandatory', 'further', 'cross-cutting', 'specific'] as const;

/** Typologies used by ANAC (PNA 2019 allegato 1). */
export const measureTypes = [
  'control',
  'transparency',
  'ethics',
  'regulation',
  'simplification',
  'training',
  'awareness',
  'rotation',
  'reporting',
  'conflict-of-interest',
  'lobbying',
] as const;

export const measureStates = ['planned', 'under-way', 'done', 'postponed'] as const;

/** A prevention measure of section 2.3. */
export const measureSchema = z.strictObject({
  id: itemId(),
  kind: requiredChoice(measureKinds),
  number: count(),
  /** The risk area it belongs to; null for measures of the whole ente. */
  area: reference('riskAreas', 'code'),
  title: text(),
  description: text(),
  aim: text(),
  timing: text(),
  responsible: text(),
  type: choice(measureTypes),
  indicator: text(),
  target: text(),
  /** The performance objective that carries it out. */
  objective: reference('objectives'),
  state: choice(measureStates),
  stateDate: date(),
  evidence: text(),
  note: text(),
  otherColumns: otherColumns(),
});

export type Measure = z.infer<typeof measureSchema>;

export const measureKindLabels: Readonly<Record<Measure['kind'], string>> = {
  mandatory: 'Obbligatoria',
  further: 'Ulteriore',
  'cross-cutting': 'Trasversale',
  specific: 'Specifica',
};

export const measureTypeLabels: Readonly<Record<(typeof measureTypes)[number], string>> = {
  control: 'controllo',
  transparency: 'trasparenza',
  ethics: 'etica e standard di comportamento',
  regulation: 'regolamentazione',
  simplification: 'semplificazione',
  training: 'formazione',
  awareness: 'sensibilizzazione e partecipazione',
  rotation: 'rotazione',
  reporting: 'segnalazione e protezione',
  'conflict-of-interest': 'disciplina del conflitto d’interessi',
  lobbying: 'regolazione dei rapporti con i rappresentanti d’interessi',
};

export const measureStateLabels: Readonly<Record<(typeof measureStates)[number], string>> = {
  planned: 'programmata',
  'under-way': 'in corso',
  done: 'attuata',
  postponed: 'rinviata',
};

export const measures = defineList({
  name: 'measures',
  path: ['measures'],
  section: '2.3',
  schema: measureSchema,
  label: { singular: 'misura', plural: 'misure' },
  recognisedBy: [
    ['kind', 'area', 'number', 'title'],
    ['kind', 'area', 'title'],
    ['kind', 'area', 'description'],
  ],
  rollover: carried('riprese con lo stato e l’esito del monitoraggio'),
  fields: {
    kind: 'Categoria',
    number: 'Numero',
    area: 'Area di rischio',
    title: 'Attività',
    description: 'Misura di prevenzione',
    aim: 'Obiettivi',
    timing: 'Tempi',
    responsible: 'Responsabili',
    type: 'Tipologia ANAC',
    indicator: 'Indicatore',
    target: 'Valore atteso',
    objective: 'Obiettivo di performance collegato',
    state: 'Stato di attuazione',
    stateDate: 'Data dello stato',
    evidence: 'Evidenza',
    note: 'Nota',
    otherColumns: 'Altre colonne',
  },
});

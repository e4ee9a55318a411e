import { z } from 'zod';
import { itemId, reference, requiredChoice, structured, text, wellFormed } from '../core/fields.ts';
import { defineList } from '../core/kind.ts';
import { carried } from '../core/rollover-rule.ts';

export const processGroups = ['governance', 'operational', 'support'] as const;

const plain = () => wellFormed().default('');

/** The 14 elements of the mapping sheet, in the order of the Crema plan (art. 4). */
export const processMappingSchema = z.strictObject({
  input: plain(),
  output: plain(),
  flow: plain(),
  choices: plain(),
  choiceCriteria: plain(),
  choiceConsequences: plain(),
  timing: plain(),
  constraints: plain(),
  resources: plain(),
  information: plain(),
  communication: plain(),
  traceability: plain(),
  controls: plain(),
  interrelations: plain(),
});

/** A process of the catalogue, or a sub-process when `parent` is set. */
export const processSchema = z.strictObject({
  id: itemId(),
  group: requiredChoice(processGroups),
  name: text(),
  parent: reference('processes'),
  unit: reference('units'),
  /** Null until the process has been mapped. */
  mapping: structured(processMappingSchema.nullable().default(null)),
});

export type Process = z.infer<typeof processSchema>;
export type ProcessMapping = z.infer<typeof processMappingSchema>;

export const processGroupLabels: Readonly<Record<Process['group'], string>> = {
  governance: 'Processi di governo',
  operational: 'Processi operativi',
  support: 'Processi di supporto',
};

export const mappingElementLabels: Readonly<Record<keyof ProcessMapping, string>> = {
  input: 'Input',
  output: 'Output',
  flow: 'Flusso del processo e sequenza delle attività',
  choices: 'Scelte e decisioni',
  choiceCriteria: 'Criteri di scelta',
  choiceConsequences: 'Conseguenze delle scelte',
  timing: 'Tempi',
  constraints: 'Vincoli',
  resources: 'Risorse',
  information: 'Informazioni',
  communication: 'Comunicazione',
  traceability: 'Tracciabilità',
  controls: 'Controlli',
  interrelations: 'Interrelazioni con altri processi',
};

export const processes = defineList({
  name: 'processes',
  path: ['processes'],
  section: '2.3',
  schema: processSchema,
  label: { singular: 'processo', plural: 'processi' },
  recognisedBy: [['group', 'parent', 'name'], ['name']],
  rollover: carried(),
  fields: {
    group: 'Categoria',
    name: 'Denominazione',
    parent: 'Processo di cui fa parte',
    unit: 'Struttura',
    mapping: 'Scheda di mappatura',
  },
});

import { z } from 'zod';
import { code, flag, itemId, text } from '../core/fields.ts';
import { defineList } from '../core/kind.ts';
import { carried } from '../core/rollover-rule.ts';

/** A type of objective; A–E come from the Piano-tipo, an ente may add its own (Crema adds F). */
export const objectiveTypeSchema = z.strictObject({
  id: itemId(),
  /** The letter that objectives refer to. */
  code: code(),
  name: text(),
  /** Named by the Piano-tipo, not added by the ente. */
  ministerial: flag(),
});

export type ObjectiveType = z.infer<typeof objectiveTypeSchema>;

export const objectiveTypes = defineList({
  name: 'objectiveTypes',
  path: ['objectiveTypes'],
  section: '2.2',
  schema: objectiveTypeSchema,
  label: { singular: 'tipologia di obiettivo', plural: 'tipologie di obiettivo' },
  recognisedBy: [['code'], ['name']],
  rollover: carried('riprese come erano'),
  fields: { code: 'Lettera', name: 'Denominazione', ministerial: 'Prevista dal Piano-tipo' },
});

/** The types named by the guide to the Piano-tipo (DM 30.6.2022 n. 132, sottosezione 2.2). */
export const standardObjectiveTypes: readonly Omit<ObjectiveType, 'id'>[] = [
  { code: 'A', name: 'Obiettivi di semplificazione e reingegnerizzazione dei processi', ministerial: true },
  { code: 'B', name: 'Obiettivi di digitalizzazione', ministerial: true },
  { code: 'C', name: 'Obiettivi correlati alla qualità dei procedimenti e dei servizi', ministerial: true },
  {
    code: 'D',
    name: 'Obiettivi di accessibilità dell’amministrazione (fisica, digitale, persone ultrasessantacinquenni, disabili)',
    ministerial: true,
  },
  {
    code: 'E',
    name: 'Obiettivi per favorire le pari opportunità e l’equilibrio di genere',
    ministerial: true,
  },
];

import { z } from 'zod';
import {
  amount,
  choiceOr,
  date,
  decimal,
  itemId,
  reference,
  references,
  text,
  year,
} from '../core/fields.ts';
import { defineList } from '../core/kind.ts';
import { notCarried } from '../core/rollover-rule.ts';
import { contracts } from './headcount.ts';

/** A "what if" kept beside the plan: the plan's hires without some of them, and with others. No part of the printed plan. */
export const hireScenarioSchema = z.strictObject({
  id: itemId(),
  label: text(),
  excludedHires: references('hires'),
  note: text(),
});

export type HireScenario = z.infer<typeof hireScenarioSchema>;

/** A hire that a scenario adds to those of the plan; one row is one person. */
export const scenarioHireSchema = z.strictObject({
  id: itemId(),
  scenario: reference('hireScenarios'),
  year: year(),
  contract: choiceOr(contracts, 'permanent'),
  grade: text(),
  profile: text(),
  unit: reference('units'),
  startDate: date(),
  endDate: date(),
  partTimeQuota: decimal(),
  annualCost: amount(),
  firstYearCost: amount(),
});

export type ScenarioHire = z.infer<typeof scenarioHireSchema>;

const section = '3.3.2' as const;

export const hireScenarioKinds = {
  hireScenarios: defineList({
    name: 'hireScenarios',
    path: ['capacity', 'scenarios'],
    section,
    schema: hireScenarioSchema,
    recognisedBy: [['label']],
    label: { singular: 'ipotesi di piano', plural: 'ipotesi di piano' },
    rollover: notCarried('valgono per il piano concluso'),
    fields: { label: 'Ipotesi', excludedHires: 'Assunzioni del piano tolte', note: 'Nota' },
  }),
  scenarioHires: defineList({
    name: 'scenarioHires',
    path: ['capacity', 'scenarioHires'],
    section,
    schema: scenarioHireSchema,
    recognisedBy: [['scenario', 'year', 'grade', 'profile']],
    label: { singular: 'ipotesi di assunzione', plural: 'ipotesi di assunzione' },
    rollover: notCarried('valgono per il piano concluso'),
    fields: {
      scenario: 'Ipotesi',
      year: 'Anno',
      contract: 'Contratto',
      grade: 'Area professionale',
      profile: 'Profilo',
      unit: 'Struttura',
      startDate: 'Decorrenza',
      endDate: 'Termine',
      partTimeQuota: 'Quota a tempo parziale',
      annualCost: 'Costo annuo',
      firstYearCost: 'Costo del primo anno',
    },
  }),
};

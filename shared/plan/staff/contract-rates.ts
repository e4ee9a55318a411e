import { z } from 'zod';
import { amount, date, decimal, itemId, text } from '../core/fields.ts';
import { defineList } from '../core/kind.ts';
import { asksNewFigures } from '../core/rollover-rule.ts';

/**
 * What the national contract gives one full-time person of an area in a year, and what the ente pays on it. The program
 * knows none of these figures: they are the office's, with the norm they come from. Where a part is not known there is
 * no cost; an allowance that an area does not have is written as zero.
 */
export const contractRateSchema = z.strictObject({
  id: itemId(),
  grade: text(),
  /** Twelve months. */
  baseSalary: amount(),
  thirteenth: amount(),
  /** Indennità di comparto, of a year. */
  sectorAllowance: amount(),
  /** What else is fixed and goes on; nothing where null. */
  otherPay: amount(),
  /** Per cent of all of the pay. */
  contributionRate: decimal(),
  irapRate: decimal(),
  validFrom: date(),
  /** Last day; null while nothing has followed. */
  validTo: date(),
  source: text(),
  /** Null: nobody has looked it up in the source yet. */
  verifiedOn: date(),
  note: text(),
});

export type ContractRate = z.infer<typeof contractRateSchema>;

export const contractRates = defineList({
  name: 'contractRates',
  path: ['capacity', 'contractRates'],
  section: '3.3.2',
  schema: contractRateSchema,
  recognisedBy: [['grade', 'validFrom'], ['grade']],
  label: { singular: 'voce contrattuale', plural: 'voci contrattuali' },
  rollover: asksNewFigures('riprese: verificare importi, aliquote e date con il contratto in vigore'),
  fields: {
    grade: 'Area di inquadramento',
    baseSalary: 'Tabellare di 12 mensilità',
    thirteenth: 'Tredicesima',
    sectorAllowance: 'Indennità di comparto annua',
    otherPay: 'Altre voci fisse annue',
    contributionRate: 'Oneri a carico dell’ente (%)',
    irapRate: 'IRAP (%)',
    validFrom: 'In vigore dal',
    validTo: 'In vigore fino al',
    source: 'Fonte e norma',
    verifiedOn: 'Verificato il',
    note: 'Nota',
  },
});

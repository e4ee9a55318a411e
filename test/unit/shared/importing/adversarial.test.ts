import { describe, expect, it } from 'vitest';
import { PiaoError } from '../../../../shared/errors.ts';
import { importPlan } from '../../../../shared/importing/import-plan.ts';

const head = [
  'COMUNE DI PROVA',
  'PIANO INTEGRATO DI ATTIVITÀ E ORGANIZZAZIONE 2025-2027',
  'SEZIONE 1. SCHEDA ANAGRAFICA',
  'SEZIONE 2. VALORE PUBBLICO, PERFORMANCE E ANTICORRUZIONE',
  '2.2 Performance',
  '2.3 Rischi corruttivi e trasparenza',
].join('\n');

/**
 * What expressions that look for something at the end of a line, or after a run of something, try again and again:
 * in the square or the cube of its length, which for these is minutes or days.
 */
const repeated: readonly string[] = [
  ' ',
  '\t',
  '\t1',
  ' \t',
  '1',
  '1.',
  '1 ',
  '1,',
  '1.000,00 ',
  '.',
  '. ',
  '…',
  '-',
  '- ',
  '_',
  '|',
  '| ',
  '(',
  ')',
  'a',
  'a ',
  'A ',
  '«',
  '"',
  '€ ',
  '%',
  '/',
  '01/01/2025 ',
  ': ',
  ';',
  'n. ',
  'art. 1 ',
  'OBIETTIVO ',
  'Obiettivo n. 1 ',
  'Sezione 2.3 ',
  'Responsabile\t',
  'Indicatore: ',
  'Pagina 1 di ',
  '# ',
  '**',
  '<a',
  '\u00a0',
  '– ',
  'a) ',
  '· ',
];

/** Cells make work of their own, each a few words to be compared. */
const lengthOf = (unit: string) => (unit.includes('\t') ? 6_000 : 120_000);

describe('a line that is made to take long', () => {
  it.each(repeated)('%j over and over is read in its turn', { timeout: 30_000 }, (unit) => {
    const line = `${unit.repeat(lengthOf(unit) / unit.length)}!`;
    try {
      expect(importPlan(`${head}\n${line}\n`).plan.format).toBe('piao-plan');
    } catch (error) {
      expect(error).toBeInstanceOf(PiaoError);
    }
  });
});

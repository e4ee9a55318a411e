import { describe, expect, it } from 'vitest';
import { printPlan } from '../../../electron/core/printing/print-plan.ts';
import { loadSamplePlan } from '../../../electron/core/sample.ts';
import { planFilledWith } from '../../support/filled-plan.ts';
import { hasProgram } from './pdf-text.ts';
import { strayWords } from './pdf-words.ts';

describe.skipIf(!hasProgram('pdftotext'))('no word runs off the page (needs poppler)', () => {
  it('finds a word that does', async () => {
    const { pdf } = await printPlan(loadSamplePlan(), { part: '1' });
    expect(strayWords(pdf)).toEqual([]);
    const narrow = Buffer.from(pdf)
      .toString('latin1')
      .replace(/\/MediaBox\s*\[0 0 595/g, '/MediaBox [0 0 295');
    expect(strayWords(Buffer.from(narrow, 'latin1')).length).toBeGreaterThan(5);
  });

  it.each([
    ['few letters', 'ab'],
    ['a word without end', 'Precipitevolissimevolmente'.repeat(12)],
    ['capitals without a vowel', 'MMMMMMMMMMMMMMMMMMMMMM'],
    ['figures', '1234567890'.repeat(30)],
    ['an address', 'protocollo.generale.del.comune.di.crema@comunecrema.telecompost.istituzionale.it'],
    ['signs for what no font has', '日本語'.repeat(100)],
    ['spaces that hold all words together', 'parola\u00a0'.repeat(60)],
    ['many lines', 'riga\n'.repeat(60)],
    ['long sentences', '«Attività» – è così: l’Ente, per € 1.234,56, verifica. '.repeat(12)],
  ])(
    'with %s in every field of every table',
    async (_, text) => {
      const { pdf } = await printPlan(planFilledWith(text), { edition: 'approved' });
      expect(strayWords(pdf)).toEqual([]);
    },
    60_000,
  );
});

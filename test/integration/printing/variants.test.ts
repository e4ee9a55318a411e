import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { printPlan } from '../../../electron/core/printing/print-plan.ts';
import { writePlan } from '../../../electron/core/printing/write-plan.ts';
import { loadSamplePlan } from '../../../electron/core/sample.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { condense, hasProgram, pdfText, runOverPdf } from './pdf-text.ts';

const sample = loadSamplePlan();

describe.skipIf(!hasProgram('pdftotext'))('editions, parts and thin plans (needs poppler)', () => {
  it('prints a plan in which nothing has been written yet, for the archive and for publication', async () => {
    const empty = newPlan({ firstYear: 2026, kind: 'ordinary' });
    for (const standard of ['a-2a', 'ua-1'] as const) {
      const { pdf } = await printPlan(empty, { standard });
      const text = pdfText(pdf);
      expect(text).toContain('Entenonindicato');
      expect(text).toContain('Ilpianononcontieneobiettividiperformance.');
      expect(text).toContain('Ilpianononcontienel’elencodegliobblighidipubblicazione.');
    }
  });

  it('prints a plan without a single narrative section', async () => {
    const { pdf } = await printPlan({ ...sample, sections: {} });
    const text = pdfText(pdf);
    expect(text).toContain('2.2Performance');
    expect(text).toContain('3.3Pianotriennaledeifabbisognidipersonale');
    expect(text).not.toContain('3.3.3Obiettivi');
  });

  it('prints one section alone, without cover or contents', async () => {
    const { pdf } = await printPlan(sample, { part: '3.3.1' });
    const text = pdfText(pdf);
    expect(Number(/Pages:\s+(\d+)/.exec(runOverPdf(pdf, 'pdfinfo', ['FILE']))?.[1])).toBeLessThan(4);
    expect(text).toContain('165,66');
    expect(text).toContain('estratto');
    expect(text).not.toContain('Indice');
    expect(text).not.toContain('Registrodegli');
  });

  it.each([
    ['sheets:A1', '1.Adeguamentoregolamentocomunale', 'Registrodegli'],
    ['register', 'Registrodeglieventirischiosi', 'Misureobbligatorie'],
    ['worksheets', 'Capacitàassunzionale', 'Schededegliobiettivi'],
    ['findings', 'Segnalazioniaperte', 'Registrodegli'],
  ])('prints %s alone, as PDF and as Word document', async (part, has, hasNot) => {
    const { pdf } = await printPlan(sample, { part });
    const text = pdfText(pdf);
    expect(text).toContain(has);
    expect(text).toContain('estratto');
    expect(text).not.toContain(hasNot);
    const { bytes } = await writePlan(sample, 'docx', { part });
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(condense(value)).toContain(condense(has));
    expect(condense(value)).not.toContain(hasNot);
  });

  it('says which edition it is, with the act that approved it and its date as the date of the file', async () => {
    const approved = {
      ...sample,
      plan: {
        ...sample.plan,
        status: 'approved' as const,
        resolution: {
          body: 'Giunta Comunale',
          number: '58',
          date: '2025-03-27',
          immediatelyEnforceable: true,
          publishedFrom: null,
          publishedTo: null,
          act: null,
          signedPlan: null,
        },
      },
    };
    const { pdf } = await printPlan(approved, { part: '1' });
    expect(pdfText(pdf)).toContain('ApprovatocondeliberazionediGiuntaComunalen.58del27.03.2025');
    const info = runOverPdf(pdf, 'pdfinfo', ['-isodates', 'FILE']);
    expect(info).toMatch(/CreationDate:\s+2025-03-27T00:00:00Z/);
    const { pdf: proposal } = await printPlan(sample, { part: '1', edition: 'proposal' });
    expect(pdfText(proposal)).toContain('estratto–Proposta');
  });

  it('refuses a section that the plan does not have, naming those that it has', async () => {
    await expect(printPlan(sample, { part: '9' })).rejects.toMatchObject({
      code: 'print.part-unknown',
      message: expect.stringContaining('2.3.art-8'),
    });
  });
});

import { describe, expect, it } from 'vitest';
import { printPlan } from '../../../electron/core/printing/print-plan.ts';
import { newId } from '../../../shared/plan/new-id.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { parsePlanDocument } from '../../../shared/plan/parse.ts';
import { hasProgram, pdfText, runOverPdf } from './pdf-text.ts';

const written = [
  'urp@comune.crema.cr.it',
  'https://www.comune.crema.cr.it/piao?anno=2026',
  'U.1.03.02.12.999.001.002',
  '7256253617256253617',
  'Comune di Crema: amministrazione/organizzazione-e-personale',
];

describe.skipIf(!hasProgram('pdftotext'))(
  'what is copied from a PDF is what was written (needs poppler)',
  () => {
    it('in prose, with no invisible character at the places to break', async () => {
      const content = written.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
      const plan = newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune di Prova' });
      const doc = parsePlanDocument({
        ...plan,
        sections: { ...plan.sections, '2.2': { number: '', title: '', body: { type: 'doc', content } } },
      });
      for (const standard of ['a-2a', 'ua-1'] as const) {
        const { pdf } = await printPlan(doc, { part: '2.2', standard });
        const lines = runOverPdf(pdf, 'pdftotext', ['-raw', 'FILE', '-']).split('\n');
        for (const text of written) expect(lines).toContain(text);
      }
    });

    it('in narrow columns, where it is broken between lines and nowhere else', async () => {
      const plan = newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune di Prova' });
      const [address = ''] = written;
      const office = { id: newId(), kind: 'area', code: address, name: address, functions: address };
      const doc = parsePlanDocument({ ...plan, units: [office] });
      const text = runOverPdf((await printPlan(doc)).pdf, 'pdftotext', ['-raw', 'FILE', '-']);
      expect(text).not.toContain('\u200b');
      expect(text.replaceAll('\n', '').split(address).length).toBeGreaterThan(2);
    });

    it('however many there are in one paragraph, in letters of any kind', async () => {
      const [address = ''] = written;
      const many = { type: 'text', text: `${address} `.repeat(600) };
      const mixed = Array.from({ length: 600 }, (_, index) => ({
        type: 'text',
        text: `${address} `,
        marks: index % 2 === 0 ? [] : [{ type: 'bold' }],
      }));
      const body = { type: 'doc', content: [{ type: 'paragraph', content: [many, ...mixed] }] };
      const plan = newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune di Prova' });
      const sections = { ...plan.sections, '2.2': { number: '', title: '', body } };
      const { pdf } = await printPlan(parsePlanDocument({ ...plan, sections }), { part: '2.2' });
      expect(pdfText(pdf).split(address)).toHaveLength(1201);
      if (hasProgram('pdffonts')) {
        expect(runOverPdf(pdf, 'pdffonts', ['FILE'])).toContain('SourceSerif4-Bold');
      }
    });
  },
);

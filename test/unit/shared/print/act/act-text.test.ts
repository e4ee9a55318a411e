import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../../../electron/core/sample.ts';
import { newPlan } from '../../../../../shared/plan/new-plan.ts';
import { actText, annexLetter } from '../../../../../shared/print/act/act-text.ts';
import { plainText } from '../../../../../shared/print/act/plain-text.ts';
import type { Block } from '../../../../../shared/print/model.ts';

const sample = loadSamplePlan();
const annex = { name: 'piano.pdf', description: 'Il piano', sha256: 'ab'.repeat(32), base64: 'q6ur' };
const textOf = (doc = sample) => plainText(actText(doc, [annex], 'ff'.repeat(32)));

describe('the proposal of deliberation', () => {
  it('says what is approved, with the figures of the plan', () => {
    const text = textOf();
    expect(text).toContain('Approvazione del Piano Integrato di Attività e Organizzazione (PIAO) 2025-2027');
    expect(text).toContain(`contiene 44 obiettivi di performance`);
    expect(text).toContain(`${sample.riskEvents.length} eventi rischiosi e ${sample.measures.length} misure`);
    expect(text).toContain('programma 34 assunzioni nel triennio');
    expect(text).toContain('pari al 16,77%, a fronte della soglia del 27,00%');
    expect(text).toContain('un margine di spesa di euro 4.219.280,34');
  });

  it('has opinions, enforceability, annexes as a whole with the act and their digests', () => {
    const text = textOf();
    expect(text).toMatch(/art\. 49, comma 1, del D\.Lgs\. 18 agosto 2000 n\. 267/);
    expect(text).toContain('regolarità tecnica');
    expect(text).toContain('regolarità contabile');
    expect(text).toMatch(/immediatamente eseguibile ai sensi dell’art\. 134, comma 4/);
    expect(text).toContain('parte integrante e sostanziale');
    expect(text).toContain(
      `Allegato: A\nFile: piano.pdf\nDescrizione: Il piano\nImpronta (esadecimale): ${annex.sha256}`,
    );
    expect(text).toContain(`base64, per il protocollo): ${annex.base64}`);
    expect(text).toContain('ff'.repeat(32));
  });

  it('leaves blank what the plan does not say, and never prints what is not known', () => {
    const text = textOf(newPlan({ firstYear: 2026, kind: 'simplified' }));
    expect(text).toContain('verbale n. ____________ del ____________');
    expect(text).toContain('modalità semplificate');
    expect(text).not.toMatch(/null|undefined|NaN/);
    expect(text).not.toContain('rapporto tra spesa');
  });

  it('names the opinion of the auditors where the plan has it', () => {
    const capacity = {
      ...sample.capacity,
      auditorsOpinion: { ...sample.capacity.auditorsOpinion, number: '7', date: '2025-02-03', note: '' },
    };
    expect(textOf({ ...sample, capacity })).toContain('verbale n. 7 del 03.02.2025');
  });

  it('calls the annexes by letters, past Z too', () => {
    expect([0, 25, 26, 51, 52].map(annexLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
  });
});

describe('plainText', () => {
  it('writes every kind of block as lines', () => {
    const text = (words: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
    const blocks: Block[] = [
      { type: 'heading', level: 1, text: 'Titolo' },
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'a' }, { type: 'break' }, { type: 'footnote', text: 'n' }],
      },
      { type: 'list', ordered: true, start: 3, items: [[text('tre')], [text('quattro')]] },
      { type: 'list', ordered: false, start: 1, items: [[text('punto')]] },
      {
        type: 'grid',
        columns: 2,
        head: [],
        body: [
          [
            { colspan: 1, rowspan: 1, blocks: [text('x')] },
            { colspan: 1, rowspan: 1, blocks: [text('y')] },
          ],
        ],
      },
      { type: 'facts', name: '', caption: '', rows: [{ label: 'L', text: 'v' }] },
      {
        type: 'sheet',
        number: '1.',
        title: 'S',
        level: 2,
        badges: [],
        fields: [{ letter: 'a)', label: 'F', text: 't' }],
      },
      { type: 'group', name: '', blocks: [{ type: 'note', text: 'nota' }] },
    ];
    expect(plainText(blocks)).toBe(
      'TITOLO\n\na\nn\n\n3. tre\n4. quattro\n\n- punto\n\nx\ty\n\nL: v\n\nS\nF: t\n\nnota\n',
    );
  });
});

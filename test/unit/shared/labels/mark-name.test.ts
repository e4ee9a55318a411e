import { describe, expect, it } from 'vitest';
import { markName, markWords } from '../../../../shared/labels/mark-name.ts';
import { idOf, planWith } from '../plan/plan-with.ts';

const doc = planWith({ objectives: [{ id: idOf(1), title: 'Sportello unico' }, { id: idOf(2) }] });

describe('a mark in words', () => {
  it('names what it stands on', () => {
    const name = (kind: string, item: string) => markName(doc, { kind, item, reasons: ['carried'] });
    expect(name('objectives', idOf(1))).toBe('Obiettivo di performance: Sportello unico');
    expect(name('objectives', idOf(2))).toBe('Obiettivo di performance');
    expect(name('administration', '')).toBe('Scheda anagrafica');
    expect(name('section', '2.1')).toBe('Testo della sezione');
    expect(markName(doc, { kind: 'section', item: '2.1', reasons: ['passage'] })).toBe('Passo non collocato');
  });

  it('says why, and where', () => {
    expect(markWords({ reasons: ['under-way'], note: '' })).toBe('procedura del piano precedente in corso');
    expect(markWords({ reasons: ['narrative', 'stale-date'], note: 'Testo: 2025' })).toBe(
      'testo ripreso dal piano precedente; contiene anni o date che sembrano superati (Testo: 2025)',
    );
  });
});

import { describe, expect, it } from 'vitest';
import {
  countsWords,
  differenceTitle,
  fieldLabel,
  shownChange,
  valueWords,
} from '../../../../shared/diff/difference-words.ts';
import { idOf, planWith } from '../plan/plan-with.ts';

const doc = planWith({ units: [{ id: idOf(1), kind: 'area', name: 'Area 1' }] });
const docs = { before: doc, after: doc };

describe('the words of a difference', () => {
  it('count in the singular and the plural', () => {
    expect(countsWords({ added: 1, removed: 2, changed: 0, moved: 1 })).toBe(
      '1 aggiunta, 2 eliminazioni, 1 spostamento',
    );
    expect(countsWords({ added: 0, removed: 0, changed: 0, moved: 0 })).toBe('nessuna differenza');
  });

  it('name the thing, the field and the value as people know them', () => {
    const thing = { kind: 'hires', id: idOf(3), change: 'changed', name: 'Agente', fields: [] } as const;
    expect(differenceTitle(thing)).toBe('Assunzione «Agente»');
    expect(differenceTitle({ ...thing, name: '' })).toBe('Assunzione');
    expect(fieldLabel('hires', 'annualCost')).toBe('Costo annuo');
    expect(fieldLabel('section', 'body')).toBe('Testo');
    expect(valueWords(doc, 'hires', 'unit', idOf(1))).toBe('Area 1');
    expect(valueWords(doc, 'hires', 'status', 'under-way')).toBe('Procedura del piano precedente in corso');
    expect(valueWords(doc, 'plan', 'status', 'approved')).toBe('approvato');
    expect(valueWords(doc, 'plan', 'basedOn', { planId: idOf(9), firstYear: 2025, revision: 2 })).toBe(
      'piano 2025-2027, revisione 2',
    );
    expect(
      valueWords(doc, 'plan', 'resolution', { body: 'Giunta Comunale', number: '12', date: '2026-01-30' }),
    ).toBe('Giunta Comunale n. 12 del 30.01.2026');
  });

  it('say all parts of a value that has parts', () => {
    expect(
      valueWords(doc, 'riskMethod', 'bands', [
        { level: 'low', label: '', below: '5.5' },
        { level: 'high', label: 'elevato', below: null },
      ]),
    ).toBe('basso sotto 5,5; elevato');
    const mapping = { input: 'Domanda', output: '', flow: 'Esame' };
    expect(valueWords(doc, 'processes', 'mapping', mapping)).toBe(
      'Input: Domanda\nFlusso del processo e sequenza delle attività: Esame',
    );
    expect(valueWords(doc, 'riskEvents', 'qualitative', { overall: 'high', evidence: 'x' })).toBe(
      'Giudizio complessivo: Alto\nEvidenze: x',
    );
  });

  it('mark words in running text, and set short values side by side', () => {
    const text = { field: 'target', before: 'almeno il 50% degli atti', after: 'almeno il 60% degli atti' };
    expect(shownChange(docs, 'objectives', text)).toMatchObject({
      as: 'words',
      steps: [{}, { op: 'removed', text: '50' }, { op: 'added', text: '60' }, {}],
    });
    const amount = { field: 'annualCost', before: '1000.00', after: '2200.50', difference: '1200.50' };
    expect(shownChange(docs, 'hires', amount)).toEqual({
      as: 'values',
      before: '1.000,00 €',
      after: '2.200,50 €',
      difference: '+1.200,50',
    });
    expect(shownChange(docs, 'hires', { field: 'number', before: null, after: 2 })).toMatchObject({
      before: '',
      after: '2',
      difference: null,
    });
  });
});

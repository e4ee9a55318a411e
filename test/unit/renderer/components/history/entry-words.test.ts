import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../../../electron/core/sample.ts';
import { fieldLabel, valueWords } from '../../../../../renderer/components/history/entry-words.ts';
import { richTextFromPlain } from '../../../../../shared/plan/core/rich-text.ts';

const sample = loadSamplePlan();
const section = { of: 'section', key: '2.1' } as const;
const objective = { of: 'item', kind: 'objectives', id: sample.objectives[0]?.id ?? '' } as const;

describe('fieldLabel', () => {
  it('takes the Italian name of a field, or its own when it is unknown', () => {
    expect(fieldLabel(section, 'body')).toBe('Testo');
    expect(fieldLabel({ of: 'single', kind: 'administration' }, 'mayor')).toBe('Sindaco');
    expect(fieldLabel(objective, 'title')).toBe('Titolo');
    expect(fieldLabel(objective, 'ofAnotherVersion')).toBe('ofAnotherVersion');
  });
});

describe('valueWords', () => {
  it('shows a value as the tables do', () => {
    expect(valueWords(sample, objective, 'deadlineDate', '2025-06-01')).toBe('01.06.2025');
    expect(valueWords(sample, objective, 'managers', ['Bianchi', 'Verdi'])).toBe('Bianchi; Verdi');
    expect(valueWords(sample, objective, 'strategic', true)).toBe('Sì');
    expect(valueWords(sample, objective, 'title', null)).toBe('');
  });

  it('names what a reference leads to', () => {
    const [unit] = sample.units;
    expect(valueWords(sample, objective, 'unit', unit?.id)).toBe(unit?.name);
  });

  it('shows the words of a narrative, and nothing of one that does not read', () => {
    expect(valueWords(sample, section, 'body', richTextFromPlain('Primo.\n\nSecondo.'))).toBe(
      'Primo.\n\nSecondo.',
    );
    expect(valueWords(sample, section, 'body', { type: 'unknown' })).toBe('');
    expect(valueWords(sample, section, 'title', 'Valore pubblico')).toBe('Valore pubblico');
  });

  it('says how much of a structured value is filled in', () => {
    const process = { of: 'item', kind: 'processes', id: '' } as const;
    expect(valueWords(sample, process, 'mapping', { input: 'istanza', output: '', flow: 'esame' })).toBe(
      '2 dati compilati',
    );
  });
});

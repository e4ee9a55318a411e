import { describe, expect, it } from 'vitest';
import { entryName, entrySort, stateWords } from '../../../../../renderer/app/import/entry-words.ts';
import { newId } from '../../../../../shared/plan/new-id.ts';
import { newPlan } from '../../../../../shared/plan/new-plan.ts';
import { parsePlanDocument } from '../../../../../shared/plan/parse.ts';

const id = newId();
const doc = parsePlanDocument({
  ...newPlan({ firstYear: 2026, kind: 'ordinary' }),
  objectives: [{ id, title: 'Ridurre i tempi di pagamento' }],
});
const objective = { target: { of: 'item', kind: 'objectives', id } } as const;

describe('the words of an entry', () => {
  it('call it as the document does', () => {
    expect(entryName(doc, objective)).toBe('Ridurre i tempi di pagamento');
    expect(entrySort(objective)).toBe('Obiettivo di performance · sezione 2.2');
    expect(entryName(doc, { target: { of: 'section', key: '2.3' } })).toBe(
      '2.3 Rischi corruttivi e trasparenza',
    );
    expect(entryName(doc, { target: null })).toBe('Triennio e tipo di piano');
    expect(entryName(doc, { target: { of: 'single', kind: 'administration' } })).toMatch(
      /^Scheda anagrafica/i,
    );
  });

  it('say of what is gone that it is gone, and shorten a paragraph', () => {
    expect(entryName({ ...doc, objectives: [] }, objective)).toBe('Obiettivo di performance (eliminata)');
    const long = parsePlanDocument({ ...doc, objectives: [{ id, title: 'parola '.repeat(60) }] });
    expect(entryName(long, objective)).toHaveLength(160);
  });

  it('leave the finer keys of sections out', () => {
    expect(entrySort({ target: { of: 'section', key: '2.3.analisi-del-contesto' } })).toBe(
      'Testo · sezione 2.3',
    );
    expect(entrySort({ target: { of: 'section', key: 'premise' } })).toBe('Testo');
    expect(entrySort({ target: null })).toBe('Dati del piano');
  });

  it.each([
    [undefined, false, 'da esaminare'],
    [undefined, true, 'corretta, da confermare'],
    ['accepted', false, 'accettata'],
    ['accepted', true, 'corretta'],
    ['discarded', true, 'scartata'],
  ] as const)('of %s, corrected %s: %s', (decision, corrected, words) => {
    expect(stateWords(decision, corrected)).toBe(words);
  });
});

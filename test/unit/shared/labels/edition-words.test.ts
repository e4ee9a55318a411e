import { describe, expect, it } from 'vitest';
import { editionPhrase } from '../../../../shared/labels/edition-words.ts';

const act = { body: 'Giunta Comunale', number: '42', date: '2026-01-29' };

describe('the edition of a plan in words', () => {
  it.each([
    ['draft', null, 'bozza, revisione 2: non è un testo approvato'],
    ['proposed', null, 'proposta per la Giunta, revisione 2: non è ancora un testo approvato'],
    [
      'approved',
      act,
      'piano approvato con deliberazione di Giunta Comunale n. 42 del 29.01.2026, revisione 2',
    ],
    ['approved', null, 'piano approvato, revisione 2'],
    ['archived', null, 'testo archiviato senza approvazione, revisione 2'],
    [
      'archived',
      act,
      'piano approvato con deliberazione di Giunta Comunale n. 42 del 29.01.2026, revisione 2, ora archiviato',
    ],
  ] as const)('%s', (status, resolution, words) => {
    expect(editionPhrase({ status, revision: 2, resolution })).toBe(words);
  });

  it('leaves out what the act does not say', () => {
    const resolution = { body: ' ', number: '', date: null };
    expect(editionPhrase({ status: 'approved', revision: 1, resolution })).toBe(
      'piano approvato con deliberazione, revisione 1',
    );
  });
});

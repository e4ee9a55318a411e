import { describe, expect, it } from 'vitest';
import { repealedNormsIn } from '../../../../shared/legal/repealed-norms.ts';

const names = (text: string) => repealedNormsIn(text).map(({ name }) => name);

describe('repealed norms', () => {
  it.each([
    ['ai sensi del D.Lgs. n. 50/2016', 'D.lgs. 50/2016'],
    ['del d.lgs 163 del 2006', 'D.lgs. 163/2006'],
    ['ex D. Lgs. 163/06', 'D.lgs. 163/2006'],
    [
      'mancato rispetto iter art. 118 Codice Contratti',
      'art. 118 del Codice dei contratti (D.lgs. 163/2006, subappalto)',
    ],
    ['(art. 54 bis del D.Lgs n. 165 del 2001)', 'art. 54-bis D.lgs. 165/2001'],
  ])('are found in «%s»', (text, name) => {
    expect(names(text)).toEqual([name]);
  });

  it.each([
    'art. 50 D.Lgs. 36/2023',
    'D.lgs. 150/2009',
    'art. 118 della Costituzione',
    'D.Lgs. 165/2001',
    '',
  ])('are not seen in «%s»', (text) => {
    expect(names(text)).toEqual([]);
  });
});

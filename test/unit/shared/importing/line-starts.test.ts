import { describe, expect, it } from 'vitest';
import { beginsOwnLine, beginsPoint, isUnfinished } from '../../../../shared/importing/line-starts.ts';

describe('what begins a line of its own', () => {
  it.each([
    'a) Descrizione',
    'B. Area',
    '3. Titolo: Sportello',
    'Tipologia di obiettivo',
    '- Fonte per verificare i dati: delibere',
    'Target atteso: 40',
    '## Performance',
    'Art. 8',
  ])('%s', (line) => {
    expect(beginsOwnLine(line)).toBe(true);
  });

  it.each([
    'e poi altro',
    'Comune di Prova',
    'Agli uffici che trattano i dati personali: altro',
    'Art. 8 del decreto',
    '- potenziamento',
  ])('not %s', (line) => {
    expect(beginsOwnLine(line)).toBe(false);
  });
});

describe('a line that cannot end here', () => {
  it.each([
    'il sindaco e la',
    'secondo quanto previsto,',
    'la delibera (',
    'n.',
    'ai sensi dell’art.',
    'uffici –',
    'e',
  ])('%s', (line) => {
    expect(isUnfinished(line)).toBe(true);
  });

  it.each(['fine.', 'la mensa', 'Servizio', 'scala'])('not %s', (line) => {
    expect(isUnfinished(line)).toBe(false);
  });
});

describe('a point of a list', () => {
  const point = (next: string, whole: string) => beginsPoint(next, whole, whole);

  it('begins where the line before ends a sentence', () => {
    expect(point('- secondo', 'Gli ambiti sono:')).toBe(true);
    expect(point('2. Secondo', 'Primo;')).toBe(true);
  });

  it('begins after a point with the same dash, or with the number before', () => {
    expect(point('- numerosità dei dipendenti', '- grado di complessità')).toBe(true);
    expect(point('3. Requisiti', '2. Individuazione dello strumento')).toBe(true);
  });

  it('is no dash or number within a sentence', () => {
    expect(point('- piano 2024', 'Area Finanziaria - potenziamento')).toBe(false);
    expect(point('31. Dicembre', '2. Entro il')).toBe(false);
    expect(point('• altro', '- primo')).toBe(false);
    expect(point('- competenza trasversale).', '- Protezione civile (gestione operativa')).toBe(false);
    expect(point('testo', '- primo')).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import {
  foundWords,
  groupOccurrences,
  occurrenceKey,
  placeWords,
  replacedWords,
} from '../../../../renderer/app/replace/occurrences.ts';
import { findInPlan } from '../../../../shared/plan/find-replace.ts';
import { idOf, planWith } from '../../shared/plan/plan-with.ts';

const doc = planWith({
  administration: { name: 'Ente di prova' },
  objectives: [{ id: idOf(1), title: 'Un ente per tutti', description: "L'ente e l'ente" }],
  parameters: [{ id: idOf(2), table: 't', key: 'k', value: '1', source: 'Ente', note: '' }],
});
const found = findInPlan(doc, { text: 'ente', wholeWord: true });
const groups = groupOccurrences(doc, found);

describe('occurrences', () => {
  it('stand by section in the order of the plan, what belongs to none last', () => {
    expect(groups.map(({ heading, occurrences }) => [heading, occurrences.length])).toEqual([
      ['1 Scheda anagrafica dell’amministrazione', 1],
      ['2.2 Performance', 3],
      ['Tutto il piano', 1],
    ]);
  });

  it('have a name each, although the same field holds two', () => {
    expect(new Set(found.map(occurrenceKey)).size).toBe(found.length);
  });

  it('say in which thing and field they are', () => {
    expect(groups[1]?.occurrences.map((each) => placeWords(doc, each))).toEqual([
      'Obiettivo di performance «Un ente per tutti» · Titolo',
      'Obiettivo di performance «Un ente per tutti» · Descrizione',
      'Obiettivo di performance «Un ente per tutti» · Descrizione',
    ]);
    expect(groups[0]?.occurrences.map((each) => placeWords(doc, each))).toEqual([
      'Scheda anagrafica · Denominazione',
    ]);
  });

  it('are counted in words', () => {
    expect(foundWords('ente', groups)).toBe('5 occorrenze in 3 sezioni');
    expect(foundWords('ente', groups.slice(0, 1))).toBe('1 occorrenza in 1 sezione');
    expect(foundWords('altro', [])).toBe('Nessuna occorrenza.');
    expect(foundWords('', [])).toMatch(/^Scrivere/);
    expect(replacedWords(1, 1)).toBe('Sostituita 1 occorrenza in 1 voce.');
    expect(replacedWords(5, 2)).toBe('Sostituite 5 occorrenze in 2 voci.');
  });
});

import { describe, expect, it } from 'vitest';
import { eventTitles } from '../../../../../renderer/app/life/life-words.ts';
import {
  freezeAnywayWords,
  openWarningsTitle,
} from '../../../../../renderer/app/life/open-warnings-words.ts';
import type { LogAction } from '../../../../../shared/plan/log-action.ts';

const event = (action: LogAction, note = '') => ({ action, note });

describe('what was done to a plan', () => {
  it('calls a resolution that is recorded again a correction', () => {
    expect(
      eventTitles([
        event('create'),
        event('freeze'),
        event('resolution'),
        event('resolution', 'Atto allegato: «gc-42.pdf».'),
        event('resolution'),
        event('approve'),
      ]),
    ).toEqual([
      'Creato',
      'Congelata la proposta per la Giunta',
      'Registrata la deliberazione',
      'Allegato un file alla deliberazione',
      'Corretta la deliberazione',
      'Reso definitivo il piano approvato',
    ]);
  });

  it('begins anew with the next proposal', () => {
    const titles = eventTitles([
      event('freeze'),
      event('resolution'),
      event('withdraw', 'Rinviata'),
      event('freeze'),
      event('resolution'),
    ]);
    expect(titles.at(-1)).toBe('Registrata la deliberazione');
  });
});

describe('what is open in a plan that is about to be frozen', () => {
  it.each([
    [0, 1, '1 avviso aperto'],
    [0, 12, '12 avvisi aperti'],
    [1, 0, '1 avviso aperto: manca 1 contenuto obbligatorio'],
    [3, 0, '3 avvisi aperti: mancano 3 contenuti obbligatori'],
    [7, 5, '12 avvisi aperti: mancano 7 contenuti obbligatori'],
  ])('%i missing and %i others', (missing, others, words) => {
    expect(openWarningsTitle(missing, others)).toBe(words);
  });

  it('is signed for by number', () => {
    expect(freezeAnywayWords(1)).toBe('Congelare comunque, pur mancando 1 contenuto obbligatorio');
    expect(freezeAnywayWords(3)).toBe('Congelare comunque, pur mancando 3 contenuti obbligatori');
  });
});

import { describe, expect, it } from 'vitest';
import { findingsCount } from '../../../../renderer/app/frame/findings-count.ts';
import { blocking, warning } from '../../../../shared/checks/finding.ts';

const place = { path: ['objectives', 0], section: '2.2' };
const b = blocking('objective.title-missing', place, 'Manca il titolo.');
const w = warning('objective.baseline-missing', place, 'Manca la baseline.');

describe('findingsCount', () => {
  it.each([
    [[], 'nessuna segnalazione'],
    [[w], '1 avviso'],
    [[w, w], '2 avvisi'],
    [[b], '1 bloccante'],
    [[b, b], '2 bloccanti'],
    [[w, b, w], '1 bloccante, 2 avvisi'],
    [[b, w, b], '2 bloccanti, 1 avviso'],
  ])('counts each severity in the right number of the word (%#)', (findings, words) => {
    expect(findingsCount(findings)).toBe(words);
  });
});

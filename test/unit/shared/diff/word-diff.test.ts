import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords, type WordStep } from '../../../../shared/diff/word-diff.ts';
import { officeText } from '../../../support/arbitrary-plan.ts';

const shown = (steps: readonly WordStep[]) =>
  steps.map(({ op, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[op]).join('');

describe('diffWords', () => {
  it('marks the words that changed, and no more', () => {
    expect(shown(diffWords('entro il 31.12.2025', 'entro il 31.12.2026'))).toBe(
      'entro il [-31.12.2025-]{+31.12.2026+}',
    );
    expect(shown(diffWords('almeno il 50% degli atti', 'almeno il 80% di tutti gli atti'))).toBe(
      'almeno il [-50-]{+80+}% [-degli-]{+di tutti gli+} atti',
    );
    expect(shown(diffWords('attività', "attivita'"))).toBe("[-attività-]{+attivita'+}");
  });

  it('takes a space between two changed words as part of the change', () => {
    expect(shown(diffWords('uno due tre', 'quattro cinque tre'))).toBe('[-uno due-]{+quattro cinque+} tre');
  });

  it('loses no letter of either text', () => {
    const text = fc.array(officeText, { maxLength: 6 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const steps = diffWords(before, after);
        const without = (op: WordStep['op']) =>
          steps.flatMap((step) => (step.op === op ? [] : [step.text])).join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
        if (before === after) expect(steps.filter(({ op }) => op !== 'same')).toEqual([]);
      }),
    );
  });
});

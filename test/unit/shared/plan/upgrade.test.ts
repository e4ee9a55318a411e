import { describe, expect, it } from 'vitest';
import { PiaoError } from '../../../../shared/errors.ts';
import { planVersion } from '../../../../shared/plan/document.ts';
import { type UpgradeStep, upgradeDocument, upgradeSteps } from '../../../../shared/plan/upgrade.ts';

const renameMayor: UpgradeStep = {
  from: 1,
  apply: ({ mayor, ...rest }) => ({ ...rest, head: mayor }),
};
const countHeads: UpgradeStep = {
  from: 2,
  apply: (document) => ({ ...document, heads: [document.head].length }),
};

describe('upgradeDocument', () => {
  it('applies every step in turn and leaves the input as it was', () => {
    const input = Object.freeze({ format: 'piao-plan', version: 1, mayor: 'Anna' });
    expect(upgradeDocument(input, [renameMayor, countHeads], 3)).toEqual({
      format: 'piao-plan',
      version: 3,
      head: 'Anna',
      heads: 1,
    });
    expect(input.version).toBe(1);
  });

  it('leaves a document of this version alone', () => {
    const input = { format: 'piao-plan', version: 3, head: 'Anna' };
    expect(upgradeDocument(input, [renameMayor, countHeads], 3)).toBe(input);
  });

  it('refuses a version that no step leads on from', () => {
    const input = { format: 'piao-plan', version: 1 };
    expect(() => upgradeDocument(input, [countHeads], 3)).toThrow(PiaoError);
  });

  it('has a released step for every version before this one', () => {
    expect(upgradeSteps.map((step) => step.from)).toEqual(
      Array.from({ length: planVersion - 1 }, (_, i) => i + 1),
    );
  });
});

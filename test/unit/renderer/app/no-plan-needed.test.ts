import { describe, expect, it } from 'vitest';
import { noPlanNeeded } from '../../../../renderer/app/no-plan-needed.ts';
import { menuCommandSchema } from '../../../../shared/contract/menu.ts';

describe('the commands that are about no plan', () => {
  it('are the help, and what brings a plan in or looks at a file', () => {
    const { options } = menuCommandSchema;
    expect(options.filter((command) => noPlanNeeded.has(command))).toEqual([
      'verify-bundle',
      'import-plan',
      ...options.filter((command) => command.startsWith('help.')),
    ]);
  });
});

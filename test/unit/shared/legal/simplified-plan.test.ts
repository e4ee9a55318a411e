import { describe, expect, it } from 'vitest';
import { isOptionalSection } from '../../../../shared/legal/simplified-plan.ts';

describe('what a simplified plan may leave out', () => {
  it.each(['2.1', '2.2', '4', '2.1.3'])('is %s', (key) => {
    expect(isOptionalSection('simplified', key)).toBe(true);
    expect(isOptionalSection('ordinary', key)).toBe(false);
  });

  it.each(['premise', '1', '2.3', '3.1', '3.3.4', '40', '2.11'])('is not %s', (key) => {
    expect(isOptionalSection('simplified', key)).toBe(false);
  });
});

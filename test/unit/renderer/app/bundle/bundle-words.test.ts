import { describe, expect, it } from 'vitest';
import { bundleActionWords, bundleWords } from '../../../../../renderer/app/bundle/bundle-words.ts';

const certificate = {
  fingerprint: '0',
  name: 'Segreteria',
  checkedHow: 'al telefono',
  trustedAt: '2026-01-01T00:00:00Z',
};
const signed = { name: 'Segreteria', fingerprint: '0', certificatePem: '' };

describe('what is said of a bundle', () => {
  it('claims integrity and trust, never a valid signature', () => {
    const trusted = { ...signed, trust: { state: 'trusted', certificate } } as const;
    const changed = { ...signed, trust: { state: 'changed', others: [certificate] } } as const;
    const unknown = { ...signed, trust: { state: 'unknown' } } as const;
    expect(bundleWords({ valid: true, signer: trusted })).toContain('firmato da Segreteria (fidato)');
    expect(bundleWords({ valid: true, signer: changed })).toContain('(non fidato)');
    expect(bundleWords({ valid: true, signer: unknown })).toContain('(non fidato)');
    for (const report of [
      { valid: true, signer: trusted },
      { valid: false, signer: trusted },
      { valid: false, signer: null },
    ]) {
      expect(bundleWords(report)).not.toMatch(/firma valida/i);
    }
    expect(bundleWords({ valid: false, signer: trusted })).toContain('non è integro');
  });
});

describe('what can be done with a bundle', () => {
  it('names the triennium of next year’s plan where that of the bundle is known', () => {
    expect(bundleActionWords('rollOver', 2025)).toBe('Nuovo piano 2026-2028 da questo');
    expect(bundleActionWords('rollOver', null)).toContain('anno successivo');
    expect(bundleActionWords('keep', 2025)).toContain('così com’è');
    expect(bundleActionWords('draft', 2025)).toContain('bozza');
  });
});

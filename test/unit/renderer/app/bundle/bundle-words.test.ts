import { describe, expect, it } from 'vitest';
import { bundleWords } from '../../../../../renderer/app/bundle/bundle-words.ts';

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

import { beforeAll, describe, expect, it } from 'vitest';
import { certificatesFromPem, certificateToPem } from '../../../electron/core/bundles/certificate.ts';
import { createSelfSigned } from '../../../electron/core/bundles/self-signed.ts';
import { refusalOf } from '../../support/refusal.ts';
import { testProgram } from '../../support/test-program.ts';

let first = '';
let second = '';

beforeAll(async () => {
  const year = (value: number) => new Date(Date.UTC(value, 0, 1));
  const pem = async (name: string) =>
    certificateToPem((await createSelfSigned(name, year(2025), year(2030), 'ecdsa')).der);
  first = await pem('Comune di Crema – Segreteria');
  second = await pem('COMUNE DI CREMA, Segreteria');
});

function certificateOf(pem: string) {
  const [certificate] = certificatesFromPem(pem);
  if (certificate === undefined) throw new Error('no certificate');
  return certificate;
}

describe('the certificates that the office trusts', () => {
  it('are asked for at first meeting, and cry out when a known name comes with another one', async () => {
    const { trust } = await testProgram();
    const one = certificateOf(first);
    const two = certificateOf(second);
    expect(await trust.of(one)).toEqual({ state: 'unknown' });
    await trust.add(first, ' al telefono ');
    expect(await trust.of(one)).toMatchObject({
      state: 'trusted',
      certificate: { checkedHow: 'al telefono' },
    });
    expect(await trust.of(two)).toMatchObject({
      state: 'changed',
      others: [{ fingerprint: one.fingerprint }],
    });
    expect(await trust.of({ name: 'Comune di Lodi', fingerprint: two.fingerprint })).toEqual({
      state: 'unknown',
    });
    await trust.add(first, 'di persona');
    expect(await trust.list()).toMatchObject([{ checkedHow: 'di persona' }]);
    await trust.remove(one.fingerprint);
    expect(await trust.of(one)).toEqual({ state: 'unknown' });
  });

  it('are one at a time, and readable', async () => {
    const { trust } = await testProgram();
    for (const pem of ['', 'testo', first + second]) {
      expect((await refusalOf(() => trust.add(pem, 'x'))).code).toBe('trust.unreadable');
    }
    expect((await refusalOf(() => trust.add(first, '\n'))).code).toBe('trust.how-missing');
    expect(await trust.list()).toEqual([]);
  });
});

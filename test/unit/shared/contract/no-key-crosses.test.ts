import { expect, it } from 'vitest';
import { z } from 'zod';
import { contract, events } from '../../../../shared/contract/index.ts';

/** Every property name of a schema, however deep. */
function names(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const properties = 'properties' in schema ? Object.keys(schema.properties ?? {}) : [];
  return [...properties, ...Object.values(schema).flatMap(names)];
}

const secret = /^(p12|pkcs|pfx|passphrase|secret|private)/i;

const answers = [
  ...Object.entries(contract).flatMap(([area, calls]) =>
    Object.entries(calls).map(([name, { output }]) => ({ what: `${area}.${name}`, schema: output })),
  ),
  ...Object.entries(events).flatMap(([area, list]) =>
    Object.entries(list).map(([name, { payload }]) => ({ what: `${area}.${name}`, schema: payload })),
  ),
];

it.each(answers)('$what answers neither a key nor a passphrase', ({ schema }) => {
  const json = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'output' });
  expect(names(json).filter((name) => secret.test(name))).toEqual([]);
});

it('finds what it looks for', () => {
  const json = z.toJSONSchema(z.object({ made: z.array(z.object({ passphrase: z.string() })) }));
  expect(names(json).filter((name) => secret.test(name))).toEqual(['passphrase']);
});

it('names everything that may be shown of an identity', () => {
  const json = z.toJSONSchema(contract.identities.create.output);
  expect(names(json).sort()).toEqual(['fingerprint', 'issuer', 'keyType', 'name', 'validFrom', 'validTo']);
});

import { z } from 'zod';

/**
 * What is kept of a signed bundle: all that cannot be made again from the frozen plan, its PDF and its attachments.
 * A bundle of many megabytes takes a few kilobytes so, and comes out byte for byte as it was signed.
 */
export interface BundleSeal {
  readonly readme: string;
  /** Text of `stampa.json`; null in a bundle that has none. */
  readonly record: string | null;
  readonly manifest: Uint8Array;
  readonly signature: Uint8Array;
}

const bytes = z.codec(z.base64(), z.instanceof(Uint8Array), {
  decode: (text) => new Uint8Array(Buffer.from(text, 'base64')),
  encode: (value) => Buffer.from(value).toString('base64'),
});

const sealSchema = z.strictObject({
  readme: z.string(),
  record: z.string().nullable(),
  manifest: bytes,
  signature: bytes,
});

export function sealText(seal: BundleSeal): string {
  return JSON.stringify(
    sealSchema.encode({ ...seal, manifest: exact(seal.manifest), signature: exact(seal.signature) }),
  );
}

export function readSeal(text: string): BundleSeal {
  return sealSchema.parse(JSON.parse(text));
}

/** Of a buffer of its own, which is what the schema's type asks. */
function exact(value: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(value);
}

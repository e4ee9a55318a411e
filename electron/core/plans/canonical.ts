import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** The one JSON text of a value (RFC 8785: keys sorted, no spaces), so that its digest is comparable. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('Only a JSON value has a canonical text');
  return text;
}

/** 64 lower-case hex digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

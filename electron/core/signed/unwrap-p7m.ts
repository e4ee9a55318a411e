import { fromBER, OctetString } from 'asn1js';
import { ContentInfo, id_ContentType_SignedData, SignedData } from 'pkijs';

import { PiaoError } from '../../../shared/errors.ts';
import { exactBuffer } from '../bundles/certificate.ts';

export interface Unwrapped {
  readonly content: Uint8Array;
  /** How many envelopes it was in; 0 when the file is none. */
  readonly layers: number;
}

/** More signatures around one document than any office puts. */
const mostLayers = 10;
// Signing programs write large contents in pieces of a kilobyte, each of them a node.
const parserLimits = { maxDepth: 40, maxNodes: 500_000 };

/**
 * What is inside a file signed as CAdES (`.p7m`), one envelope in another, DER, BER or base64. Signatures are not
 * checked: that takes the list of the qualified certificates of the day.
 *
 * @throws PiaoError `signed.detached` for an envelope without content, `signed.too-deep`
 */
export function unwrapP7m(file: Uint8Array): Unwrapped {
  let content = file;
  for (let layers = 0; layers <= mostLayers; layers += 1) {
    const inner = openEnvelope(binary(content));
    if (inner === null) return { content, layers };
    content = inner;
  }
  throw new PiaoError(
    'signed.too-deep',
    `Il file firmato ha più di ${mostLayers} buste una dentro l’altra: chiedere a chi firma una copia con meno firme.`,
  );
}

/** Null when these bytes are no envelope. */
function openEnvelope(bytes: Uint8Array): Uint8Array | null {
  // Every envelope is a SEQUENCE; a PDF or a text is not even tried.
  if (bytes[0] !== 0x30) return null;
  const signed = readSignedData(bytes);
  if (signed === null) return null;
  const { eContent } = signed.encapContentInfo;
  if (!(eContent instanceof OctetString)) {
    throw new PiaoError(
      'signed.detached',
      'Il file è una firma separata e non contiene il documento: scegliere il .p7m che lo contiene, oppure il PDF firmato.',
    );
  }
  return new Uint8Array(eContent.getValue());
}

function readSignedData(bytes: Uint8Array): SignedData | null {
  try {
    const parsed = fromBER(exactBuffer(bytes), parserLimits);
    if (parsed.offset === -1) return null;
    const { contentType, content } = new ContentInfo({ schema: parsed.result });
    return contentType === id_ContentType_SignedData ? new SignedData({ schema: content }) : null;
  } catch {
    return null;
  }
}

const pemFrame = /-----(BEGIN|END) [A-Z0-9 ]+-----/g;
// What may be blank at the end is trimmed away before: a second way to match it would take the square of the time.
const base64Text = /^[A-Za-z0-9+/\s]+={0,2}$/;

/** What base64, with or without a PEM frame, stands for; the bytes themselves when they are no such text. */
function binary(bytes: Uint8Array): Uint8Array {
  // Base64 of a SEQUENCE begins with M; a PEM frame with a dash.
  const first = bytes.find((byte) => !isBlank(byte));
  if (first !== 0x4d && first !== 0x2d) return bytes;
  const text = Buffer.from(bytes).toString('latin1').replaceAll(pemFrame, '').trim();
  return base64Text.test(text) ? new Uint8Array(Buffer.from(text, 'base64')) : bytes;
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}

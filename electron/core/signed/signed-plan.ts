import { PiaoError } from '../../../shared/errors.ts';
import { unwrapP7m } from './unwrap-p7m.ts';

/** How a PDF was signed outside the program. */
export type SignedForm =
  | { readonly form: 'p7m'; readonly layers: number; readonly alsoInside: boolean }
  | { readonly form: 'pades' };

/**
 * Compares a file signed outside the program with the PDF that the program handed out: inside its envelopes it must
 * be the very same bytes, or begin with them and go on with a signature (PAdES). The signature is not checked.
 *
 * @throws PiaoError `signed.other-document`, `signed.not-signed`, and those of `unwrapP7m`
 */
export function compareSignedPlan(file: Uint8Array, exported: Uint8Array): SignedForm {
  const { content, layers } = unwrapP7m(file);
  if (!startsWith(content, exported)) {
    throw new PiaoError(
      'signed.other-document',
      'Il file firmato non contiene il PDF della proposta congelata: è stato firmato un altro documento, o il PDF è stato salvato di nuovo prima della firma; firmare il PDF esportato dal programma, senza riaprirlo e salvarlo.',
    );
  }
  const alsoInside = content.length > exported.length && hasSignature(content.subarray(exported.length));
  if (content.length > exported.length && !alsoInside) {
    throw new PiaoError(
      'signed.other-document',
      'Il PDF è quello della proposta con qualcosa aggiunto in fondo che non è una firma: firmare il PDF esportato dal programma, senza salvarlo di nuovo.',
    );
  }
  if (layers > 0) return { form: 'p7m', layers, alsoInside };
  if (alsoInside) return { form: 'pades' };
  throw new PiaoError(
    'signed.not-signed',
    'Il file è il PDF della proposta, ma senza firma: scegliere il file firmato dal Segretario (.p7m o PDF firmato).',
  );
}

function startsWith(content: Uint8Array, start: Uint8Array): boolean {
  return content.length >= start.length && Buffer.compare(content.subarray(0, start.length), start) === 0;
}

/** An incremental update with a signature dictionary (ISO 32000-2, 12.8). */
function hasSignature(appended: Uint8Array): boolean {
  return Buffer.from(appended).includes('/ByteRange');
}

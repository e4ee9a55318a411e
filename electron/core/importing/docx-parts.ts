import { unzipSync, zipSync } from 'fflate';
import { PiaoError } from '../../../shared/errors.ts';

/** What a document may claim before a byte of it is unpacked; text packs to 1:20, a bomb to 1:1000. */
const limits = {
  entries: 10_000,
  unpackedBytes: 512 * 1024 * 1024,
  /** Of all parts that hold text, each a second and third time in memory while it is read. */
  textBytes: 64 * 1024 * 1024,
  ratio: 150,
  ratioFrom: 1024 * 1024,
} as const;

/** The parts that hold text: no pictures, no embedded files, no macros are ever unpacked. */
const textPart = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[\w-]+\.xml(?:\.rels)?)$/;

/**
 * The parts of a DOCX that hold its text, unpacked within limits and packed anew, so that what reads them meets
 * neither a bomb nor a reference to something outside the file.
 *
 * @throws PiaoError `import.docx-unreadable`, `import.docx-bomb`, `import.docx-external`
 */
export function safeDocx(bytes: Uint8Array): Uint8Array {
  const parts = textParts(bytes);
  if (!('word/document.xml' in parts)) {
    throw new PiaoError(
      'import.docx-unreadable',
      'il file è un archivio ZIP ma non un documento Word (.docx): aprirlo con Word o LibreOffice e salvarlo come .docx.',
    );
  }
  for (const [name, content] of Object.entries(parts))
    refuseReferences(name, new TextDecoder().decode(content));
  return zipSync(parts, { level: 0 });
}

function textParts(bytes: Uint8Array): Record<string, Uint8Array> {
  let entries = 0;
  let unpacked = 0;
  let text = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        entries += 1;
        unpacked += originalSize;
        const implausible = originalSize > limits.ratioFrom && originalSize > size * limits.ratio;
        if (textPart.test(name)) text += originalSize;
        if (
          implausible ||
          text > limits.textBytes ||
          entries > limits.entries ||
          unpacked > limits.unpackedBytes
        )
          throw bomb();
        return textPart.test(name);
      },
    });
  } catch (error) {
    if (error instanceof PiaoError) throw error;
    throw new PiaoError(
      'import.docx-unreadable',
      'il documento Word è danneggiato e non si può aprire: riaprirlo con Word o LibreOffice e salvarlo di nuovo come .docx.',
      { cause: error },
    );
  }
}

function bomb(): PiaoError {
  return new PiaoError(
    'import.docx-bomb',
    'il documento Word dichiara un contenuto smisurato rispetto al file (archivio malevolo o danneggiato): non è stato aperto.',
  );
}

const relationship = /<Relationship\b[^>]{0,4000}>/gu;

/** Links that a person clicks are no danger; everything else that Word would fetch by itself is refused. */
function refuseReferences(name: string, xml: string): void {
  if (/<!DOCTYPE|<!ENTITY/iu.test(xml)) {
    throw new PiaoError(
      'import.docx-external',
      `il documento Word definisce entità XML proprie (in ${name}), che un documento normale non ha: non è stato aperto.`,
    );
  }
  if (!name.endsWith('.rels')) return;
  for (const [tag] of xml.matchAll(relationship)) {
    if (!/TargetMode\s*=\s*["']External["']/iu.test(tag) || /\/hyperlink["']/iu.test(tag)) continue;
    const kind = /Type\s*=\s*["'][^"']*\/(\w+)["']/u.exec(tag)?.[1] ?? 'contenuto';
    throw new PiaoError(
      'import.docx-external',
      `il documento Word richiama contenuti esterni al file (${kind}): incorporarli o toglierli, salvarlo di nuovo e riprovare.`,
    );
  }
}

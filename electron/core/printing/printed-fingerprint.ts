const marked = /<pdf:Keywords>[^<]*?impronta:([0-9a-f]{64})[^<]*<\/pdf:Keywords>/;

/**
 * The fingerprint of the data that a PDF of ours says it was printed from, out of its metadata, which are plain text
 * in every PDF/A; null when it says none. What somebody appended, as signing programs do, stands after ours.
 */
export function printedFingerprint(pdf: Uint8Array): string | null {
  return marked.exec(Buffer.from(pdf).toString('latin1'))?.[1] ?? null;
}

/**
 * What a container may claim before a single byte of it is unpacked. A PIAO with its attachments is a few tens
 * of megabytes; these leave room for ten times that and none for a decompression bomb.
 */
export const LIMITS = {
  containerBytes: 512 * 1024 * 1024,
  unpackedBytes: 1024 * 1024 * 1024,
  entries: 1000,
  /** The directory of 1000 entries is about 200 KB. */
  directoryBytes: 1024 * 1024,
  /** What has to be in memory as a whole: the data of a plan are about one megabyte, its PDF a few. */
  heldBytes: 64 * 1024 * 1024,
  /** Unpacked to packed, for entries above `ratioFrom` bytes: text packs to about 1:20, zeroes to 1:1000. */
  ratio: 200,
  ratioFrom: 1024 * 1024,
  /** The manifest of 1000 entries is about 400 KB. */
  manifestBytes: 1024 * 1024,
  /** A CMS with a chain of certificates is a few kilobytes. */
  signatureBytes: 256 * 1024,
} as const;

/** Whether no honest file packs so well (sizes in bytes): the reader refuses it, so the writer must not make it. */
export function isImplausiblyPacked(size: number, packedSize: number): boolean {
  return size > LIMITS.ratioFrom && size > packedSize * LIMITS.ratio;
}

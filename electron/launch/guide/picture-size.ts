import { readFileSync } from 'node:fs';

/**
 * Width and height of a PNG, which its first chunk begins with (ISO/IEC 15948, 11.2.2). Known beforehand, they keep the
 * text from jumping when the picture arrives.
 *
 * @throws Error when the file is not there or is no PNG
 */
export function pictureSize(file: string): { readonly width: number; readonly height: number } {
  const bytes = readFileSync(file);
  if (bytes.length < 24 || bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error(`${file} is no PNG`);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

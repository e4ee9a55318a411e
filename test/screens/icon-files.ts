/** A picture at one size, in pixels, as PNG. */
export interface Picture {
  readonly size: number;
  readonly png: Uint8Array;
}

/** What Windows looks for in an .ico, from the tray to the largest folder view. */
export const icoSizes = [16, 24, 32, 48, 64, 128, 256] as const;

/** The types of the members of an .icns that hold a PNG, by size; the last three are those of double density. */
const icnsTypes = {
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
} as const;

export const icnsSizes: readonly number[] = [...new Set(Object.values(icnsTypes))];

/** An .ico of PNG members, as Windows has taken them since Vista. */
export function icoFile(pictures: readonly Picture[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    // 256 does not fit in a byte and is written as 0.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/**
 * An .icns of PNG members.
 *
 * @throws Error when a size that it needs was not drawn
 */
export function icnsFile(pictures: readonly Picture[]): Buffer {
  const members = Object.entries(icnsTypes).map(([type, size]) => {
    const picture = pictures.find((one) => one.size === size);
    if (picture === undefined) throw new Error(`no picture of ${size} pixels`);
    return block(type, picture.png);
  });
  return block('icns', Buffer.concat(members));
}

function block(type: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([head, content]);
}

const orientationTag = 0x0112;
const usual = 1;

/** How the picture is to be turned (1: not at all), out of the data of a segment of applications; 1 when it is not Exif. */
export function exifOrientation(segment: Uint8Array): number {
  if (Buffer.from(segment.subarray(0, 6)).toString('latin1') !== 'Exif\0\0') return usual;
  const tiff = segment.subarray(6);
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const isLittle = tiff[0] === 0x49;
  const short = (at: number) => (at + 2 <= view.byteLength ? view.getUint16(at, isLittle) : 0);
  const directory = view.byteLength >= 8 ? view.getUint32(4, isLittle) : view.byteLength;
  const entries = short(directory);
  for (let index = 0; index < entries; index += 1) {
    const at = directory + 2 + index * 12;
    if (at + 12 > view.byteLength) return usual;
    if (short(at) === orientationTag) return short(at + 8);
  }
  return usual;
}

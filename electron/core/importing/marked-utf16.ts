const sampleBytes = 2048;

/**
 * UTF-16 that lacks its mark, with the mark put before it; any other bytes as they are. Latin letters in UTF-16
 * have a zero in every second byte, which no other text has: the first of them tell.
 */
export function markedUtf16(bytes: Uint8Array): Uint8Array {
  const sample = bytes.subarray(0, sampleBytes);
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (marked || sample.length < 4 || bytes.length % 2 !== 0) return bytes;
  let [even, odd] = [0, 0];
  for (const [at, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const most = sample.length * 0.4;
  if (odd > most && even === 0) return Buffer.concat([Buffer.from([0xff, 0xfe]), bytes]);
  return even > most && odd === 0 ? Buffer.concat([Buffer.from([0xfe, 0xff]), bytes]) : bytes;
}

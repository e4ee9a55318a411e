import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestPicture } from '../../../../../electron/core/pictures/picture.ts';
import { readPicture } from '../../../../../electron/core/pictures/read-picture.ts';
import { PiaoError } from '../../../../../shared/errors.ts';
import {
  exif,
  hugePng,
  jpegOf,
  type PngForm,
  pngChunk,
  pngOf,
  svgArms,
  svgBytes,
  withChunks,
  withSegment,
} from '../../../../support/pictures.ts';
import { refusalOf } from '../../../../support/refusal.ts';

const codeOf = async (bytes: Uint8Array) => (await refusalOf(() => readPicture(bytes))).code;
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

const forms: readonly PngForm[] = [
  {},
  { colourType: 6 },
  { colourType: 0 },
  { colourType: 3 },
  { depth: 16 },
  { depth: 16, colourType: 6, interlaced: true },
  { interlaced: true },
  { interlaced: true, width: 3, height: 1 },
  { width: 1, height: 1 },
];
const good = [
  ...forms.map(pngOf),
  jpegOf('baseline'),
  jpegOf('progressive'),
  jpegOf('grey'),
  svgBytes(svgArms),
];

describe('a picture', () => {
  it.each(forms)('is read as PNG: %j', (form) => {
    const bytes = pngOf(form);
    const { width = 60, height = 90 } = form;
    expect(readPicture(bytes)).toEqual({ format: 'png', width, height, bytes: Buffer.from(bytes) });
  });

  it.each(['baseline', 'progressive', 'grey'] as const)('is read as JPEG: %s', (kind) => {
    expect(readPicture(jpegOf(kind))).toMatchObject({ format: 'jpg', width: 60, height: 90 });
  });

  it('cleaned again is the same', () => {
    for (const bytes of good) {
      const once = readPicture(bytes);
      expect(readPicture(once.bytes)).toEqual(once);
    }
  });

  it('says nothing of who made it, where and with what', () => {
    const told = Buffer.from('Author\0Mario Rossi, GPS 45.36,9.68');
    const png = withChunks(
      pngOf(),
      pngChunk('tEXt', told),
      pngChunk('zTXt', told),
      pngChunk('eXIf', exif(1)),
      pngChunk('tIME', Buffer.alloc(7)),
    );
    const jpeg = [0xe1, 0xe2, 0xed, 0xfe].reduce(
      (bytes, marker) => withSegment(bytes, marker, told),
      withSegment(jpegOf(), 0xe1, exif(1)),
    );
    expect(text(png)).toContain('Mario Rossi');
    expect(readPicture(png)).toEqual(readPicture(pngOf()));
    expect(text(jpeg)).toContain('Mario Rossi');
    expect(readPicture(jpeg)).toEqual(readPicture(jpegOf()));
    expect(text(readPicture(svgBytes(svgArms)).bytes)).not.toContain('Mario');
  });

  it('keeps the colours it is meant in, where they can be read', () => {
    const profile = (data: Uint8Array) => pngChunk('iCCP', Buffer.concat([Buffer.from('sRGB\0\0'), data]));
    const sound = withChunks(pngOf(), profile(deflateSync(Buffer.alloc(500, 'acsp'))));
    expect(text(readPicture(sound).bytes)).toContain('iCCP');
    const bomb = withChunks(pngOf(), profile(deflateSync(Buffer.alloc(50_000_000))));
    for (const bytes of [bomb, withChunks(pngOf(), profile(Buffer.from('none')))]) {
      expect(readPicture(bytes)).toEqual(readPicture(pngOf()));
    }
    const jpeg = withSegment(jpegOf(), 0xe2, Buffer.from('ICC_PROFILE\0\x01\x01colours'));
    expect(text(readPicture(jpeg).bytes)).toContain('ICC_PROFILE');
  });
});

describe('what is no picture for a cover', () => {
  const jpeg = Buffer.from(jpegOf());
  const frame = jpeg.indexOf(Uint8Array.of(0xff, 0xc0));
  const withByte = (bytes: Uint8Array, at: number, value: number) => {
    const copy = Uint8Array.from(bytes);
    copy[at] = value;
    return copy;
  };
  it.each<[string, string, Uint8Array]>([
    ['nothing at all', 'picture.empty', new Uint8Array()],
    ['a file beyond the limit', 'picture.too-large', new Uint8Array(largestPicture + 1)],
    ['another format', 'picture.unknown-format', Buffer.from('GIF89a and so on')],
    ['a text under the name of a picture', 'picture.unknown-format', Buffer.from('Stemma del Comune')],
    ['20.000 × 20.000 points in few bytes', 'picture.too-many-pixels', hugePng(20_000)],
    ['a side that is too long', 'picture.too-many-pixels', pngOf({ width: 5001, height: 1 })],
    ['a PNG of no size', 'picture.no-size', hugePng(0)],
    ['a PNG cut short', 'picture.broken', pngOf().subarray(0, -40)],
    ['a PNG with a bit that fell over', 'picture.broken', withByte(pngOf(), 60, 0xa5)],
    [
      'a PNG with two headers',
      'picture.broken',
      withChunks(pngOf(), pngChunk('IHDR', pngOf().subarray(16, 29))),
    ],
    [
      'a palette that is not there',
      'picture.broken',
      Buffer.from(text(pngOf({ colourType: 3 })).replace(/....PLTE.{10}/s, ''), 'latin1'),
    ],
    ['a JPEG cut short', 'picture.broken', jpeg.subarray(0, -60)],
    ['a JPEG without its end', 'picture.broken', jpeg.subarray(0, -2)],
    ['a JPEG for typographers', 'picture.cmyk', jpegOf('cmyk')],
    ['a JPEG of twelve bits', 'picture.jpeg-kind', withByte(jpeg, frame + 4, 12)],
    ['a JPEG with arithmetic codes', 'picture.jpeg-kind', withByte(jpeg, frame + 1, 0xc9)],
    ['a JPEG of no height', 'picture.no-size', withByte(jpeg, frame + 6, 0)],
    ['a JPEG of 65.000 columns', 'picture.too-many-pixels', withByte(jpeg, frame + 7, 0xff)],
    ['a photograph on its side', 'picture.rotated', withSegment(jpeg, 0xe1, exif(6))],
    ['one of another make', 'picture.rotated', withSegment(jpeg, 0xe1, exif(3, false))],
  ])('%s', async (_what, code, bytes) => {
    const { code: told, message } = await refusalOf(() => readPicture(bytes));
    expect(told).toBe(code);
    expect(message).toMatch(/^L’immagine .*[^ ]\.$/);
  });

  it('is a progressive JPEG of countless scans', async () => {
    const bytes = Buffer.from(jpegOf('progressive'));
    const scan = bytes.subarray(bytes.lastIndexOf(Uint8Array.of(0xff, 0xda)), -2);
    const scans = Array.from({ length: 60 }, () => scan);
    expect(await codeOf(Buffer.concat([bytes.subarray(0, -2), ...scans, bytes.subarray(-2)]))).toBe(
      'picture.jpeg-kind',
    );
  });

  it('is refused with a sentence, whatever its bytes: nothing else is thrown, and nothing hangs', () => {
    const bytes = fc.constantFrom(...good).chain((whole) =>
      fc
        .tuple(
          fc.nat(whole.length),
          fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 4 }),
        )
        .map(([length, changes]) => {
          const copy = Uint8Array.from(whole.subarray(0, length));
          for (const [at, value] of changes) if (at < length) copy[at] = value;
          return copy;
        }),
    );
    const starts = fc.constantFrom('', '\x89PNG\r\n\x1a\n', '\xff\xd8\xff', '<svg ', '<?xml ');
    const garbage = fc
      .tuple(starts, fc.uint8Array({ maxLength: 200 }))
      .map(([start, rest]) => Uint8Array.from(Buffer.concat([Buffer.from(start, 'latin1'), rest])));
    fc.assert(
      fc.property(fc.oneof(bytes, garbage), (input) => {
        try {
          const picture = readPicture(input);
          expect(readPicture(picture.bytes)).toEqual(picture);
        } catch (error) {
          if (!(error instanceof PiaoError)) throw error;
          expect(error.code).toMatch(/^picture\./);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('is known of every prefix of a raster picture: none passes for the whole', () => {
    for (const whole of [pngOf({ width: 9, height: 9 }), jpegOf()]) {
      for (let length = 1; length < whole.length; length += 1) {
        expect(() => readPicture(whole.subarray(0, length)), String(length)).toThrow(PiaoError);
      }
    }
  });
});

import { truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesSource, piecesOf, withFileSource } from '../../../../../electron/core/files/byte-source.ts';
import { wholeOf } from '../../../../../electron/core/files/content.ts';
import { refusalOf } from '../../../../support/refusal.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';

const bytes = Buffer.from(Array.from({ length: 700_000 }, (_, index) => (index * index) % 251));

function fileOf(content: Uint8Array): string {
  const file = path.join(tempFolder(), 'file.bin');
  writeFileSync(file, content);
  return file;
}

describe('a source of bytes', () => {
  it('gives the same from a file as from memory, wherever one reads', async () => {
    await withFileSource(fileOf(bytes), async (file) => {
      const memory = bytesSource(bytes);
      expect(file.size).toBe(memory.size);
      for (const [offset, length] of [
        [0, 0],
        [0, 1],
        [5, 100],
        [699_999, 1],
        [0, 700_000],
      ] as const) {
        const fromFile = Buffer.from(await file.read(offset, length));
        expect(fromFile.equals(Buffer.from(await memory.read(offset, length)))).toBe(true);
      }
    });
  });

  it('is read in pieces that make up exactly what was asked for', async () => {
    await withFileSource(fileOf(bytes), async (source) => {
      const sizes: number[] = [];
      for await (const piece of piecesOf(source, 100, 600_000)) sizes.push(piece.length);
      expect(sizes.length).toBeGreaterThan(1);
      expect(Math.max(...sizes)).toBeLessThan(300_000);
      const read = await wholeOf(piecesOf(source, 100, 600_000));
      expect(Buffer.from(read).equals(bytes.subarray(100, 600_100))).toBe(true);
    });
  });

  it('says that a file has become shorter under the reading', async () => {
    const file = fileOf(bytes);
    await withFileSource(file, async (source) => {
      truncateSync(file, 10);
      expect(await refusalOf(() => source.read(0, 100))).toMatchObject({
        code: 'file.unreadable',
        kind: 'machine',
      });
    });
  });

  it('closes its file, whatever happens', async () => {
    const file = fileOf(bytes);
    let leaked: ((offset: number, length: number) => Promise<Uint8Array>) | null = null;
    await expect(
      withFileSource(file, async ({ read }) => {
        leaked = read;
        throw new Error('a fault of the user');
      }),
    ).rejects.toThrow('a fault of the user');
    expect((await refusalOf(() => leaked?.(0, 1) ?? Promise.resolve())).code).toBe('file.unreadable');
  });
});

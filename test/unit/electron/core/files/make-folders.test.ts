import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFolders } from '../../../../../electron/core/files/make-folders.ts';
import { writeWhole } from '../../../../../electron/core/files/write-whole.ts';
import { PiaoError } from '../../../../../shared/errors.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';

const onLinux = process.platform === 'linux';

describe('the folders of a path', () => {
  it('are made from the outermost that is missing, and found again', () => {
    const folder = tempFolder();
    const deep = path.join(folder, 'a', 'b', 'c');
    makeFolders(deep);
    makeFolders(deep);
    expect(statSync(deep).isDirectory()).toBe(true);
    makeFolders(path.join(folder, 'a', '..', 'd'));
    expect(readdirSync(folder).sort()).toEqual(['a', 'd']);
  });

  it('are not made through a file, and what was made before it goes again', () => {
    const folder = tempFolder();
    writeFileSync(path.join(folder, 'file'), '');
    expect(() => makeFolders(path.join(folder, 'file', 'a', 'b'))).toThrow(/EEXIST|ENOTDIR/);
    const tooLong = path.join(folder, 'x', 'y', 'n'.repeat(300), 'z');
    expect(() => makeFolders(tooLong)).toThrow(/ENAMETOOLONG/);
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('that others have something in are left to them', () => {
    const folder = tempFolder();
    mkdirSync(path.join(folder, 'a'));
    expect(() => makeFolders(path.join(folder, 'a', 'b', 'n'.repeat(300)))).toThrow(/ENAMETOOLONG/);
    expect(readdirSync(folder)).toEqual(['a']);
    expect(readdirSync(path.join(folder, 'a'))).toEqual([]);
  });

  it.runIf(onLinux)('end where the system lets nobody make any, instead of trying for ever', () => {
    for (const place of ['/proc/zz', '/proc/zz/a/b', '/proc/self/zz', '/sys/zz', '/dev/null/zz']) {
      expect(() => makeFolders(place)).toThrow();
      expect(existsSync(place)).toBe(false);
    }
  });
});

const segment = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    'a',
    'b',
    'file',
    'n'.repeat(255),
    'n'.repeat(256),
    'a\u0000b',
    ' ',
    '.',
    'CON',
    'à',
    '\ud800',
  ),
);

describe('a file of any name', () => {
  it('is written whole under it, or refused in one sentence without anything left', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(segment, { minLength: 1, maxLength: 4 }), async (segments) => {
        const folder = tempFolder();
        writeFileSync(path.join(folder, 'file'), 'prima');
        const file = path.join(folder, ...segments);
        fc.pre(!path.relative(folder, file).startsWith('..'));
        try {
          await writeWhole(file, 'contenuto');
          expect(statSync(file).size).toBe(9);
        } catch (error) {
          if (!(error instanceof PiaoError)) throw error;
          expect(error.message).toMatch(/: non si può scrivere, [^\n]+\.$/s);
          expect(readdirSync(folder, { recursive: true })).toEqual(['file']);
        }
      }),
      { numRuns: 150 },
    );
  });
});

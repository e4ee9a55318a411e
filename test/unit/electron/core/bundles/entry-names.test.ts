import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  entryNameFault,
  isOtherSignature,
  isReservedName,
} from '../../../../../electron/core/bundles/entry-names.ts';

const piece = fc.constantFrom(
  '..',
  '.',
  'a',
  'B.txt',
  '/',
  '//',
  '\\',
  'C:',
  '\0',
  'è',
  'NUL',
  'com1.txt',
  ' ',
  '~',
  '%2e%2e',
  '$HOME',
);

describe('the name of an entry', () => {
  test('that is accepted stays in its folder, on every system', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const name = pieces.join('');
        if (entryNameFault(name) !== null) return;
        accepted += 1;
        expect(path.posix.resolve('/bersaglio', name).startsWith('/bersaglio/')).toBe(true);
        expect(path.win32.resolve('C:\\bersaglio', name).startsWith('C:\\bersaglio\\')).toBe(true);
        expect(path.posix.normalize(name)).toBe(name);
      }),
      { numRuns: 3000 },
    );
    expect(accepted).toBeGreaterThan(30);
  });

  test.each([
    ['/etc/passwd', 'bundle.absolute-path'],
    ['\\\\server\\condivisa', 'bundle.absolute-path'],
    ['c:a', 'bundle.absolute-path'],
    ['a/../b', 'bundle.path-traversal'],
    ['a\\..\\b', 'bundle.path-traversal'],
    ['.', 'bundle.path-traversal'],
    ['a\\b', 'bundle.unsafe-name'],
    ['a/aux.pdf', 'bundle.unsafe-name'],
  ])('%s is refused as %s', (name, code) => {
    expect(entryNameFault(name)).toMatchObject({ code, why: expect.stringMatching(/^(è|esce|contiene) /) });
  });

  test('of a further signature is one of ASiC, and never our own nor a file of ours', () => {
    for (const name of [
      'META-INF/signatures001.xml',
      'META-INF/ASiCArchiveManifest.xml',
      'META-INF/manifest.xml',
    ]) {
      expect([isOtherSignature(name), isReservedName(name)], name).toEqual([true, true]);
    }
    for (const name of [
      'META-INF/signature001.p7s',
      'META-INF/ASiCManifest001.xml',
      'mimetype',
      'allegati/signature002.p7s',
      'META-INF/a/signature.p7s',
      'META-INF/signature.exe',
    ]) {
      expect(isOtherSignature(name), name).toBe(false);
    }
  });
});

import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { safeName } from '../../../../../electron/core/files/safe-name.ts';

it('never leads out of a folder, whatever a plan calls its files', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      const safe = safeName(name);
      expect(path.win32.basename(safe)).toBe(safe);
      expect(path.dirname(path.join('/cartella', safe))).toBe('/cartella');
    }),
  );
  expect(safeName('../../segreto.txt')).toBe('_.._segreto.txt');
  expect(safeName('..')).toBe('allegato');
});

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { printEngine } from '../../../../../electron/core/printing/engine.ts';
import { digestOfPrintCode, printCodeDigest } from '../../../../../electron/core/printing/print-code.ts';
import { electronBuilds } from '../../../../../electron/vite.config.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';

const projectRoot = path.resolve(import.meta.dirname, '..', '..', '..', '..', '..');

const sources = {
  'shared/print/cells.ts': "export const none = 'Nessuno';\n",
  'shared/labels/capital.ts': "export const capital = 'A';\n",
  'electron/core/pictures/svg/write.ts': "export const drawn = '<svg/>';\n",
  'electron/core/printing/characters.ts': "export const shown = '�';\n",
};

describe('the digest of the code that prints', () => {
  /** The digest of a checkout of these sources. */
  function digestOf(files: Readonly<Record<string, string>>): string {
    const root = tempFolder();
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    }
    return digestOfPrintCode(root);
  }

  it.each(Object.entries(sources))('is another when a word changes in %s', (file, text) => {
    expect(digestOf({ ...sources, [file]: `${text}// Altro\n` })).not.toBe(digestOf(sources));
  });

  it('is another when code comes, goes or is called otherwise', () => {
    const { 'shared/labels/capital.ts': capital, ...fewer } = sources;
    const digests = [sources, fewer, { ...fewer, 'shared/labels/capitals.ts': capital }].map(digestOf);
    expect(new Set(digests).size).toBe(3);
  });

  it('is the same in another folder, with the line ends of Windows, and beside what does not print', () => {
    const windows = Object.entries(sources).map(([file, text]) => [file, text.replaceAll('\n', '\r\n')]);
    expect(digestOf(Object.fromEntries(windows))).toBe(digestOf(sources));
    expect(digestOf({ ...sources, 'renderer/app.tsx': 'export {};' })).toBe(digestOf(sources));
  });

  it('is part of what the engine is called, from the sources as in a build', () => {
    const digest = digestOfPrintCode(projectRoot);
    expect(digest).toMatch(/^[0-9a-f]{16}$/);
    expect(printCodeDigest()).toBe(digest);
    expect(printEngine()).toContain(`parole ${digest}`);
    const [main] = electronBuilds(projectRoot, tempFolder());
    expect(main?.define).toEqual({ PRINT_CODE_DIGEST: JSON.stringify(digest) });
  });
});

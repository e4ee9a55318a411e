import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { setAside } from '../../../../../electron/core/files/set-aside.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';

const day = new Date(2026, 10, 26, 18, 40);

it('gives a file a second name of the day, and numbers those that follow', async () => {
  const file = path.join(tempFolder(), 'k.p12');
  for (const [content, expected] of [
    ['prima', 'k.p12.precedente-2026-11-26'],
    ['seconda', 'k.p12.precedente-2026-11-26-2'],
    ['terza', 'k.p12.precedente-2026-11-26-3'],
  ] as const) {
    writeFileSync(`${file}.new`, content, { mode: 0o600 });
    // As `writeWhole` does: another file takes the name.
    renameSync(`${file}.new`, file);
    const aside = await setAside(file, day);
    expect(aside).toBe(path.join(path.dirname(file), expected));
    expect(readFileSync(aside ?? '', 'utf8')).toBe(content);
    expect(statSync(aside ?? '').mode & 0o777).toBe(0o600);
  }
});

it('has nothing to do where there is no file', async () => {
  const folder = tempFolder();
  mkdirSync(path.join(folder, 'cartella'));
  expect(await setAside(path.join(folder, 'niente'), day)).toBeNull();
  expect(await setAside(path.join(folder, 'cartella'), day)).toBeNull();
  expect(readdirSync(folder)).toEqual(['cartella']);
});

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeAllWhole } from '../../../../../electron/core/files/write-whole.ts';
import { refusalOf } from '../../../../support/refusal.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';

describe('several files', () => {
  it('all take the place of what was there and leave nothing else', async () => {
    const folder = tempFolder();
    const at = (name: string) => path.join(folder, name);
    writeFileSync(at('a'), 'prima');
    await writeAllWhole([
      { path: at('a'), content: 'dopo' },
      { path: at('b'), content: 'nuovo' },
    ]);
    expect(readdirSync(folder)).toEqual(['a', 'b']);
    expect([readFileSync(at('a'), 'utf8'), readFileSync(at('b'), 'utf8')]).toEqual(['dopo', 'nuovo']);
  });

  it('come back as they were when one cannot take its place, which is named', async () => {
    const folder = tempFolder();
    const at = (name: string) => path.join(folder, name);
    writeFileSync(at('a'), 'prima');
    const refusal = await refusalOf(() =>
      writeAllWhole([
        { path: at('a'), content: 'dopo' },
        { path: at('b'), content: 'nuovo' },
        // Its own second file makes a folder of it, when all that can be known beforehand has been looked at.
        { path: at('x'), content: 'file' },
        { path: at('x/y'), content: 'file nel file' },
      ]),
    );
    expect(refusal).toMatchObject({ code: 'file.not-writable', kind: 'machine' });
    expect(refusal.message.startsWith(`${at('x')}: `)).toBe(true);
    expect(readFileSync(at('a'), 'utf8')).toBe('prima');
    // Nor is the folder left that was made for it.
    expect(readdirSync(folder)).toEqual(['a']);
  });
});

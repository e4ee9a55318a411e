import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../../../electron/launch/project-folders.ts';
import { icnsFile, icnsSizes, icoFile, icoSizes } from '../../../screens/icon-files.ts';

const folder = path.join(PROJECT_ROOT, 'resources/icons');
const read = (name: string) => readFileSync(path.join(folder, name));
const pngMark = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** Width and height that a PNG says it has. */
function sizeOf(png: Buffer): number {
  expect(png.subarray(0, 8)).toEqual(pngMark);
  expect(png.readUInt32BE(20)).toBe(png.readUInt32BE(16));
  return png.readUInt32BE(16);
}

function icoMembers(ico: Buffer): readonly { readonly says: number; readonly is: number }[] {
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + 16 * index;
    const offset = ico.readUInt32LE(entry + 12);
    const png = ico.subarray(offset, offset + ico.readUInt32LE(entry + 8));
    return { says: ico.readUInt8(entry) || 256, is: sizeOf(png) };
  });
}

function icnsMembers(icns: Buffer): readonly number[] {
  expect(icns.subarray(0, 4).toString('latin1')).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const sizes: number[] = [];
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
    sizes.push(sizeOf(icns.subarray(at + 8, at + icns.readUInt32BE(at + 4))));
  return sizes;
}

describe('the checked-in icons', () => {
  it.each(['icon.ico', 'asice.ico'])('%s has every size that Windows shows', (name) => {
    const members = icoMembers(read(name));
    expect(members.map(({ says }) => says)).toEqual([...icoSizes]);
    expect(members.filter(({ says, is }) => says !== is)).toEqual([]);
  });

  it.each(['icon.icns', 'asice.icns'])('%s has every size that macOS shows', (name) => {
    expect(new Set(icnsMembers(read(name)))).toEqual(new Set(icnsSizes));
  });

  it('for Linux are as large as their names say', () => {
    const names = readdirSync(path.join(folder, 'linux'));
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) expect(`${sizeOf(read(`linux/${name}`))}`).toBe(name.split('x')[0]);
  });
});

describe('a file of icons', () => {
  const picture = (size: number) => {
    const png = Buffer.alloc(24);
    pngMark.copy(png);
    png.writeUInt32BE(size, 16);
    png.writeUInt32BE(size, 20);
    return { size, png };
  };

  it('gives back its pictures', () => {
    expect(icoMembers(icoFile([picture(16), picture(256)]))).toEqual([
      { says: 16, is: 16 },
      { says: 256, is: 256 },
    ]);
    expect(icnsMembers(icnsFile(icnsSizes.map(picture)))).toHaveLength(8);
  });

  it('is not made while a size is missing', () => {
    expect(() => icnsFile([picture(128)])).toThrow('256');
  });
});

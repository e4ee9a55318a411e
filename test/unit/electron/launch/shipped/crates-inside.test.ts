import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../../../../electron/launch/project-folders.ts';
import { cratesInside, cratesText } from '../../../../../electron/launch/shipped/crates-inside.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';

const compiled = (...places: readonly string[]) => {
  const folder = tempFolder();
  writeFileSync(path.join(folder, 'x.node'), `\u0000\u007fELF${places.join('\u0000')}`, 'latin1');
  writeFileSync(
    path.join(folder, 'index.js'),
    '/registry/src/index-0123456789abcdef/script-1.0.0/src/lib.rs',
  );
  return folder;
};
const names = (folder: string) => cratesInside(folder).map(({ name, version }) => `${name} ${version}`);

describe('the libraries in a compiled file', () => {
  it('are told by the places of their sources, each version once', () => {
    const registry = '/home/x/.cargo/registry/src/index-0123456789abcdef';
    const folder = compiled(
      `${registry}/zune-jpeg-0.5.8/src/lib.rs`,
      `${registry}/zune-jpeg-0.5.8/src/decoder.rs`,
      `${registry}/zune-jpeg-0.4.21/src/lib.rs`,
      `${registry}/serde_yaml-0.9.34+deprecated/src/de.rs`,
      '/home/x/.cargo/git/checkouts/typst-a1cd3ade704ca26e/951788c/crates/typst-pdf/src/lib.rs',
      '/home/x/.cargo/git/checkouts/alone-a1cd3ade704ca26e/951788c/src/lib.rs',
    );
    expect(names(folder)).toEqual([
      'alone 951788c',
      'serde_yaml 0.9.34+deprecated',
      'typst-pdf 951788c',
      'zune-jpeg 0.4.21',
      'zune-jpeg 0.5.8',
    ]);
  });

  it('are none where nothing is compiled, and then nothing is said', () => {
    expect(cratesInside(compiled())).toEqual([]);
    expect(cratesText([])).toBe('');
  });

  it('are written one to a line, with what is not known of them', () => {
    expect(cratesText([{ name: 'krilla', version: '0.6.0' }])).toMatch(
      /non dice la licenza di ciascuna[\s\S]*\n- krilla 0\.6\.0$/,
    );
  });
});

describe('the typesetter that is handed out', () => {
  const place = 'node_modules/@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu';

  it.runIf(process.platform === 'linux' && process.arch === 'x64')('names what it is made of', () => {
    const found = names(path.join(PROJECT_ROOT, place));
    expect(found.length).toBeGreaterThan(150);
    expect(found.filter((name) => /^(typst|krilla|rustybuzz|resvg) /.test(name))).toHaveLength(4);
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { licenceText } from '../../../../../electron/launch/shipped/licence-text.ts';
import { noticesText } from '../../../../../electron/launch/shipped/notices-text.ts';
import { shippedComponents } from '../../../../../electron/launch/shipped/shipped-components.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';

interface Package {
  readonly version: string;
  readonly dev?: boolean;
  readonly installed?: boolean;
  readonly manifest?: object;
  readonly files?: Readonly<Record<string, string>>;
}

/** A checkout with these packages, by their place. */
function checkout(packages: Readonly<Record<string, Package>>): string {
  const root = tempFolder();
  const locked: Record<string, object> = { '': { version: '1.0.0' } };
  for (const [place, { version, dev, installed = true, manifest = {}, files = {} }] of Object.entries(
    packages,
  )) {
    locked[place] = { version, ...(dev === undefined ? {} : { dev }) };
    if (!installed) continue;
    const folder = path.join(root, place);
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries({ 'package.json': JSON.stringify(manifest), ...files }))
      writeFileSync(path.join(folder, name), text);
  }
  writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify({ packages: locked }));
  return root;
}

describe('what is handed out', () => {
  const root = () =>
    checkout({
      'node_modules/kysely': {
        version: '1.0.0',
        manifest: { license: 'MIT' },
        files: { LICENSE: 'MIT © K', 'license-check.js': '' },
      },
      'node_modules/@font/serif': {
        version: '2.0.0',
        manifest: { license: 'MIT AND OFL-1.1' },
        files: { LICENSE: 'MIT © F', LICENSE_FONT: 'SIL OPEN FONT LICENSE' },
      },
      'node_modules/react': {
        version: '19.0.0',
        dev: true,
        manifest: { license: 'MIT' },
        files: { LICENSE: 'MIT © R' },
      },
      'node_modules/a/node_modules/react': { version: '18.0.0', dev: true },
      'node_modules/vitest': { version: '5.0.0', dev: true, manifest: { license: 'MIT' } },
      'node_modules/binary-win32': { version: '1.0.0', installed: false },
    });

  it('is what runs and what is in the page: no tool, and nothing that is not there for this system', () => {
    const bundled = JSON.stringify([{ name: 'react', version: '19.0.0', identifier: 'MIT', text: '…' }]);
    expect(shippedComponents(root(), bundled).map(({ name, version }) => `${name} ${version}`)).toEqual([
      '@font/serif 2.0.0',
      'kysely 1.0.0',
      'react 19.0.0',
    ]);
  });

  it('brings every licence text of a package, that of the typeface too', () => {
    const [font] = shippedComponents(root(), '[]');
    expect(font).toMatchObject({
      licence: 'MIT AND OFL-1.1',
      text: 'MIT © F\n\nSIL OPEN FONT LICENSE',
    });
  });

  it('stops the build when the page holds something that no lock file knows', () => {
    expect(() => shippedComponents(root(), '[{"name":"left-pad","version":"1.0.0"}]')).toThrow(
      'left-pad@1.0.0',
    );
  });

  it('becomes one text in which each stands under its name', () => {
    const text = noticesText(shippedComponents(root(), '[]'));
    expect(text).toContain('\nkysely 1.0.0 — MIT\n');
    expect(text).toContain('MIT © K');
    expect(text).toContain('EUPL-1.2');
  });
});

describe('a package without the text of its licence', () => {
  const textOf = (manifest: object) =>
    licenceText(
      path.join(checkout({ 'node_modules/x': { version: '1.0.0', manifest } }), 'node_modules', 'x'),
    );

  it('is named with what its manifest declares', () => {
    const manifest = {
      license: 'MIT',
      author: { name: 'Ada', email: 'a@b' },
      repository: { url: 'git://x' },
    };
    expect(textOf(manifest)).toBe(
      'Il pacchetto non contiene il testo della licenza. Licenza dichiarata: MIT.\nAutore: Ada.\nSorgente: git://x',
    );
    expect(textOf({ license: 'MIT', author: 'Ada <a@b>' })).toContain('Autore: Ada <a@b>.');
    expect(textOf({})).toBe(
      'Il pacchetto non contiene il testo della licenza. Licenza dichiarata: non dichiarata.',
    );
  });
});

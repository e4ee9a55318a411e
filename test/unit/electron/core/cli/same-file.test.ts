import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSameFile, refuseOwnInputs } from '../../../../../electron/core/cli/same-file.ts';
import { refusalOf } from '../../../../support/refusal.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';

describe('two names of one file', () => {
  function files() {
    const folder = tempFolder();
    const at = (name: string) => path.join(folder, name);
    writeFileSync(at('piano.json'), '{}');
    mkdirSync(at('sotto'));
    symlinkSync(at('piano.json'), at('collegamento.json'));
    symlinkSync(folder, at('cartella'));
    return { folder, at };
  }

  it('are the same however they are written, and through links', async () => {
    const { folder, at } = files();
    for (const other of ['./piano.json', 'sotto/../piano.json', 'collegamento.json', 'cartella/piano.json'])
      expect(await isSameFile(at('piano.json'), `${folder}/${other}`), other).toBe(true);
  });

  it('are the same when the file is not there yet', async () => {
    const { folder, at } = files();
    expect(await isSameFile(at('nuovo.json'), `${folder}/sotto/../nuovo.json`)).toBe(true);
    expect(await isSameFile(at('nuovo.json'), at('cartella/nuovo.json'))).toBe(true);
    expect(await isSameFile('/nessuna/x.json', '/nessuna/x.json')).toBe(true);
  });

  it('are not the same as another file, nor as standard output', async () => {
    const { at } = files();
    expect(await isSameFile(at('piano.json'), at('altro.json'))).toBe(false);
    expect(await isSameFile('-', '-')).toBe(false);
    await refuseOwnInputs({ positionals: [at('piano.json')], options: { out: at('copia.json') } });
    await refuseOwnInputs({ positionals: ['-'], options: { out: '-' } });
  });

  it.each([
    ['the plan', (file: string) => ({ positionals: [file], options: {} })],
    ['the second plan', (file: string) => ({ positionals: ['altro.json', file], options: {} })],
    ['the key', (key: string) => ({ positionals: [], options: { key } })],
    ['the passphrase', (file: string) => ({ positionals: [], options: { 'passphrase-file': file } })],
    ['an attachment', (file: string) => ({ positionals: [], options: { attach: ['altro.pdf', file] } })],
    ['a certificate', (file: string) => ({ positionals: [], options: { trust: [file] } })],
  ])('are refused where %s would be written over', async (_, reading) => {
    const { at } = files();
    const { positionals, options } = reading(at('piano.json'));
    for (const name of ['out', 'report']) {
      const args = { positionals, options: { ...options, [name]: at('collegamento.json') } };
      expect(await refusalOf(() => refuseOwnInputs(args)), name).toMatchObject({
        code: 'cli.same-file',
        message: expect.stringMatching(
          /collegamento\.json: è il file da leggere, che andrebbe perso; indicare un altro file\.$/,
        ),
      });
    }
  });
});

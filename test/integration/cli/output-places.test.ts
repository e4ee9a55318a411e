import { cpSync, lstatSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../electron/core/cli/run.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { canMount, smallDisk } from '../../support/small-disk.ts';
import { piao, temporaryFolder } from './cli-harness.ts';

const folder = temporaryFolder();
const { at, write } = folder;

interface TriedCall {
  readonly words: () => readonly string[];
  readonly ending: string;
  /** Each time prints a plan: two of the places are enough for it. */
  readonly slow?: true;
}

/** What each command that writes is called with besides the option that says where; the ending of the file's name. */
const calls: Readonly<Record<string, TriedCall>> = {
  demo: { words: () => [], ending: '' },
  sample: { words: () => [], ending: '.json' },
  print: { words: () => [at('piano.json')], ending: '.html' },
  keygen: { words: () => ['--name', 'Comune', '--passphrase-file', at('frase')], ending: '.p12' },
  bundle: {
    words: () => [at('piano.json'), '--key', at('firma.p12'), '--passphrase-file', at('frase')],
    ending: '.asice',
    slow: true,
  },
  open: { words: () => [at('fascicolo.asice')], ending: '' },
  rollover: { words: () => [at('piano.json')], ending: '.json' },
  diff: { words: () => [at('piano.json'), at('piano.json')], ending: '.html' },
  import: { words: () => [at('pubblicato.txt')], ending: '.json' },
};

/** Every option of the command line that names what is written. */
const writing = commands.flatMap(({ name, options }) =>
  ['out', 'report'].filter((option) => option in options).map((option) => [name, option] as const),
);

function wordsOf(command: string, option: string, place: string): readonly string[] {
  const call = calls[command];
  if (call === undefined) throw new Error(`piao ${command} writes and is not tried here`);
  const others = option === 'report' ? ['--out', at('altro.json')] : [];
  return [command, ...call.words(), ...others, `--${option}`, place + call.ending];
}

beforeAll(async () => {
  const plan = newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune di Prova' });
  write('piano.json', plan);
  write('frase', 'una passphrase di prova');
  cpSync(path.join(import.meta.dirname, '../../fixtures/importing/annexes.txt'), at('pubblicato.txt'));
  write('un-file', 'prima');
  mkdirSync(at('cartella'));
  await piao('keygen', '--name', 'Comune', '--passphrase-file', at('frase'), '--out', at('firma.p12'));
  const made = await piao(...wordsOf('bundle', 'out', at('fascicolo')));
  expect(made.err).toBe('');
}, 60_000);

/** All that is there before and must be after. */
const inventory = () => readdirSync(at(''), { recursive: true }).sort();

const places: readonly (readonly [string, () => string])[] = [
  ['under /proc', () => '/proc/piao-zz/x'],
  ['in a folder of /proc', () => '/proc/self/piao-zz'],
  ['under /sys', () => '/sys/piao-zz/x'],
  ['through a device', () => '/dev/full/x'],
  ['through a file', () => at('un-file/x')],
  ['with a name too long', () => at('n'.repeat(300))],
  ['with a path too long', () => at('a/'.repeat(2500))],
  ['with a NUL in the name', () => at('a\u0000b')],
];

describe.runIf(process.platform === 'linux').each(writing)('piao %s --%s', (command, option) => {
  it.each(calls[command]?.slow ? places.slice(0, 2) : places)(
    '%s ends with one sentence and leaves nothing',
    { timeout: 60_000 },
    async (_, place) => {
      const before = inventory();
      const { status, err, out } = await piao(...wordsOf(command, option, place()));
      expect([2, 3], err).toContain(status);
      expect(out).toBe('');
      expect(err).toMatch(/^[^\n]+\.\n$/);
      expect(err).not.toMatch(/Errore imprevisto|\w*Error:|node:/);
      expect(inventory()).toEqual(before);
    },
  );

  it.runIf(canMount)('on a read-only disk says so', { timeout: 60_000 }, async () => {
    const disk = smallDisk(1);
    disk.setReadOnly(true);
    const { status, err } = await piao(...wordsOf(command, option, path.join(disk.folder, 'x')));
    expect(status, err).toBe(3);
    expect(err).toMatch(/^[^\n]+\.\n$/);
    expect(readdirSync(disk.folder)).toEqual([]);
  });
});

describe('a file that is no file', () => {
  it.runIf(process.platform === 'linux').each(['/dev/full', '/dev/null'])(
    '%s is left what it is',
    async (device) => {
      const { status, err } = await piao('sample', '--out', device);
      expect([status, err]).toEqual([
        2,
        `${device}: non si può scrivere, è un dispositivo o un canale: indicare il nome di un file.\n`,
      ]);
      expect(lstatSync(device).isCharacterDevice()).toBe(true);
    },
  );

  it('a folder is not replaced by a file', async () => {
    const { status } = await piao('sample', '--out', at('cartella'));
    expect(status).toBe(2);
    expect(lstatSync(at('cartella')).isDirectory()).toBe(true);
  });

  it('a link in an output folder is replaced, and what it points at is left', async () => {
    writeFileSync(at('vittima'), 'prima');
    symlinkSync(at('vittima'), at('collegamento.json'));
    expect((await piao('sample', '--out', at('collegamento.json'))).status).toBe(0);
    expect(folder.read('vittima')).toBe('prima');
    expect(lstatSync(at('collegamento.json')).isSymbolicLink()).toBe(false);
  });
});

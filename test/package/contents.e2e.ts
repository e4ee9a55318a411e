import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect } from '@playwright/test';
import { z } from 'zod';
import { fontFiles } from '../../electron/core/printing/resources.ts';
import { sandboxArguments } from '../../electron/launch/sandbox-arguments.ts';
import { deskEnvironment } from '../e2e/launch.ts';
import { filesOf, PACKAGE, PROGRAM, test } from './packaged.ts';

const resource = (...names: string[]) => path.join(PACKAGE, 'resources', ...names);
const archive = resource('app.asar');
const inside = (): readonly string[] => listPackage(archive, { isPack: false });
const packageOf = (file: string) => /.*\/node_modules\/((?:@[^/]+\/)?[^/@][^/]*)\//.exec(file)?.[1] ?? null;

test('has every fuse set as the configuration says, read back from the executable', async () => {
  const fuses = await getCurrentFuseWire(PROGRAM);
  const { DISABLE, ENABLE } = FuseState;
  expect(fuses).toMatchObject({
    [FuseV1Options.RunAsNode]: DISABLE,
    [FuseV1Options.EnableCookieEncryption]: DISABLE,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: DISABLE,
    [FuseV1Options.EnableNodeCliInspectArguments]: DISABLE,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ENABLE,
    [FuseV1Options.OnlyLoadAppFromAsar]: ENABLE,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: DISABLE,
  });
});

test('starts as itself: no Node for whoever asks for one, no options from outside, no inspector', async ({
  dataFolder,
}) => {
  const child = spawn(PROGRAM, [...sandboxArguments(), '--inspect=0'], {
    env: {
      ...deskEnvironment(dataFolder),
      ELECTRON_RUN_AS_NODE: '1',
      NODE_OPTIONS: '--require /nowhere.js',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (words: Buffer) => {
    said += words.toString();
  });
  const ended = once(child, 'close');
  try {
    await expect.poll(() => existsSync(path.join(dataFolder, 'piao.sqlite')), { timeout: 30_000 }).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(child.exitCode).toBeNull();
    expect(said).not.toContain('Debugger listening');
  } finally {
    child.kill();
    await ended;
  }
});

test('holds what the program needs and nothing of its making', () => {
  const files = inside();
  expect(files).toEqual(
    expect.arrayContaining([
      '/package.json',
      '/LICENSE',
      '/dist/main.js',
      '/dist/preload.cjs',
      '/dist/print-worker.js',
      '/dist/notices.json',
      '/dist/renderer/index.html',
      '/resources/print/plan.typ',
      '/resources/sample/10-plan.json',
      ...fontFiles.map((file) => `/node_modules/${file}`),
    ]),
  );
  const tops = new Set(files.map((file) => file.split('/')[1]));
  expect([...tops].sort()).toEqual(['LICENSE', 'dist', 'node_modules', 'package.json', 'resources']);
  expect(files.filter((file) => /\.(map|tsx?|mts|cts)$|\/(test|tests)\//.test(file))).toEqual([]);
  const packages = new Set(files.map(packageOf).filter((name) => name !== null));
  expect([...packages].sort()).toEqual([
    '@expo-google-fonts/source-serif-4',
    '@expo-google-fonts/titillium-web',
    '@myriaddreamin/typst-ts-node-compiler',
    expect.stringMatching(/^@myriaddreamin\/typst-ts-node-compiler-/),
    'better-sqlite3',
  ]);
  expect(files.filter((file) => file.endsWith('.ttf') && file.startsWith('/node_modules/'))).toHaveLength(
    fontFiles.length,
  );
  expect(existsSync(resource('default_app.asar'))).toBe(false);
});

test('keeps outside the archive the native files of this system, and no other’s', () => {
  const natives = filesOf(resource('app.asar.unpacked')).filter((file) => file.endsWith('.node'));
  expect(natives.map((file) => path.basename(file)).sort()).toEqual([
    `${process.platform}-${process.arch}.node`,
    expect.stringMatching(new RegExp(`^typst-ts-node-compiler\\.${process.platform}-${process.arch}`)),
  ]);
  expect(inside().filter((file) => file.endsWith('.node'))).toHaveLength(2);
});

test('is not larger than it was measured to be', () => {
  const megabytes = (files: readonly string[]) =>
    files.reduce((sum, file) => sum + statSync(path.join(PACKAGE, file)).size, 0) / 1e6;
  const all = filesOf(PACKAGE);
  const own = all.filter((file) => file.startsWith(`resources${path.sep}`));
  // docs/decisions/0034, with room for a tenth more.
  expect(megabytes(own)).toBeLessThan(78);
  expect(megabytes(all)).toBeLessThan(375);
});

test('brings the licence of everything that is in it, and a bill of materials', () => {
  const { components } = z
    .looseObject({
      bomFormat: z.literal('CycloneDX'),
      components: z.array(z.looseObject({ name: z.string(), version: z.string() })),
    })
    .parse(JSON.parse(readFileSync(resource('legal', 'sbom.cdx.json'), 'utf8')));
  const billed = new Set(components.map(({ name }) => name));
  const packages = new Set(
    inside()
      .map(packageOf)
      .filter((name) => name !== null),
  );
  expect([...packages].filter((name) => !billed.has(name))).toEqual([]);
  // The page is made of these; the version of Electron is that of this package, not that of package.json.
  expect([...billed]).toEqual(expect.arrayContaining(['react', '@mantine/core', '@tiptap/core', 'electron']));
  expect(billed.has('vitest')).toBe(false);

  const text = readFileSync(resource('legal', 'licenze-di-terzi.txt'), 'utf8');
  expect(components.filter(({ name }) => name !== 'electron' && !text.includes(`\n${name} `))).toEqual([]);
  expect(text).toContain('SIL OPEN FONT LICENSE');
  for (const file of ['LICENSE.electron.txt', 'LICENSES.chromium.html'])
    expect(existsSync(path.join(PACKAGE, file))).toBe(true);
});

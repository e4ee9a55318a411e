import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { completeLock } from '../../../../electron/launch/lock-file.ts';

const lockOf = (optionalDependencies: Record<string, string>, others: object = {}) =>
  JSON.stringify({
    name: 'x',
    packages: {
      'node_modules/typesetter': { version: '1.0.0', license: 'MIT', optionalDependencies },
      ...others,
    },
  });
const packagesOf = (text: string) => JSON.parse(text).packages;

describe('package-lock.json', () => {
  it('names the packages of every platform (if not: npm run lock)', () => {
    const text = readFileSync(path.resolve(import.meta.dirname, '../../../../package-lock.json'), 'utf8');
    expect(completeLock(text).added).toEqual([]);
    const names = Object.keys(packagesOf(text)).join('\n');
    expect(names).toContain('typst-ts-node-compiler-win32-x64-msvc');
    expect(names).toContain('typst-ts-node-compiler-linux-x64-gnu');
  });

  it('gets an entry for a platform that this registry does not have', () => {
    const { text, added } = completeLock(lockOf({ '@a/typesetter-win32-x64-msvc': '1.0.0' }));
    expect(added).toEqual(['@a/typesetter-win32-x64-msvc']);
    expect(packagesOf(text)['node_modules/@a/typesetter-win32-x64-msvc']).toEqual({
      version: '1.0.0',
      os: ['win32'],
      cpu: ['x64'],
      license: 'MIT',
      optional: true,
    });
  });

  it('tells the two C libraries of Linux apart', () => {
    const { text } = completeLock(lockOf({ 'b-linux-arm64-musl': '1.0.0', 'b-linux-arm64-gnu': '1.0.0' }));
    expect(packagesOf(text)['node_modules/b-linux-arm64-musl']).toMatchObject({
      libc: ['musl'],
      cpu: ['arm64'],
    });
    expect(packagesOf(text)['node_modules/b-linux-arm64-gnu']).toMatchObject({ libc: ['glibc'] });
  });

  it('keeps the entries that it has, wherever they are nested', () => {
    const nested = 'node_modules/typesetter/node_modules/b-darwin-x64';
    const present = { 'node_modules/b-linux-x64': { version: '1.0.0', integrity: 'sha512-x' }, [nested]: {} };
    const { text, added } = completeLock(
      lockOf({ 'b-linux-x64': '1.0.0', 'b-darwin-x64': '1.0.0' }, present),
    );
    expect(added).toEqual([]);
    expect(packagesOf(text)['node_modules/b-linux-x64']).toEqual({ version: '1.0.0', integrity: 'sha512-x' });
  });

  it('does nothing the second time', () => {
    const once = completeLock(lockOf({ 'b-win32-arm64': '1.0.0' })).text;
    expect(completeLock(once)).toEqual({ text: once, added: [] });
  });

  it('invents neither a version nor a platform', () => {
    expect(() => completeLock(lockOf({ 'b-win32-x64': '^1.0.0' }))).toThrow('no exact version');
    expect(() => completeLock(lockOf({ fsevents: '2.3.3' }))).toThrow('for which platform');
  });
});

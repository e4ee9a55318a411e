import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPageUrl, PAGE_URL, resolvePageFile, servePageFile } from '../../../../electron/os/page-files.ts';

let root: string;
let folder: string;

beforeAll(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'piao-page-'));
  folder = path.join(root, 'renderer');
  mkdirSync(path.join(folder, 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), '<p>attività</p>');
  writeFileSync(path.join(folder, 'assets', 'a b.js'), '1');
  writeFileSync(path.join(root, 'main.js'), 'secret');
  writeFileSync(path.join(root, 'renderer.js'), 'secret');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the page’s files', () => {
  it('are served with their type and the policy that fences the page in', async () => {
    const response = await servePageFile(folder, PAGE_URL);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe/);
    await expect(response.text()).resolves.toBe('<p>attività</p>');
  });

  it('may have names with spaces and a query', async () => {
    const response = await servePageFile(folder, 'app://piao/assets/a%20b.js?v=1#x');
    await expect(response.text()).resolves.toBe('1');
  });

  it.each([
    'app://piao/..%2fmain.js',
    'app://piao/assets/..%2f..%2fmain.js',
    'app://piao/..%2frenderer.js',
    'app://piao/%2e%2e%5cmain.js',
    'app://piao/c%3a/main.js',
    'app://piao/index.html%00.js',
    'app://piao/%E0%A4%A.js',
    'app://piao/',
    'app://piao/built',
    'app://other/index.html',
    'file:///etc/passwd',
    'https://piao/index.html',
    'index.html',
    '',
  ])('are not %s', async (address) => {
    expect(resolvePageFile(folder, address)).toBeNull();
    expect((await servePageFile(folder, address)).status).toBe(404);
  });

  it('never lie outside the folder, whatever the address', () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2f',
      '%5c',
      '/',
      '\\',
      'assets',
      'main.js',
      '%252e',
      '\0',
      '//',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const file = resolvePageFile(folder, `app://piao/${parts.join('')}.js`);
        expect(file === null || path.resolve(file).startsWith(folder + path.sep)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('answer 404 when they are missing', async () => {
    expect((await servePageFile(folder, 'app://piao/missing.js')).status).toBe(404);
  });

  it('have addresses that no other page has', () => {
    expect(isPageUrl(PAGE_URL)).toBe(true);
    expect(isPageUrl('app://piao.example.com/index.html')).toBe(false);
    expect(isPageUrl('app:piao')).toBe(false);
    expect(isPageUrl('about:blank')).toBe(false);
  });
});

import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog, lastLines } from '../../../../electron/os/log-file.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'piao-log-'));
  file = path.join(folder, 'piao-desk.log');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the log', () => {
  it('has a dated line per fault with its cause', () => {
    const log = createLog(file, false);
    log('app.info', new Error('disco'));
    log('plain');
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^# PIAO Desk: .*\n\d{4}-\d\d-\d\dT[\d:.]+Z app\.info Error log-file\.test\.ts:\d+/);
    expect(text).not.toContain('disco');
    expect(text).toMatch(/Z plain\n$/);
  });

  it('is set aside when it has grown past 1 MB, keeping the last one', () => {
    const log = createLog(file, false);
    log('x'.repeat(1024 * 1024));
    const grown = statSync(file).size;
    log('new');
    expect(statSync(`${file}.old`).size).toBe(grown);
    expect(lastLines(file, 9)).toEqual([expect.stringMatching(/ new$/)]);
    log('newer');
    expect(lastLines(file, 1)).toEqual([expect.stringMatching(/ newer$/)]);
    expect(lastLines(file, 9)).toHaveLength(2);
  });

  it('does not stop the program when it cannot be written', () => {
    const log = createLog(path.join(folder, 'missing', 'piao-desk.log'), false);
    expect(() => log('lost')).not.toThrow();
    expect(existsSync(path.join(folder, 'missing'))).toBe(false);
  });
});

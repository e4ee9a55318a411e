import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './cli-harness.ts';

const folder = temporaryFolder();
const cli = fileURLToPath(new URL('../../../electron/cli.ts', import.meta.url));

/** The real process, as `npm run piao` starts it. */
function piaoProcess(...words: string[]) {
  return spawnSync(process.execPath, [cli, ...words], { encoding: 'utf8' });
}

describe('piao demo', () => {
  it('does the main job from nothing and again over its own traces, touching nothing else', () => {
    for (let time = 0; time < 2; time += 1) {
      const { status, stdout, stderr } = piaoProcess('demo', '--out', folder.at('out'), '--json');
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const report = JSON.parse(stdout);
      expect(report).toMatchObject({
        findings: { blocking: 0 },
        levels: { low: 20, medium: 20, high: 0 },
        capacity: { ratio: '16.77', margin: '4219280.34' },
        bundle: { valid: true, trusted: true, plan: { status: 'proposed', firstYear: 2025 } },
        identical: true,
        logIntact: true,
      });
      expect(readFileSync(report.files.pdf).subarray(0, 5).toString()).toBe('%PDF-');
      if (time === 0) writeFileSync(folder.at('out/appunti.txt'), 'miei');
    }
    expect(folder.read('out/appunti.txt')).toBe('miei');
  });

  it('tells people what it did, in Italian', () => {
    const { stdout } = piaoProcess('demo', '--out', folder.at('out'));
    expect(stdout).toContain('Rapporto spesa/entrate: 16,77%');
    expect(stdout).toContain('piano e PDF identici');
  });

  it('says that it cannot use a folder and exits with 3', () => {
    writeFileSync(folder.at('file'), '');
    const { status, stderr } = piaoProcess('demo', '--out', folder.at('file'));
    expect(status).toBe(3);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

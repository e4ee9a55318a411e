import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../../electron/launch/project-folders.ts';

const sources = globSync('{electron,renderer,shared}/**/*.{ts,tsx}', { cwd: PROJECT_ROOT });
const read = (file: string) => readFileSync(path.join(PROJECT_ROOT, file), 'utf8');
/** The lines of the program that tell a person to ask for help. */
const asking = sources.flatMap((file) =>
  read(file)
    .split('\n')
    .filter((line) => /segnalar(e il problema|lo)\b|inviare il registro|allegando il registro/.test(line))
    .map((line) => `${file}: ${line.trim()}`),
);

describe('a sentence that asks for help to be sought', () => {
  it('names the one place for it, and never the file of the log, which alone says too little', () => {
    expect(asking.length).toBeGreaterThan(5);
    expect(asking.filter((line) => !line.includes('menu «Aiuto» › «Segnala un problema…»'))).toEqual([]);
  });

  it('names it as the menu does', () => {
    expect(read('electron/menu.ts')).toContain("label: 'Segnala un problema…'");
  });
});

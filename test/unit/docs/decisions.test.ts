import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../../electron/launch/project-folders.ts';

const folder = path.join(PROJECT_ROOT, 'docs/decisions');
const files = readdirSync(folder);

describe('the records of decisions', () => {
  it('are there', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  it.each(files)('%s has a number of its own and is headed by it', (file) => {
    const number = /^\d{4}(?=-[a-z0-9-]+\.md$)/.exec(file)?.[0];
    expect(files.filter((other) => other.startsWith(`${number}-`))).toEqual([file]);
    const [heading] = readFileSync(path.join(folder, file), 'utf8').split('\n');
    expect(heading).toMatch(new RegExp(`^# ${number} – \\S`));
  });
});

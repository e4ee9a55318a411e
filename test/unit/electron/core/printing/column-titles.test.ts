import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../../../../electron/launch/project-folders.ts';

const textOf = (...folder: string[]) => {
  const at = path.join(PROJECT_ROOT, ...folder);
  return readdirSync(at)
    .map((file) => readFileSync(path.join(at, file), 'utf8'))
    .join('\n');
};

describe('the widths in the templates', () => {
  it('are given to columns that there are, by their titles to the letter', () => {
    const titles = textOf('shared', 'print', 'sections');
    const layouts = textOf('resources', 'print', 'sections');
    const named = [...layouts.matchAll(/"([^"]+)": (?:[\d.]+(?:cm|fr)|auto)/g)].map(
      ([, title = '']) => title,
    );
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter((title) => title !== '*' && !titles.includes(title))).toEqual([]);
  });
});

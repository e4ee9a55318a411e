import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../../electron/launch/project-folders.ts';
import { programTexts } from '../../support/program-words.ts';

/** Where the office keeps its plans has one name for people, «archivio»; the others are for developers. */
const otherNames = /\b(?:base dati|basi dati|(?:il|un|del|nel|al|dal|sul) database)\b/iu;

it('calls the office’s own store by one word, in the program and in its guide', () => {
  expect(programTexts().filter(({ text }) => otherNames.test(text))).toEqual([]);
  for (const file of ['CHANGELOG.md', ...globSync('docs/guida/*.md', { cwd: PROJECT_ROOT })]) {
    const lines = readFileSync(path.join(PROJECT_ROOT, file), 'utf8').split('\n');
    expect(lines.filter((line) => otherNames.test(line))).toEqual([]);
  }
});

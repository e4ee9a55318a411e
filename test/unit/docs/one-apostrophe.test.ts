import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../../electron/launch/project-folders.ts';
import { programTexts } from '../../support/program-words.ts';

const straight = /\p{L}'\p{L}/u;
/** Names that go into a plan as those that the sample was published with. */
const publishedNames = 'shared/legal/starting-processes.ts';

describe('the apostrophe that people read', () => {
  it('is the curly one in everything that the program says', () => {
    const texts = programTexts().filter(({ file }) => file !== publishedNames);
    expect(texts.filter(({ text }) => /\p{L}’\p{L}/u.test(text)).length).toBeGreaterThan(200);
    // Code has its quotes after other signs; English goes without a genitive.
    expect(texts.filter(({ text }) => straight.test(text))).toEqual([]);
  });

  it('is the curly one in the guide and in the changelog', () => {
    for (const file of ['CHANGELOG.md', ...globSync('docs/guida/*.md', { cwd: PROJECT_ROOT })]) {
      const text = readFileSync(path.join(PROJECT_ROOT, file), 'utf8').replaceAll(/`[^`]*`/g, '');
      expect(text.split('\n').filter((line) => straight.test(line))).toEqual([]);
    }
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pictureFiles } from '../../../electron/launch/guide/guide-plugin.ts';
import { readGuide } from '../../../electron/launch/guide/read-guide.ts';
import { PROJECT_ROOT } from '../../../electron/launch/project-folders.ts';
import { blockText } from '../../../shared/guide/guide-text.ts';
import { guidePlaces } from '../../screens/guide-places.ts';
import { comparable, programWords } from '../../support/program-words.ts';

const folder = path.join(PROJECT_ROOT, 'docs/guida');
// Reading it already proves that every link arrives and every picture is there: what does not, throws.
const pages = readGuide(folder);
const textOf = (key: string) => readFileSync(path.join(folder, `${key}.md`), 'utf8');
const quoted = (text: string) => [...text.matchAll(/«([^»]+)»/g)].map(([, words = '']) => words);

/** What the guide quotes that is no word of the program: what people say or write. */
const NOT_OF_THE_PROGRAM = new Set(['Comune di … – Segreteria Generale', 'nessun caso', 'Git Bash']);

describe('the guide for users', () => {
  it('has a page for every task', () => {
    expect(pages.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        'primo-avvio',
        'redazione',
        'rischio',
        'fabbisogno',
        'giunta',
        'approvazione',
        'anno-successivo',
        'importazione',
        'ripristino',
        'verifica',
      ]),
    );
  });

  it('shows every picture that it keeps, and keeps only those that the script takes', () => {
    const shown = new Set(pages.flatMap(({ blocks }) => pictureFiles(blocks)));
    const kept = readdirSync(path.join(folder, 'img')).map((name) => `img/${name}`);
    expect([...shown].sort()).toEqual(kept.sort());
    const taken = guidePlaces.map(({ name }) => `img/${name}.png`);
    expect(taken.sort()).toEqual(kept.sort());
  });

  it.each(pages.map(({ key }) => key))('%s quotes only what the program says', (key) => {
    const words = programWords();
    const wrong = quoted(textOf(key)).filter((quote) => {
      if (NOT_OF_THE_PROGRAM.has(quote)) return false;
      // « … » within stands for what the program fills in.
      return !quote.split(' … ').every((part) => words.has(comparable(part)));
    });
    expect(wrong).toEqual([]);
  });

  it('quotes nothing that the list of exceptions need not have', () => {
    const all = new Set(pages.flatMap(({ key }) => quoted(textOf(key))));
    expect([...NOT_OF_THE_PROGRAM].filter((words) => !all.has(words))).toEqual([]);
  });

  it.each(pages)('$key is written with the typographic apostrophe and whole accents', ({ key, blocks }) => {
    const prose = blocks.filter(({ as }) => as !== 'commands').map(blockText);
    const wrong = prose.filter((text) => /\p{L}'|\b(perche|piu|puo|gia|cosi|cioe|e'|E')\b/u.test(text));
    expect(wrong, key).toEqual([]);
  });
});

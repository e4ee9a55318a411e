import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { guidePlugin, pictureFiles } from '../../../../../electron/launch/guide/guide-plugin.ts';
import { anchorOf } from '../../../../../electron/launch/guide/read-blocks.ts';
import { readGuide } from '../../../../../electron/launch/guide/read-guide.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'piao-guide-'));
  mkdirSync(path.join(folder, 'img'));
  writeFileSync(path.join(folder, 'img/due.png'), png(1120, 720));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The beginning of a PNG, up to its measures. */
function png(width: number, height: number): Buffer {
  const bytes = Buffer.from(`89504e470d0a1a0a0000000d49484452${'00'.repeat(8)}`, 'hex');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

function pagesOf(pages: Readonly<Record<string, string>>) {
  const list = Object.keys(pages).map((key) => `- [${key}](${key}.md)`);
  writeFileSync(path.join(folder, 'README.md'), `# Guida\n\n${list.join('\n')}\n`);
  for (const [key, text] of Object.entries(pages)) writeFileSync(path.join(folder, `${key}.md`), text);
  return readGuide(folder);
}
const blocksOf = (text: string) => pagesOf({ uno: `# Uno\n\n${text}\n`, due: '# Due\n\n## Lì\n' })[0]?.blocks;
const words = (text: string) => ({ as: 'text', text });

describe('reading the guide', () => {
  it('takes the pages in the order of the contents, each by its title', () => {
    const pages = pagesOf({ due: '# La `seconda`\n', uno: '# La prima\n' });
    expect(pages.map(({ key, title }) => [key, title])).toEqual([
      ['due', 'La seconda'],
      ['uno', 'La prima'],
    ]);
  });

  it('reads lines with all that stands in them, and never as HTML', () => {
    expect(blocksOf('Un **forte** *piano*,\n`a < b` & [là](due.md#lì).')).toEqual([
      {
        as: 'paragraph',
        content: [
          words('Un '),
          { as: 'strong', content: [words('forte')] },
          words(' '),
          { as: 'emphasis', content: [words('piano')] },
          words(', '),
          { as: 'code', text: 'a < b' },
          words(' & '),
          { as: 'link', to: { page: 'due', anchor: 'lì' }, content: [words('là')] },
          words('.'),
        ],
      },
    ]);
  });

  it('reads headings, lists with blocks in them, tables, notes, commands and pictures', () => {
    const blocks = blocksOf(
      [
        '## Primo\n\n### Più giù',
        '3. uno\n\n   ```sh\n   a\n   ```\n4. due',
        '- x',
        '| a | b |\n| - | - |\n| c | **d** |',
        '> nota',
        '![due](img/due.png)',
      ].join('\n\n'),
    );
    expect(blocks?.map(({ as }) => as)).toEqual([
      'heading',
      'heading',
      'list',
      'list',
      'table',
      'note',
      'picture',
    ]);
    expect(blocks?.[0]).toMatchObject({ depth: 1, anchor: 'primo' });
    expect(blocks?.[1]).toMatchObject({ depth: 2, anchor: 'più-giù' });
    expect(blocks?.[2]).toMatchObject({ ordered: true, start: 3 });
    expect(blocks?.[2]).toHaveProperty('items.0.1', { as: 'commands', text: 'a' });
    expect(blocks?.[4]).toHaveProperty('rows.0.1', [{ as: 'strong', content: [words('d')] }]);
    expect(blocks?.[6]).toEqual({
      as: 'picture',
      file: 'img/due.png',
      words: 'due',
      width: 1120,
      height: 720,
    });
  });

  it('finds the headings of its own page too', () => {
    expect(() => blocksOf('[qui](#sotto)\n\n## Sotto')).not.toThrow();
  });

  it.each([
    ['a page that is not there', '[x](tre.md)', /uno\.md links to tre\.md/],
    ['a heading that is not there', '[x](due.md#giù)', /due\.md#giù, which is not there/],
    ['a website', '[x](https://example.org)', /leads out of the guide/],
    ['another folder', '[x](../security.md)', /leads out of the guide/],
    ['a picture that is not there', '![x](img/tre.png)', /tre\.png/],
    ['a picture without words', '![](img/due.png)', /is not described/],
    ['HTML', '<b>x</b> y', /does not show a html/],
    ['a second title', '# Altro', /does not show a heading/],
    ['a rule', '---', /does not show a hr/],
  ])('ends the build at %s', (_what, text, message) => {
    expect(() => blocksOf(text)).toThrow(message);
  });

  it('ends the build at a page without title, and at one that the contents forget', () => {
    expect(() => pagesOf({ uno: 'Testo' })).toThrow('uno.md does not begin with its title');
    writeFileSync(path.join(folder, 'persa.md'), '# Persa');
    expect(() => pagesOf({ uno: '# Uno' })).toThrow('README.md does not list persa.md');
  });

  it('refuses a picture that is no PNG', () => {
    writeFileSync(path.join(folder, 'img/due.png'), 'un testo lungo abbastanza');
    expect(() => blocksOf('![due](img/due.png)')).toThrow('is no PNG');
  });
});

it('anchors headings as GitHub does', () => {
  expect(anchorOf('Quando l’archivio non si apre')).toBe('quando-larchivio-non-si-apre');
  expect(anchorOf('P × I: perché?')).toBe('p--i-perché');
});

it('hands the window the pages and the address of every picture once', () => {
  pagesOf({ uno: '# Uno\n\n![a](img/due.png)\n\n> ![b](img/due.png)\n\n- ![c](img/due.png)\n' });
  const { resolveId, load } = guidePlugin(folder) as unknown as Record<string, (id: string) => string | null>;
  const id = resolveId?.('virtual:guide') ?? '';
  expect(resolveId?.('react')).toBeNull();
  expect(load?.('react')).toBeNull();
  const module = load?.(id) ?? '';
  expect(module.match(/^import p\d+ from ".+\/img\/due\.png";$/gm)).toHaveLength(1);
  expect(module).toContain('export const pictures = {"img/due.png": p0};');
  expect(pictureFiles(readGuide(folder)[0]?.blocks ?? [])).toHaveLength(3);
});

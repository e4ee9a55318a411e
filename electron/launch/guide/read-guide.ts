import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { marked } from 'marked';
import type { GuidePage, GuidePlace } from '../../../shared/guide/guide.ts';
import { inlineText } from '../../../shared/guide/guide-text.ts';
import { type PageSource, readBlocks, readInlines } from './read-blocks.ts';

/** The page whose links say which pages there are and in which order; on the web it is the folder's page. */
export const CONTENTS_FILE = 'README.md';

/**
 * Reads the guide from its Markdown. What the window could not show, or a link that leads nowhere, ends the build.
 *
 * @param folder `docs/guida`
 * @throws Error that names the page and what is wrong with it
 */
export function readGuide(folder: string): readonly GuidePage[] {
  const contents = readFileSync(path.join(folder, CONTENTS_FILE), 'utf8');
  const keys = [...contents.matchAll(/\]\(([a-z0-9-]+)\.md\)/g)].map(([, key = '']) => key);
  const files = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== CONTENTS_FILE);
  const unlisted = files.filter((name) => !keys.includes(name.replace(/\.md$/, '')));
  if (unlisted.length > 0) throw new Error(`${CONTENTS_FILE} does not list ${unlisted.join(', ')}`);

  const links: { from: string; to: GuidePlace }[] = [];
  const pages = keys.map((key) => readPage(folder, key, (to) => links.push({ from: key, to })));
  for (const { from, to } of links) {
    const page = pages.find(({ key }) => key === to.page);
    const arrives =
      to.anchor === null ||
      page?.blocks.some((block) => block.as === 'heading' && block.anchor === to.anchor);
    if (page === undefined || arrives !== true) {
      throw new Error(`${from}.md links to ${to.page}.md#${to.anchor ?? ''}, which is not there`);
    }
  }
  return pages;
}

function readPage(folder: string, key: string, onLink: (to: GuidePlace) => void): GuidePage {
  const source: PageSource = { folder, key, onLink };
  const [first, ...rest] = marked.lexer(readFileSync(path.join(folder, `${key}.md`), 'utf8'));
  if (first?.type !== 'heading' || first.depth !== 1) {
    throw new Error(`${key}.md does not begin with its title`);
  }
  return {
    key,
    title: inlineText(readInlines(source, first.tokens)),
    blocks: readBlocks(source, rest),
  };
}

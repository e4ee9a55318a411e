import path from 'node:path';
import type { Plugin } from 'vite';
import type { GuideBlock } from '../../../shared/guide/guide.ts';
import { readGuide } from './read-guide.ts';

const NAME = 'virtual:guide';

/** Gives the page the guide as a module, read at build time: the window gets neither Markdown nor HTML to interpret. */
export function guidePlugin(folder: string): Plugin {
  return {
    name: 'guide',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load(id) {
      if (id !== `\0${NAME}`) return null;
      const pages = readGuide(folder);
      const files = [...new Set(pages.flatMap(({ blocks }) => pictureFiles(blocks)))];
      return [
        ...files.map((file, index) => `import p${index} from ${JSON.stringify(path.join(folder, file))};`),
        `export const guide = ${JSON.stringify(pages)};`,
        `export const pictures = {${files.map((file, index) => `${JSON.stringify(file)}: p${index}`).join()}};`,
      ].join('\n');
    },
  };
}

/** The pictures of these blocks, those inside lists and notes too. */
export function pictureFiles(blocks: readonly GuideBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.as === 'picture') return [block.file];
    if (block.as === 'list') return block.items.flatMap(pictureFiles);
    return block.as === 'note' ? pictureFiles(block.content) : [];
  });
}

import path from 'node:path';
import type { MarkedToken, Token, Tokens } from 'marked';
import type { GuideBlock, GuideInline, GuidePlace } from '../../../shared/guide/guide.ts';
import { inlineText } from '../../../shared/guide/guide-text.ts';
import { pictureSize } from './picture-size.ts';

/** A page while it is read. */
export interface PageSource {
  readonly folder: string;
  readonly key: string;
  readonly onLink: (to: GuidePlace) => void;
}

/** The blocks of a page, as the parser of Markdown tells them apart. */
export function readBlocks(source: PageSource, tokens: readonly Token[] = []): GuideBlock[] {
  return tokens.flatMap((token) => readBlock(source, token));
}

function readBlock(source: PageSource, token: Token): readonly GuideBlock[] {
  // The parser's own type also admits the tokens of extensions, of which there are none.
  const known = token as MarkedToken;
  switch (known.type) {
    case 'space':
      return [];
    case 'heading': {
      if (known.depth !== 2 && known.depth !== 3) return refuse(source, token);
      const content = readInlines(source, known.tokens);
      const depth = known.depth === 2 ? 1 : 2;
      return [{ as: 'heading', depth, anchor: anchorOf(inlineText(content)), content }];
    }
    case 'paragraph':
    case 'text': {
      const [only, ...more] = known.tokens ?? [];
      if (only?.type === 'image' && more.length === 0) return [readPicture(source, only as Tokens.Image)];
      return [{ as: 'paragraph', content: readInlines(source, known.tokens) }];
    }
    case 'list':
      return [
        {
          as: 'list',
          ordered: known.ordered,
          start: Number(known.start) || 1,
          items: known.items.map((item) => readBlocks(source, item.tokens)),
        },
      ];
    case 'table': {
      const cells = (row: readonly Tokens.TableCell[]) => row.map((cell) => readInlines(source, cell.tokens));
      return [{ as: 'table', head: cells(known.header), rows: known.rows.map(cells) }];
    }
    case 'blockquote':
      return [{ as: 'note', content: readBlocks(source, known.tokens) }];
    case 'code':
      return [{ as: 'commands', text: known.text }];
    default:
      return refuse(source, token);
  }
}

/** The pieces of a line. */
export function readInlines(source: PageSource, tokens: readonly Token[] = []): GuideInline[] {
  return tokens.map((token): GuideInline => {
    const known = token as MarkedToken;
    switch (known.type) {
      case 'text':
      case 'escape':
        // A line that ends within a paragraph is a space.
        return { as: 'text', text: known.text.replaceAll('\n', ' ') };
      case 'codespan':
        return { as: 'code', text: known.text };
      case 'strong':
        return { as: 'strong', content: readInlines(source, known.tokens) };
      case 'em':
        return { as: 'emphasis', content: readInlines(source, known.tokens) };
      case 'link': {
        const to = placeOf(source, known);
        source.onLink(to);
        return { as: 'link', to, content: readInlines(source, known.tokens) };
      }
      default:
        return refuse(source, token);
    }
  });
}

function readPicture(source: PageSource, { href, text }: Tokens.Image): GuideBlock {
  if (text.trim() === '') throw new Error(`${source.key}.md: the picture ${href} is not described`);
  return { as: 'picture', file: href, words: text, ...pictureSize(path.join(source.folder, href)) };
}

function placeOf(source: PageSource, { href, raw }: Tokens.Link): GuidePlace {
  const [, page = '', anchor] = /^(?:([a-z0-9-]+)\.md)?(?:#(.+))?$/.exec(href) ?? [];
  if (page === '' && anchor === undefined) {
    throw new Error(`${source.key}.md: ${raw} leads out of the guide, which the window cannot follow`);
  }
  return { page: page === '' ? source.key : page, anchor: anchor ?? null };
}

/** As GitHub makes them, so that a link holds in both places. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
}

function refuse(source: PageSource, { type, raw }: Token): never {
  throw new Error(`${source.key}.md: the window does not show a ${type}: ${raw.trim().slice(0, 60)}`);
}

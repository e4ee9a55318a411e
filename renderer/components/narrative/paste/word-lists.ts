import { type FlatItem, type NestedList, nestList } from './nest-list.ts';

const listStyle = /mso-list:\s*(\S+)\s+level(\d+)\s+(\S+?)\s*(?:;|$)/i;
const marker = '[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]';

/** Word writes lists as paragraphs with the bullet among the words: makes lists of them. */
export function wordParagraphsToLists(root: ParentNode & Node): void {
  for (const heading of root.querySelectorAll('h1, h2, h3, h4, h5, h6')) keepNumber(heading);
  const listed = new Set<Element>();
  for (const first of root.querySelectorAll('p')) {
    const run = listed.has(first) ? [] : listRunFrom(first);
    if (run.length === 0) continue;
    for (const { content } of run) listed.add(content);
    const place = document.createComment('');
    first.before(place);
    place.replaceWith(...nestList(run).map(drawList));
  }
}

/** The consecutive list paragraphs that begin with this one. */
function listRunFrom(first: Element): FlatItem<Element>[] {
  const run: FlatItem<Element>[] = [];
  for (let at: Element | null = first; at !== null; at = at.nextElementSibling) {
    const item = readItem(at);
    if (item === null) break;
    run.push(item);
  }
  return run;
}

function readItem(paragraph: Element): FlatItem<Element> | null {
  const style = listStyle.exec(paragraph.getAttribute('style') ?? '');
  if (paragraph.localName !== 'p' || style === null) return null;
  const sign = paragraph.querySelector(marker);
  const shown = sign?.textContent?.trim() ?? '';
  return {
    level: Number(style[2]),
    list: `${style[1]} ${style[3]}`,
    // "1.", "a)", "(iv)"; a lone "o" is the bullet of the second level.
    ordered: /^\(?[\da-z]{1,4}(\.\d+)*[.)]/i.test(shown),
    number: Number(/^\(?(\d{1,4})[.)]/.exec(shown)?.[1] ?? 1),
    content: paragraph,
  };
}

function drawList({ ordered, start, items }: NestedList<Element>): Element {
  const list = document.createElement(ordered ? 'ol' : 'ul');
  if (start !== 1) list.setAttribute('start', String(start));
  for (const { content, lists } of items) {
    for (const sign of content.querySelectorAll(marker)) sign.remove();
    const item = document.createElement('li');
    item.append(content, ...lists.map(drawList));
    list.append(item);
  }
  return list;
}

/** The number of a heading is words here: print does not number headings. */
function keepNumber(heading: Element): void {
  const sign = heading.querySelector(marker);
  sign?.replaceWith(`${sign.textContent?.trim() ?? ''} `);
}

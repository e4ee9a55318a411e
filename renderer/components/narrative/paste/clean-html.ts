import { wordParagraphsToLists } from './word-lists.ts';
import { inlineFootnotes } from './word-notes.ts';

/** What a narrative has no place for, with all that is in it; `del`: words that a revision has taken out. */
const junk =
  'script, style, meta, link, title, xml, template, iframe, object, embed, svg, math, noscript, input, button, select, textarea, del, [hidden]';
const pictures = 'img, picture, video, audio, canvas';
const keptAttributes = new Set(['href', 'colspan', 'rowspan', 'start', 'data-footnote', 'data-field']);

const headingsInside = ':is(td, th, li) :is(h1, h2, h3, h4)';

interface Cleaned {
  readonly html: string;
  /** How many images were left out. */
  readonly images: number;
}

/**
 * Pasted HTML as the structure that the editor can take: headings, lists, bold, italic, tables, links, footnotes.
 * Word's own markup is understood, its junk dropped. Nothing is loaded or run: the document is never shown.
 */
export function cleanPastedHtml(html: string): Cleaned {
  const { body: root } = new DOMParser().parseFromString(html, 'text/html');
  // Copied in this editor: the attributes say how the piece fits in.
  if (root.querySelector('[data-pm-slice]') !== null) return { html, images: 0 };
  dropComments(root);
  for (const element of root.querySelectorAll(junk)) element.remove();
  for (const element of root.querySelectorAll('[style*="mso-hide" i], [style*="display:none" i]'))
    element.remove();
  const images = root.querySelectorAll(pictures);
  for (const image of images) image.remove();
  inlineFootnotes(root);
  wordParagraphsToLists(root);
  for (const table of [...root.querySelectorAll('table table')].reverse()) unwrapTable(table);
  for (const element of root.querySelectorAll('*')) tidy(element);
  for (const heading of root.querySelectorAll(headingsInside)) boldInstead(heading);
  dropEmptyParagraphs(root);
  collapseSpaces(root);
  return { html: root.innerHTML, images: images.length };
}

function dropComments(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

/** Takes every attribute off that the editor does not read, and renames what it knows by another name. */
function tidy(element: Element): void {
  const form = element instanceof HTMLElement ? formOf(element) : '';
  const name = nameFor(element);
  for (const attribute of [...element.attributes]) {
    if (!keptAttributes.has(attribute.name)) element.removeAttribute(attribute.name);
  }
  if (form !== '') element.setAttribute('style', form);
  if (name !== element.localName) rename(element, name);
}

/** Bold and italic, also where they are switched off inside something bold. */
function formOf({ style }: HTMLElement): string {
  const weight = style.fontWeight === '' ? '' : `font-weight:${style.fontWeight};`;
  return style.fontStyle === '' ? weight : `${weight}font-style:${style.fontStyle}`;
}

function nameFor(element: Element): string {
  if (element.matches('h5, h6')) return 'h4';
  if (element.matches('p.MsoTitle')) return 'h1';
  if (element.matches('p.MsoSubtitle')) return 'h2';
  if (element.matches('thead td')) return 'th';
  return element.localName;
}

/** A cell has no room for a table: what it says stays, cell after cell. */
function unwrapTable(table: Element): void {
  const cells = [...table.querySelectorAll('td, th')].map((cell) => {
    const passage = document.createElement('div');
    passage.append(...cell.childNodes);
    return passage;
  });
  table.replaceWith(...cells);
}

/** Cells and list items have no headings; print sets those in bold. */
function boldInstead(heading: Element): void {
  const words = document.createElement('strong');
  words.append(...heading.childNodes);
  heading.append(words);
  rename(heading, 'p');
}

function rename(element: Element, name: string): void {
  const renamed = document.createElement(name);
  for (const { name: attribute, value } of element.attributes) renamed.setAttribute(attribute, value);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

/** Word keeps its distances with empty lines; print has distances of its own. */
function dropEmptyParagraphs(root: ParentNode): void {
  for (const paragraph of root.querySelectorAll('p, h1, h2, h3, h4')) {
    const isBlank =
      (paragraph.textContent ?? '').trim() === '' && paragraph.querySelector('[data-footnote]') === null;
    if (isBlank && paragraph.closest('td, th, li') === null) paragraph.remove();
  }
}

/** Runs of spaces, hard ones among them, are Word's way of aligning; a single hard space ("art. 6") is meant. */
function collapseSpaces(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (text.nodeValue !== null) text.nodeValue = text.nodeValue.replace(/[ \u00A0\t\r\n]{2,}/g, ' ');
  }
}

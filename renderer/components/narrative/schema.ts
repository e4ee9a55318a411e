import type { Extensions } from '@tiptap/core';
import { Link } from '@tiptap/extension-link';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { FieldNode } from './field-node.ts';
import { FootnoteNode } from './footnote-node.ts';
import { isFollowable, linksItself } from './link-address.ts';
import { OwnUndo } from './own-undo.ts';

/** Heading and nested table are missing: a cell prints neither. */
const cellContent = '(paragraph | bulletList | orderedList)+';

function spanAttributes() {
  return {
    colspan: { default: 1 },
    rowspan: { default: 1 },
    // The table commands look for it; nobody sets it, since columns print as wide as their words.
    colwidth: { default: null, rendered: false, parseHTML: () => null },
  };
}

const NarrativeLink = Link.extend({
  inclusive: false,
  addAttributes() {
    return { href: { default: '' } };
  },
  parseHTML() {
    return [
      { tag: 'a[href]', getAttrs: (element) => isFollowable(element.getAttribute('href') ?? '') && null },
    ];
  },
}).configure({
  openOnClick: false,
  defaultProtocol: 'https',
  HTMLAttributes: { target: null, rel: null, class: null },
  isAllowedUri: (address) => isFollowable(address) || linksItself(address),
  shouldAutoLink: linksItself,
});

/** What a narrative may hold (shared/plan/core/rich-text.ts), and nothing else. Usable without a window. */
export const narrativeSchema: Extensions = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    link: false,
    undoRedo: false,
    heading: { levels: [1, 2, 3, 4] },
  }),
  NarrativeLink,
  Table,
  TableRow,
  TableHeader.extend({ content: cellContent, addAttributes: spanAttributes }),
  TableCell.extend({ content: cellContent, addAttributes: spanAttributes }),
  OwnUndo,
];

export const narrativeExtensions: Extensions = [...narrativeSchema, FieldNode, FootnoteNode];

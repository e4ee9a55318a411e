import type { Extensions } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { FieldNode } from './field-node.ts';
import { FieldView } from './field-view.tsx';
import { FootnoteNode } from './footnote-node.ts';
import { FootnoteView } from './footnote-view.tsx';
import { HeadingView } from './heading-view.ts';
import { narrativeSchema } from './schema.ts';

/** The schema of narratives as it is drawn in the window. */
export const editorExtensions: Extensions = [
  ...narrativeSchema,
  HeadingView,
  FieldNode.extend({ addNodeView: () => ReactNodeViewRenderer(FieldView, { as: 'span' }) }),
  FootnoteNode.extend({ addNodeView: () => ReactNodeViewRenderer(FootnoteView, { as: 'span' }) }),
];

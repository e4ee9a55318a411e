import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/**
 * Draws a heading two levels below its own, under the page's and the card's, so that the outline that a screen
 * reader hears is right. What is copied out keeps its own level.
 */
export const HeadingView = Extension.create({
  name: 'headingView',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          nodeViews: {
            heading: (node) => {
              const dom = document.createElement(`h${Number(node.attrs.level) + 2}`);
              return { dom, contentDOM: dom };
            },
          },
        },
      }),
    ];
  },
});

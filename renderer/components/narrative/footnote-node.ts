import { Node } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';

/** A note at the foot of the page; its number is where it stands among the others. */
export const FootnoteNode = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,

  addAttributes() {
    return { text: { default: '', parseHTML: (element) => element.getAttribute('data-footnote') ?? '' } };
  },

  parseHTML() {
    return [{ tag: 'span[data-footnote]' }];
  },

  renderHTML({ node }) {
    return ['span', { 'data-footnote': node.attrs.text }, ` (${node.attrs.text})`];
  },

  renderText({ node }) {
    return ` (${node.attrs.text})`;
  },

  addKeyboardShortcuts() {
    return {
      // The button in the text opens the note; the keyboard selects the note as a whole.
      Enter: ({ editor: { state, view } }) => {
        const { selection } = state;
        if (!(selection instanceof NodeSelection) || selection.node.type !== this.type) return false;
        const drawn = view.nodeDOM(selection.from);
        if (drawn instanceof HTMLElement) drawn.querySelector('button')?.click();
        return true;
      },
    };
  },
});

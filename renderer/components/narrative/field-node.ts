import { InputRule, Node, nodePasteRule } from '@tiptap/core';
import { fieldNames } from '../../../shared/print/field-values.ts';

const typedField = /\{([a-zA-Z]+\.[a-zA-Z]+)\}$/;
const pastedField = /\{([a-zA-Z]+\.[a-zA-Z]+)\}/g;

/** A value that fills in from the data, e.g. {ente.nome}; also made by typing or pasting its name in braces. */
export const FieldNode = Node.create({
  name: 'field',
  group: 'inline',
  inline: true,
  atom: true,

  addAttributes() {
    return { name: { default: '', parseHTML: (element) => element.getAttribute('data-field') ?? '' } };
  },

  parseHTML() {
    return [{ tag: 'span[data-field]' }];
  },

  renderHTML({ node }) {
    return ['span', { 'data-field': node.attrs.name }, `{${node.attrs.name}}`];
  },

  renderText({ node }) {
    return `{${node.attrs.name}}`;
  },

  addInputRules() {
    return [
      new InputRule({
        find: typedField,
        handler: ({ state, range, match: [, name = ''] }) => {
          if (fieldNames.includes(name)) {
            state.tr.replaceWith(range.from, range.to, this.type.create({ name }));
          }
        },
      }),
    ];
  },

  addPasteRules() {
    return [
      nodePasteRule({
        find: (text) =>
          [...text.matchAll(pastedField)]
            .filter(([, name = '']) => fieldNames.includes(name))
            .map((match) => ({ index: match.index, text: match[0], data: { name: match[1] } })),
        type: this.type,
        getAttributes: ({ data }) => ({ name: data?.name ?? '' }),
      }),
    ];
  },
});

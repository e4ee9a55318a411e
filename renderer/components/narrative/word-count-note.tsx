import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import { useMemo } from 'react';
import { countWords, wordCountLabel } from './word-count.ts';

interface Props {
  readonly editor: Editor;
}

/** "123 parole": those of the text and of its notes; a field counts as one. */
export function WordCount({ editor }: Props) {
  const doc = useEditorState({
    editor,
    selector: ({ editor: { state } }) => state.doc,
    equalityFn: Object.is,
  });
  const count = useMemo(
    () =>
      countWords(
        doc.textBetween(0, doc.content.size, ' ', ({ type, attrs }) =>
          type.name === 'footnote' ? ` ${attrs.text} ` : type.name === 'field' ? 'campo' : ' ',
        ),
      ),
    [doc],
  );
  return <span>{wordCountLabel(count)}</span>;
}

import { Fragment, Slice } from '@tiptap/pm/model';
import type { EditorProps, EditorView } from '@tiptap/pm/view';
import { richTextFromPlain } from '../../../../shared/plan/core/rich-text.ts';
import { useNotices } from '../../../stores/notice-store.ts';
import { toEditor } from '../editor-json.ts';
import { cleanPastedHtml } from './clean-html.ts';

/** How the editor takes what is pasted or dropped into it. */
export const pasteProps: Pick<
  EditorProps,
  'transformPastedHTML' | 'clipboardTextParser' | 'handlePaste' | 'handleDrop'
> = {
  transformPastedHTML: (html) => {
    const cleaned = cleanPastedHtml(html);
    if (cleaned.images > 0) tellImages(cleaned.images);
    return cleaned.html;
  },
  // Passages as everywhere in the program: a blank line parts them, a single line break stays one.
  clipboardTextParser: (text, _context, _plain, view) => plainSlice(view, text),
  handlePaste: (_view, { clipboardData }) => {
    const offersWords = clipboardData?.types.some((type) => type.startsWith('text/')) ?? false;
    return !offersWords && refuseFiles(clipboardData);
  },
  handleDrop: (_view, event) => refuseFiles(event.dataTransfer),
};

function plainSlice(view: EditorView, text: string): Slice {
  const json = toEditor(richTextFromPlain(text.replace(/\r\n?/g, '\n')));
  const { content } = view.state.schema.nodeFromJSON(json);
  return content.size === 0 ? new Slice(Fragment.empty, 0, 0) : new Slice(content, 1, 1);
}

function refuseFiles(data: DataTransfer | null): boolean {
  const count = data?.files.length ?? 0;
  if (count > 0) tellImages(count);
  return count > 0;
}

function tellImages(count: number): void {
  const what = count === 1 ? 'Un’immagine non è stata inserita' : `${count} immagini non sono state inserite`;
  useNotices.getState().show({
    tone: 'error',
    text: `${what}: il testo del piano non contiene immagini. Si possono aggiungere come allegati.`,
  });
}

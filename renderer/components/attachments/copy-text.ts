import { showRefusal, useNotices } from '../../stores/notice-store.ts';

/** Puts a text on the clipboard: by the browser's own "copy", since the window has no permission for more. */
export function copyText(text: string, told: string): void {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', fill, { once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  if (done) useNotices.getState().show({ tone: 'done', text: told });
  else showRefusal('Il testo non è stato copiato: selezionarlo e premere Ctrl+C.');
}

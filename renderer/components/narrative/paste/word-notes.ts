/** References as Word ("#_ftn1", "#_edn1") and LibreOffice ("#sdfootnote1sym") write them. */
const reference = /^#(?:_((?:ftn|edn)\d+)|(sdfootnote\d+)sym)$/;

/** Puts footnotes where they are referred to, as the editor writes them, and takes away their list at the end. */
export function inlineFootnotes(root: ParentNode): void {
  for (const link of root.querySelectorAll('a[href^="#"]')) {
    const [, word, libre] = reference.exec(link.getAttribute('href') ?? '') ?? [];
    const id = word ?? libre;
    const note = id === undefined ? null : root.querySelector(`[id="${id}"]`);
    if (note === null || note.contains(link)) continue;
    const mark = document.createElement('span');
    mark.dataset.footnote = noteText(note);
    link.replaceWith(mark);
  }
  const notes = '[style*="mso-element:footnote" i], [style*="mso-element:endnote" i], [id^="sdfootnote"]';
  for (const note of root.querySelectorAll(notes)) note.remove();
}

/** Its words without the number that leads back. */
function noteText(note: Element): string {
  const copy = note.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const back of copy.querySelectorAll('a[href^="#"]')) back.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/**
 * The same document without what has no part in a drawing and the strict reader refuses: comments, processing
 * instructions, a DOCTYPE that defines nothing, the wrapping of CDATA. What is not closed stays, to be refused.
 */
export function plainXml(source: string): string {
  const text = source.startsWith('\ufeff') ? source.slice(1) : source;
  let plain = '';
  let at = 0;
  for (;;) {
    const next = nextMarkup(text, at);
    if (next === null) return plain + text.slice(at);
    plain += text.slice(at, next.start) + next.becomes;
    at = next.end;
  }
}

interface Markup {
  readonly start: number;
  readonly end: number;
  readonly becomes: string;
}

function nextMarkup(text: string, from: number): Markup | null {
  let start = from;
  for (;;) {
    start = text.indexOf('<', start);
    if (start < 0) return null;
    const mark = text[start + 1];
    if (mark === '!' || mark === '?') return markupAt(text, start);
    start += 1;
  }
}

function markupAt(text: string, start: number): Markup | null {
  if (text.startsWith('<!--', start)) return until(text, start, '<!--', '-->', () => '');
  if (text.startsWith('<?', start)) return until(text, start, '<?', '?>', () => '');
  if (text.startsWith('<![CDATA[', start)) return until(text, start, '<![CDATA[', ']]>', escaped);
  if (!text.startsWith('<!DOCTYPE', start)) return null;
  const end = text.indexOf('>', start);
  // With a bracket it defines something: that stays, and is refused.
  return end < 0 || text.slice(start, end).includes('[') ? null : { start, end: end + 1, becomes: '' };
}

function until(
  text: string,
  start: number,
  opening: string,
  closing: string,
  becomes: (inside: string) => string,
): Markup | null {
  const end = text.indexOf(closing, start + opening.length);
  if (end < 0) return null;
  return { start, end: end + closing.length, becomes: becomes(text.slice(start + opening.length, end)) };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

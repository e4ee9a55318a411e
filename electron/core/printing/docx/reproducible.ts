import { unzipSync } from 'fflate';
import type { PrintModel } from '../../../../shared/print/model.ts';
import { writeZip } from '../../bundles/zip-write.ts';

/** Names that the package draws by lot (links, watermarks) or goes on counting from document to document (bookmarks). */
const givenName =
  /(?<==")(rId|PowerPlusWaterMarkObject)[a-z0-9_-]{21}(?=")|(?<=="|<w:instrText xml:space="preserve">PAGEREF )(_Toc)\d+(?=[" ])/g;
const givenNumber = /(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)(?=")/g;
const givenDrawing = /(<wp:docPr\b[^>]*? id=")(\d+)(?=")/g;
const timestamp = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g;

/**
 * The same package without what differs from run to run: times of its files, dates of its properties, names
 * and numbers of no meaning. They are given anew in the order in which they stand in the text.
 */
export function reproducible(packed: Uint8Array, date: PrintModel['date']): Uint8Array {
  const files = unzipSync(packed);
  const day = new Date(Date.UTC(date.year, date.month - 1, date.day)).toISOString().replace('.000Z', 'Z');
  const order = new Map<string, number>();
  const numberOf = (name: string): number => {
    const number = order.get(name) ?? order.size + 1;
    order.set(name, number);
    return number;
  };
  const settle = (text: string): string =>
    text
      .replace(givenName, (name, link?: string, bookmark?: string) => `${link ?? bookmark}x${numberOf(name)}`)
      .replace(givenNumber, (_, start: string, number: string) => `${start}${numberOf(`bookmark ${number}`)}`)
      .replace(givenDrawing, (_, start: string, number: string) => `${start}${numberOf(`drawing ${number}`)}`)
      .replace(timestamp, `$1${day}$2`);
  // A text before the list of its links, so that the order is that of the text.
  const paths = Object.keys(files).sort(
    (a, b) => Number(a.endsWith('.rels')) - Number(b.endsWith('.rels')) || (a < b ? -1 : 1),
  );
  const entries = paths.map((name) => {
    const bytes = files[name] ?? new Uint8Array();
    return { name, bytes: isXml(name) ? rewrite(bytes, settle) : bytes };
  });
  return writeZip(entries.sort(inOrder));
}

const isXml = (path: string): boolean => path.endsWith('.xml') || path.endsWith('.rels');

function rewrite(bytes: Uint8Array, change: (text: string) => string): Uint8Array {
  return new TextEncoder().encode(change(new TextDecoder().decode(bytes)));
}

/** The list of content types opens the package; some readers look for it there. */
function inOrder(a: { readonly name: string }, b: { readonly name: string }): number {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2);
  return rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1);
}

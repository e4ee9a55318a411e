import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importPublished } from '../../../electron/core/importing/import-published.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';

/** What the plan says, without the ids that every import makes anew. */
function facts(plan: PlanDocument): unknown {
  const id = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
  return JSON.parse(
    JSON.stringify(plan, (_, value: unknown) => (typeof value === 'string' && id.test(value) ? 'id' : value)),
  );
}

/** As an extraction with pages gives it: a running head, the text, the number of the page. */
function paged(text: string, pageFeed: string, foot: (page: number) => string): string {
  const lines = text.split('\n');
  const pages = Array.from({ length: Math.ceil(lines.length / 14) }, (_, at) =>
    ['Comune di Prova – Piano integrato', '', ...lines.slice(at * 14, at * 14 + 14), '', foot(at + 1)].join(
      '\n',
    ),
  );
  return pages.join(`\n${pageFeed}`);
}

const cp1252 = new Map([
  ['€', 0x80],
  ['‘', 0x91],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['•', 0x95],
  ['–', 0x96],
]);

const ways: readonly (readonly [string, (text: string) => string | Uint8Array])[] = [
  ['with CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['with CR', (text) => text.replaceAll('\n', '\r')],
  ['with a byte-order mark', (text) => `\uFEFF${text}`],
  ['in UTF-16, little end first', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['in UTF-16, big end first', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  [
    'in Windows-1252',
    (text) => Uint8Array.from(text, (sign) => cp1252.get(sign) ?? sign.codePointAt(0) ?? 0x3f),
  ],
  ['with soft hyphens', (text) => text.replaceAll(/(\p{L}{4})(\p{L}{4})/gu, '$1\u00AD$2')],
  ['with ligatures', (text) => text.replaceAll('ffi', 'ﬃ').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ')],
  ['with no-break spaces', (text) => text.replaceAll(' ', '\u00A0')],
  ['with accents of their own', (text) => text.normalize('NFD')],
  ['with pages and named numbers', (text) => paged(text, '\f', (page) => `Pagina ${page}`)],
  ['with pages and bare numbers', (text) => paged(text, '\f', String)],
  ['with named page numbers alone', (text) => paged(text, '', (page) => `Pag. ${page} di 9`)],
  ['with bare page numbers alone', (text) => paged(text, '', String)],
];

describe.each(['programme-subsections.txt', 'tables-per-manager.txt'])('%s comes out the same', (name) => {
  const text = readFileSync(new URL(`../../fixtures/importing/${name}`, import.meta.url), 'utf8');

  it.each(ways)('%s', async (_, change) => {
    const whole = await importPublished(Buffer.from(text));
    const { plan } = await importPublished(Buffer.from(change(text)));
    expect(facts(plan)).toEqual(facts(whole.plan));
  });
});

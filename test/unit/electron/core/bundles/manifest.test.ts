import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { buildManifest } from '../../../../../electron/core/bundles/manifest.ts';
import { readManifest } from '../../../../../electron/core/bundles/manifest-reader.ts';

const SHA256 = 'ab'.repeat(32);
const VALUE = Buffer.from(SHA256, 'hex').toString('base64');
const bytes = (xml: string): Uint8Array => new TextEncoder().encode(xml);
const written = new TextDecoder().decode(
  buildManifest([{ name: 'allegati/a b&c.txt', mediaType: 'text/plain; x="<y>"', sha256: SHA256 }]),
);
const READ = [{ name: 'allegati/a b&c.txt', sha256: SHA256 }];

describe('a manifest', () => {
  test('reads back as it was written', () => {
    expect(readManifest(bytes(written))).toEqual(READ);
    expect(written).toContain('URI="allegati/a%20b%26c.txt" MimeType="text/plain; x=&quot;&lt;y>&quot;"');
  });

  test('may use other prefixes, quotes and white space', () => {
    const other = `<ASiCManifest xmlns='http://uri.etsi.org/02918/v1.2.1#'>
      <SigReference MimeType='application/x-pkcs7-signature' URI='META-INF/signature001.p7s'></SigReference>
      <DataObjectReference Rootfile="true"\tURI = "allegati/a%20b&amp;c.txt"><x:DigestMethod xmlns:x="http://www.w3.org/2000/09/xmldsig#" Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>
      <d:DigestValue xmlns:d="http://www.w3.org/2000/09/xmldsig#">
        ${VALUE} </d:DigestValue></DataObjectReference></ASiCManifest>`;
    expect(readManifest(bytes(other))).toEqual(READ);
  });

  test('of any names reads back as it was written', () => {
    const name = fc.stringMatching(/^f[ -~]{0,30}$/);
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1 }), (names) => {
        const files = names.map((each) => ({ name: each, mediaType: each, sha256: SHA256 }));
        expect(readManifest(buildManifest(files))).toEqual(
          names.map((each) => ({ name: each, sha256: SHA256 })),
        );
      }),
    );
  });
});

describe('a manifest is refused', () => {
  const root = '<asic:ASiCManifest ';
  test.each<[string, string, string?]>([
    ['empty', ''],
    ['with a DOCTYPE', written.replace(root, `<!DOCTYPE x [<!ENTITY e "v">]>${root}`), 'dtd'],
    ['with an external entity', written.replace('allegati/', '&e;'), 'entity'],
    ['with a numeric entity', written.replace('allegati/', '&#97;llegati/'), 'entity'],
    ['with a bare ampersand', written.replace('text/plain', 'a& b=')],
    ['with a comment', written.replace('<asic:Sig', '<!-- --><asic:Sig')],
    ['with CDATA', written.replace(VALUE, `<![CDATA[${VALUE}]]>`)],
    ['with a processing instruction', written.replace('<asic:Sig', '<?php x?><asic:Sig')],
    ['with another encoding', written.replace('UTF-8', 'UTF-7')],
    ['with an unknown element', written.replace('</asic:ASiCManifest>', '<asic:Extra/></asic:ASiCManifest>')],
    [
      'with an element of another namespace',
      written.replace('<ds:DigestMethod', '<ds:DigestMethod xmlns:ds="urn:x"'),
      'namespace',
    ],
    [
      'with a prefix that was not declared',
      written.replaceAll('asic:SigReference', 'x:SigReference'),
      'namespace',
    ],
    ['with a stray attribute', written.replace('MimeType', 'Mimetype')],
    ['with an attribute twice', written.replace('<asic:SigReference ', '<asic:SigReference URI="x" ')],
    ['with text between', written.replace('<asic:Sig', 'testo<asic:Sig')],
    ['with something behind it', `${written}<a/>`],
    ['with tags that cross', written.replace('</asic:DataObjectReference>', '</asic:ASiCManifest>')],
    ['cut short', written.slice(0, -10)],
    ['with another digest algorithm', written.replace('xmlenc#sha256', 'xmlenc#sha512')],
    ['with a digest that is too short', written.replace(VALUE, VALUE.slice(4))],
    ['with a digest that is not base64', written.replace(VALUE, VALUE.replace('q', '*'))],
    ['about another signature', written.replace('signature001', 'signature002')],
    ['about its own signature', written.replace('allegati/a%20b%26c.txt', 'META-INF/signature001.p7s')],
    ['with a bad URI', written.replace('%26', '%zz')],
    ['without files', written.replace(/<asic:DataObject[\s\S]*<\/asic:DataObjectReference>/, '')],
    ['with a file twice', written.replace(/(<asic:DataObject[\s\S]*<\/asic:DataObjectReference>)/, '$1$1')],
  ])('%s', (_, xml, what = 'malformed') => {
    expect(xml).not.toBe(written);
    expect(() => readManifest(bytes(xml))).toThrow(
      expect.objectContaining({ code: `bundle.manifest-${what}` }),
    );
  });

  test('when it is not UTF-8', () => {
    const broken = Buffer.from(written.replace('text/plain', 'text/\xe0'), 'latin1');
    expect(() => readManifest(broken)).toThrow(
      expect.objectContaining({ code: 'bundle.manifest-malformed' }),
    );
  });

  test('and never by anything but its own error, whatever the bytes; large ones in no time', () => {
    const snippet = fc.constantFrom(
      '<',
      '>',
      '</',
      '/>',
      '"',
      "'",
      '&',
      ';',
      ' xmlns="',
      'a',
      ':',
      '=',
      '<a',
      '<!',
      '<?',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(snippet, { maxLength: 60 }), (parts) => {
        expect(() => readManifest(bytes(parts.join('')))).toThrow(
          expect.objectContaining({ code: expect.stringMatching(/^bundle\.manifest-/) }),
        );
      }),
      { numRuns: 400 },
    );
    const started = performance.now();
    for (const part of ['<a>', ' a=""', '&amp;', 'a', ' ', '<']) {
      for (const frame of [
        part.repeat(150_000),
        `<a ${part.repeat(150_000)}`,
        `<a b="${part.repeat(150_000)}`,
      ]) {
        expect(() => readManifest(bytes(frame))).toThrow();
      }
    }
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parsePlanDocument } from '../../../shared/plan/parse.ts';
import { describeAgainstText, publishedPath } from '../sample/crema-text.ts';
import { piao, piaoJson, temporaryFolder } from './cli-harness.ts';

const folder = temporaryFolder();

function write(name: string, content: Uint8Array | string): string {
  writeFileSync(folder.at(name), content);
  return folder.at(name);
}

async function refused(name: string, content: Uint8Array | string) {
  const outcome = await piao(
    'import',
    write(name, content),
    '--out',
    folder.at(`${name}.json`),
    '--report',
    folder.at(`${name}.r.json`),
  );
  expect({ status: outcome.status, out: outcome.out }).toEqual({ status: 2, out: '' });
  expect(outcome.err.trim().split('\n')).toHaveLength(1);
  expect(outcome.err).toContain(name);
  expect(folder.names()).not.toContain(`${name}.json`);
  expect(folder.names()).not.toContain(`${name}.r.json`);
  return outcome.err;
}

const relationships = (target: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${target}</Relationships>`;
const documentXml = (body: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function docx(body: string, more: Record<string, Uint8Array> = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      relationships(`<Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/>`),
    ),
    'word/document.xml': strToU8(documentXml(body)),
    ...more,
  });
}

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/importing/${name}`, import.meta.url), 'utf8');

describe('piao import: what it refuses, with one sentence and nothing written', () => {
  it('an empty file, and one of spaces', async () => {
    expect(await refused('vuoto.txt', '')).toContain('è vuoto');
    expect(await refused('spazi.txt', ' \n\t\n ')).toContain('è vuoto');
  });

  it('a PDF under the name of a text', async () => {
    expect(await refused('piano.txt', '%PDF-1.7\n%âãÏÓ\n1 0 obj')).toContain('è un PDF');
  });

  it('an old Word document, an RTF, a web page, an image', async () => {
    expect(await refused('a.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]))).toContain('.doc');
    expect(await refused('b.docx', '{\\rtf1 testo}')).toContain('RTF');
    expect(await refused('c.txt', '<!DOCTYPE html><html><body>PIAO</body></html>')).toContain('pagina web');
    expect(await refused('d.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0]))).toContain(
      'testo',
    );
  });

  it('a text of 50 MB', async () => {
    expect(
      await refused('enorme.txt', 'Piano integrato di attività e organizzazione\n'.repeat(1_200_000)),
    ).toContain('MB');
  });

  it('a text that is no PIAO', async () => {
    const recipe =
      'Ricetta del risotto\n\nSi prende il riso e lo si tosta nel burro.\n\n1. Sfumare con il vino.\n2. Aggiungere il brodo.\n';
    expect(await refused('ricetta.txt', recipe)).toContain('PIAO');
  });

  it('a DOCX that is a bomb, by what it declares or by what it holds', async () => {
    const bomb = docx(paragraph('PIAO'), { 'word/media/image1.png': new Uint8Array(40 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await refused('bomba.docx', bomb)).toContain('smisurato');
    // Each part is small enough not to be looked at on its own.
    const small = Object.fromEntries(
      Array.from({ length: 80 }, (_, n) => [`word/parte${n}.xml`, new Uint8Array(1_000_000)]),
    );
    expect(await refused('molte.docx', docx(paragraph('PIAO'), small))).toContain('smisurato');
  });

  it('a DOCX that calls for something outside itself, or defines entities', async () => {
    const external = relationships(
      `<Relationship Id="r9" Type="${office}/image" Target="http://esempio.it/x.png" TargetMode="External"/>`,
    );
    const rels = { 'word/_rels/document.xml.rels': strToU8(external) };
    expect(await refused('esterno.docx', docx(paragraph('PIAO'), rels))).toContain('esterni');
    const entities = '<!DOCTYPE x [<!ENTITY a "b">]>';
    expect(await refused('entita.docx', docx('', { 'word/styles.xml': strToU8(entities) }))).toContain(
      'entità',
    );
  });

  it('a ZIP that is no document, and a broken one', async () => {
    expect(await refused('zip.docx', zipSync({ 'a.txt': strToU8('x') }))).toContain('non un documento Word');
    expect(await refused('rotto.docx', docx(paragraph('PIAO')).subarray(0, 300))).toContain('danneggiato');
  });

  it('its own document as the output, and one file for plan and report, however they are named', async () => {
    const own = write('proprio.txt', fixture('tables-per-manager.txt'));
    for (const args of [
      ['--out', own],
      ['--out', folder.at('x.json'), '--report', `${folder.at('.')}/./proprio.txt`],
    ]) {
      const { status, err } = await piao('import', own, ...args);
      expect({ status, lines: err.trim().split('\n').length }).toEqual({ status: 2, lines: 1 });
      expect(err).toContain('è il file da leggere');
    }
    expect(folder.read('proprio.txt')).toBe(fixture('tables-per-manager.txt'));
    const both = await piao(
      'import',
      own,
      '--out',
      folder.at('y.json'),
      '--report',
      `${folder.at('.')}/./y.json`,
    );
    expect(both.status).toBe(2);
    expect(both.err).toContain('stessa destinazione');
    expect(folder.names()).not.toContain('y.json');
  });

  it('a file that is not there, and a call without --out', async () => {
    expect((await piao('import', '/nessuno/piano.txt', '--out', folder.at('x.json'))).status).toBe(2);
    expect((await piao('import', folder.at('vuoto.txt'))).err).toContain('--out');
    expect((await piao('import', 'a.txt', '--out', '-', '--report', '-')).err).toContain(
      'stessa destinazione',
    );
  });
});

describe('piao import: encodings and outputs', () => {
  const text = fixture('tables-per-manager.txt');

  it('reads Windows-1252 and UTF-16, marked or not, and says so', async () => {
    const utf8 = await piaoJson('import', write('u8.txt', text), '--out', folder.at('u8.json'));
    expect(utf8.status).toBe(0);
    const wanted = (utf8.json as { counts: unknown }).counts;
    const latin = Buffer.from(
      text.replaceAll('’', '\u0092').replaceAll('–', '\u0096').replaceAll('€', '\u0080'),
      'latin1',
    );
    const utf16 = Buffer.from(text, 'utf16le');
    for (const [name, bytes, encoding] of [
      ['w1252.txt', latin, 'Windows-1252'],
      ['u16.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), 'UTF-16'],
      ['u16-nobom.txt', utf16, 'UTF-16'],
    ] as const) {
      const { status, json } = await piaoJson(
        'import',
        write(name, bytes),
        '--out',
        folder.at(`${name}.json`),
      );
      expect([name, status]).toEqual([name, 0]);
      const { findings, counts } = json as { findings: { code: string; message: string }[]; counts: unknown };
      expect(findings.find(({ code }) => code === 'import.encoding')?.message).toContain(encoding);
      expect(counts).toEqual(wanted);
    }
  });

  it('writes plan and report', async () => {
    const { status, out } = await piao(
      'import',
      write('ok.txt', text),
      '--out',
      folder.at('ok.json'),
      '--report',
      folder.at('ok.r.json'),
    );
    expect(status).toBe(0);
    expect(out).toContain('obiettivi di performance');
    parsePlanDocument(JSON.parse(folder.read('ok.json')));
    const report = JSON.parse(folder.read('ok.r.json'));
    expect(Object.keys(report)).toEqual(['findings', 'counts', 'recognised', 'unmatched', 'skipped']);
  });

  it('makes new ids each time', async () => {
    await piao('import', folder.at('ok.txt'), '--out', folder.at('ok2.json'));
    const ids = (name: string) =>
      JSON.parse(folder.read(name)).objectives.map(({ id }: { id: string }) => id);
    expect(ids('ok.json')).not.toEqual(ids('ok2.json'));
  });

  it('reads a DOCX with headings, lists and tables', async () => {
    const cell = (value: string) => `<w:tc>${paragraph(value)}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
    const body = [
      paragraph('Piano Integrato di Attività e Organizzazione 2026-2028'),
      paragraph('Sezione 1 – Scheda anagrafica'),
      paragraph('Denominazione: Comune di Fontebella'),
      paragraph('2.1 Valore pubblico'),
      paragraph('Testo introduttivo del valore pubblico.'),
      paragraph('2.3 Rischi corruttivi e trasparenza'),
      paragraph('A) Area: acquisizione del personale'),
      `<w:tbl>${row('Ufficio', 'Evento rischioso', 'Probabilità', 'Impatto', 'Livello')}${row('Personale', 'Bando su misura', '2,5', '2', '5 basso')}${row('Personale', 'Commissione compiacente', '3', '3', '9 medio')}</w:tbl>`,
    ].join('');
    const { status, json } = await piaoJson(
      'import',
      write('piano.docx', docx(body)),
      '--out',
      folder.at('piano.json'),
    );
    expect(status).toBe(0);
    expect((json as { counts: Record<string, number> }).counts.riskEvents).toBe(2);
    const plan = parsePlanDocument(JSON.parse(folder.read('piano.json')));
    expect(plan.administration.name).toBe('Comune di Fontebella');
    expect(plan.riskEvents[0]).toMatchObject({
      probability: '2.5',
      impact: '2',
      score: '5',
      level: 'low',
      area: 'A',
    });
  });

  it('reads a DOCX whose cells reach over several rows and columns', async () => {
    const cell = (value: string, merge = '') => `<w:tc><w:tcPr>${merge}</w:tcPr>${paragraph(value)}</w:tc>`;
    const [first, more] = ['<w:vMerge w:val="restart"/>', '<w:vMerge/>'];
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const body = [
      paragraph('Piano Integrato di Attività e Organizzazione 2026-2028'),
      paragraph('2.2 Performance'),
      paragraph('Testo.'),
      paragraph('2.3 Rischi corruttivi e trasparenza'),
      `<w:tbl>${[
        row(...['Ufficio', 'Processo', 'Evento rischioso', 'Livello'].map((value) => cell(value))),
        row(cell('Personale', first), cell('Concorsi', first), cell('Bando su misura'), cell('Alto')),
        row(cell('', more), cell('', more), cell('Commissione compiacente'), cell('Medio')),
        row(cell('', more), cell('Progressioni'), cell('Criteri opachi'), cell('Basso')),
        row(cell('Altri uffici', '<w:gridSpan w:val="2"/>'), cell('Accordi'), cell('Medio')),
      ].join('')}</w:tbl>`,
      paragraph('3.3 Piano triennale dei fabbisogni di personale'),
      `<w:tbl>${[
        row(...['Anno', 'Profilo', 'N.', 'Modalità'].map((value) => cell(value))),
        row(cell('2026', first), cell('Agente'), cell('2'), cell('concorso')),
        row(cell('', more), cell('Operaio'), cell('1'), cell('mobilità')),
      ].join('')}</w:tbl>`,
    ].join('');
    const words = ['import', write('unite.docx', docx(body)), '--out', folder.at('unite.json')];
    expect((await piao(...words)).err).toBe('');
    const plan = parsePlanDocument(JSON.parse(folder.read('unite.json')));
    expect(
      plan.riskEvents.map(({ office, process, description, level }) => [office, process, description, level]),
    ).toEqual([
      ['Personale', 'Concorsi', 'Bando su misura', 'high'],
      ['Personale', 'Concorsi', 'Commissione compiacente', 'medium'],
      ['Personale', 'Progressioni', 'Criteri opachi', 'low'],
      ['Altri uffici', '', 'Accordi', 'medium'],
    ]);
    expect(plan.hires.map(({ year, profile, number }) => [year, profile, number])).toEqual([
      [2026, 'Agente', 2],
      [2026, 'Operaio', 1],
    ]);
  });
});

describeAgainstText('piao import of the published text of Crema, all the way', () => {
  it('imports, prints, bundles, opens: the plan comes back equal', async () => {
    const at = folder.at;
    expect(
      (await piao('import', publishedPath, '--out', at('crema.json'), '--report', at('crema.r.json'))).status,
    ).toBe(0);
    expect((await piao('check', at('crema.json'))).status).toBe(0);
    expect((await piao('print', at('crema.json'), '--out', at('crema.pdf'))).err).toBe('');
    write('pass', 'una passphrase\n');
    await piao('keygen', '--name', 'Prova', '--out', at('k.p12'), '--passphrase-file', at('pass'));
    const bundled = await piao(
      'bundle',
      at('crema.json'),
      '--key',
      at('k.p12'),
      '--passphrase-file',
      at('pass'),
      '--out',
      at('c.asice'),
    );
    expect(bundled.status).toBe(0);
    expect((await piao('open', at('c.asice'), '--out', at('aperto'))).status).toBe(0);
    expect(JSON.parse(folder.read('aperto/plan.json'))).toEqual(JSON.parse(folder.read('crema.json')));
    const compared = await piao('diff', at('crema.json'), at('aperto/plan.json'));
    expect([compared.status, compared.out.includes('nessuna differenza')]).toEqual([0, true]);
  }, 120_000);
});

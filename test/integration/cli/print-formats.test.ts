import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { outputFormats } from '../../../shared/print/formats.ts';
import { piao, piaoJson, temporaryFolder } from './cli-harness.ts';

const folder = temporaryFolder();
let plan = '';
beforeAll(async () => {
  plan = folder.at('piano.json');
  await piao('sample', '--out', plan);
});

const starts: Readonly<Record<(typeof outputFormats)[number], string>> = {
  pdf: '%PDF-',
  docx: 'PK\x03\x04',
  html: '<!DOCTYPE html>',
  xlsx: 'PK\x03\x04',
  zip: 'PK\x03\x04',
};

describe('piao print, in every format', () => {
  it.each(outputFormats)('writes a part as %s, the same bytes each time', async (format) => {
    const [first, second] = [folder.at(`uno.${format}`), folder.at(`due.${format}`)];
    const done = await piaoJson('print', plan, '--out', first, '--part', '3.3.1', '--edition', 'draft');
    expect(done).toMatchObject({ status: 0, json: { file: first, warnings: [] } });
    await piao('print', plan, '--out', second, '--part', '3.3.1');
    const bytes = readFileSync(first);
    expect(bytes.subarray(0, starts[format].length).toString('latin1')).toBe(starts[format]);
    expect(bytes.equals(readFileSync(second))).toBe(true);
  });

  it.each(outputFormats.filter((format) => format !== 'pdf'))('refuses a standard for %s', async (format) => {
    const out = folder.at(`no.${format}`);
    const refused = await piao('print', plan, '--out', out, '--standard', 'ua-1');
    expect(refused).toMatchObject({ status: 2, out: '' });
    expect(refused.err).toContain('riguarda il solo PDF');
    expect(folder.names()).not.toContain(`no.${format}`);
  });

  it('refuses an ending that is no format, and a part that is not there, and writes nothing', async () => {
    for (const [name, part, why] of [
      ['no.odt', '1', '.docx'],
      ['no', '1', 'il nome'],
      ['no.docx', '9', '«9»'],
      ['no.html', '9', '«9»'],
      ['no.xlsx', 'premise', 'nessuna tabella'],
      ['no.zip', '9', '«9»'],
      ['no.zip', '4', 'dati aperti'],
    ] as const) {
      const refused = await piao('print', plan, '--out', folder.at(name), '--part', part);
      expect(refused).toMatchObject({ status: 2, out: '' });
      expect(refused.err).toContain(why);
    }
    expect(folder.names().filter((name) => name.startsWith('no'))).toEqual([]);
  });

  it('refuses the findings as an annex of what claims to be adopted', async () => {
    const what = ['--part', 'whole+findings', '--edition', 'proposal'];
    const refused = await piao('print', plan, '--out', folder.at('no.pdf'), ...what);
    expect(refused).toMatchObject({ status: 2, out: '' });
    expect(refused.err).toContain('solo all’edizione di bozza');
    expect(folder.names()).not.toContain('no.pdf');
  });

  it('warns that an edition claims more than the plan is, whatever the format', async () => {
    const { json } = await piaoJson(
      'print',
      plan,
      '--out',
      folder.at('a.html'),
      '--edition',
      'approved',
      '--part',
      '1',
    );
    expect(json).toMatchObject({ warnings: [{ path: 'plan.status' }] });
    expect(folder.read('a.html')).toContain('Approvato con deliberazione');
  });
});

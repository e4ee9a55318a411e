import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { piao, piaoJson, temporaryFolder } from './cli-harness.ts';

const folder = temporaryFolder();
let sample: Record<string, unknown> = {};

beforeAll(async () => {
  await piao('sample', '--out', folder.at('sample.json'));
  sample = JSON.parse(folder.read('sample.json'));
});

const objectives = () => sample.objectives as Record<string, unknown>[];

describe('piao sample', () => {
  it('writes the plan of Crema, the same every time', async () => {
    const { status, out } = await piao('sample', '--out', folder.at('again.json'));
    expect(status).toBe(0);
    expect(out).toContain('Comune di Crema');
    expect(folder.read('again.json')).toBe(folder.read('sample.json'));
    expect(sample).toMatchObject({
      format: 'piao-plan',
      version: 1,
      plan: { status: 'draft', resolution: null },
    });
  });
});

describe('piao check', () => {
  it('finds in Crema what is really wrong there, and nothing that forbids adoption', async () => {
    const { status, json } = await piaoJson('check', folder.at('sample.json'));
    expect(status).toBe(0);
    const { findings, counts } = json as {
      findings: { code: string; severity: string; path: string; message: string }[];
      counts: unknown;
    };
    expect(findings.map(({ severity }) => severity)).not.toContain('blocking');
    expect(counts).toMatchObject({ objectives: 44, riskEvents: 40, hires: 34, publicValueGoals: 10 });

    const baseline = findings.filter(({ code }) => code === 'objective.baseline-missing');
    expect(baseline).toHaveLength(1);
    expect(baseline[0]?.message).toContain('Stesura regolamento per le occupazioni del suolo pubblico');

    const macro = findings.filter(({ code }) => code === 'capacity.macro-101-disagrees');
    expect(
      macro.map(({ message }) => /Per il (\d{4}).*differenza è di ([\d.,]+) euro/.exec(message)?.slice(1)),
    ).toEqual([
      ['2026', '11.000,00'],
      ['2027', '11.000,00'],
    ]);
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'administration.employees-missing',
        'administration.ipa-code-missing',
        'risk-area.measures-not-linked',
        'transparency.duties-missing',
      ]),
    );
  });

  it('exits with 1 when something forbids adoption', async () => {
    const file = folder.write('blocked.json', { ...sample, objectives: [{ ...objectives()[0], title: '' }] });
    const { status, json } = await piaoJson('check', file);
    expect(status).toBe(1);
    expect(json).toMatchObject({
      findings: [
        { code: 'objective.title-missing', severity: 'blocking', path: 'objectives[0].title' },
        ...findingsAfter(json),
      ],
    });
  });
});

function findingsAfter(json: unknown): unknown[] {
  return (json as { findings: unknown[] }).findings.slice(1);
}

describe('bad plan documents', () => {
  it.each([
    ['an unknown key', () => ({ ...sample, colore: 'rosso' }), 'colore'],
    [
      'a wrong type',
      () => ({ ...sample, objectives: [{ ...objectives()[0], type: 7 }] }),
      'objectives[0].type',
    ],
    ['a newer version', () => ({ ...sample, version: 2 }), 'versione 2'],
    ['another format', () => ({ format: 'altro' }), 'piao-plan'],
    ['no object', () => [], 'piao-plan'],
    ['text that is no JSON', () => '{ "format": ', 'JSON'],
    ['an empty file', () => '', 'JSON'],
    [
      'a dangling reference',
      () => ({ ...sample, objectives: [{ ...objectives()[0], type: 'Z' }] }),
      'objectives[0].type',
    ],
  ])('%s: one line, exit 2', async (_what, content, place) => {
    const file = folder.write('bad.json', content());
    for (const words of [
      ['check', file],
      ['print', file, '--out', folder.at('bad.pdf')],
    ]) {
      const { status, out, err } = await piao(...words);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(err).toContain(file);
      expect(err).toContain(place);
    }
    expect(existsSync(folder.at('bad.pdf'))).toBe(false);
  });

  it('names line and column of broken JSON', async () => {
    const file = folder.write('broken.json', '{\n  "format": "piao-plan",\n  oops\n}');
    const { err } = await piao('check', file);
    expect(err).toMatch(/riga 3, colonna \d+/);
  });

  it('reads a document with a byte-order mark', async () => {
    const file = folder.write('bom.json', `\uFEFF${JSON.stringify(sample)}`);
    expect((await piao('check', file)).status).toBe(0);
  });
});

describe('wrong calls', () => {
  it.each([
    [[], 'manca il comando'],
    [['stampa'], 'stampa'],
    [['check'], 'manca il file del piano'],
    [['check', 'a.json', 'b.json'], 'b.json'],
    [['check', 'a.json', '--forte'], '--forte'],
    [['sample'], '--out'],
    [['print', 'a.json', '--out', 'b.pdf', '--edition', 'bozza'], 'draft, proposal, approved'],
    [['check', '/nessuna/cartella/piano.json'], 'non esiste'],
    [['check', '/tmp'], 'cartella'],
    [['diff', 'a.json', 'b.json'], 'a.json: il file non esiste'],
  ])('%j', async (words, expected) => {
    const { status, out, err } = await piao(...words);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(expected);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('shows help on demand', async () => {
    expect((await piao('--version')).out).toMatch(/^piao \d+\.\d+\.\d+\n$/);
    expect((await piao('--help')).out).toContain('capacity');
    expect((await piao('print', '--help')).out).toContain('--edition');
  });
});

describe('a machine that fails', () => {
  it('says that a file cannot be written, exits with 3 and leaves nothing', async () => {
    const blocker = folder.write('blocker', 'a file, not a folder');
    const before = folder.names();
    const { status, err, out } = await piao('sample', '--out', `${blocker}/piano.json`);
    expect({ status, out }).toEqual({ status: 3, out: '' });
    expect(err).toContain('non si può scrivere');
    expect(folder.names()).toEqual(before);
  });
});

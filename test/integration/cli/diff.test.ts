import { beforeAll, describe, expect, it } from 'vitest';
import { piao, piaoJson, temporaryFolder } from './cli-harness.ts';

const folder = temporaryFolder();
let sample: Record<string, Record<string, unknown>[]> = {};

beforeAll(async () => {
  await piao('sample', '--out', folder.at('sample.json'));
  sample = JSON.parse(folder.read('sample.json'));
});

describe('piao diff', () => {
  it('says that a plan is like itself', async () => {
    const path = folder.at('sample.json');
    expect(await piaoJson('diff', path, path)).toEqual({
      status: 0,
      json: { sections: [], counts: { added: 0, removed: 0, changed: 0, moved: 0 } },
      err: '',
    });
    expect((await piao('diff', path, path)).out).toContain('Differenze: nessuna differenza.');
  });

  it('tells in Italian what changed, with the words marked and the figures subtracted', async () => {
    const { hires = [], objectives = [] } = sample;
    const other = {
      ...sample,
      objectives: objectives.map((each, index) =>
        index === 0 ? { ...each, deadline: 'entro il mese di dicembre 2026' } : each,
      ),
      hires: hires.slice(1),
    };
    const changed = folder.write('changed.json', other);
    const { status, out } = await piao('diff', folder.at('sample.json'), changed);
    expect(status).toBe(0);
    expect(out).toContain('Differenze: 1 eliminazione, 1 modifica.');
    expect(out).toContain('2.2 Performance\n  Modifica: Obiettivo di performance «Adeguamento regolamento');
    expect(out).toContain('entro il mese di dicembre [-2025-]{+2026+}');
    expect(out).toContain('Eliminazione: Assunzione «Funzionario Amministrativo contabile»');
    const { json } = await piaoJson('diff', folder.at('sample.json'), changed);
    expect(json).toMatchObject({
      sections: [
        {
          section: '2.2',
          title: 'Performance',
          changes: [
            {
              kind: 'objectives',
              id: objectives[0]?.id,
              change: 'changed',
              fields: [{ field: 'deadline', after: 'entro il mese di dicembre 2026' }],
            },
          ],
        },
        { section: '3.3.2', changes: [{ kind: 'hires', id: hires[0]?.id, change: 'removed' }] },
      ],
      counts: { added: 0, removed: 1, changed: 1, moved: 0 },
    });
  });

  it.each([
    ['no JSON at all', 'testo', /changed|altro\.json: il contenuto non è JSON/],
    ['no plan', { format: 'altro' }, /altro\.json: .*documento di piano/],
    ['a newer version', { format: 'piao-plan', version: 2 }, /versione 2.*versione 1/],
  ])('refuses %s, naming the file', async (_, content, message) => {
    const path = folder.write('altro.json', content);
    for (const words of [
      [path, folder.at('sample.json')],
      [folder.at('sample.json'), path],
    ]) {
      const { status, out, err } = await piao('diff', ...words);
      expect([status, out]).toEqual([2, '']);
      expect(err).toMatch(message);
      expect(err.trim()).not.toContain('\n');
    }
  });

  it('cannot read both plans from the same place, and wants two', async () => {
    expect((await piao('diff', '-', '-')).status).toBe(2);
    expect((await piao('diff', folder.at('sample.json'))).err).toContain('manca il piano nuovo');
  });

  it('writes the Quadro delle modifiche in the format of the name, and in no other', async () => {
    const changed = folder.write('changed.json', { ...sample, hires: (sample.hires ?? []).slice(1) });
    const out = folder.at('quadro.html');
    const written = await piaoJson('diff', folder.at('sample.json'), changed, '--out', out);
    expect(written).toMatchObject({ status: 0, json: { file: out, counts: { removed: 1 }, warnings: [] } });
    expect(folder.read('quadro.html')).toContain('Eliminazione: Assunzione «Funzionario');

    for (const name of ['quadro.xlsx', 'quadro.xyz', 'quadro', 'quadro.json']) {
      const refused = await piao('diff', folder.at('sample.json'), changed, '--out', folder.at(name));
      expect([refused.status, refused.err]).toEqual([2, expect.stringContaining('PDF, DOCX o HTML')]);
      expect(refused.err).not.toContain('.zip');
    }
  });
});

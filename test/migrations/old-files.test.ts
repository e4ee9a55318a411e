import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { exportPdf } from '../../electron/core/plans/export-plan.ts';
import { migrations } from '../../migrations/index.ts';
import { richTextFromPlain } from '../../shared/plan/core/rich-text.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { testProgram } from '../support/test-program.ts';

const fixtures = path.join(import.meta.dirname, '../fixtures/databases');
const names = globSync('*.sqlite.gz', { cwd: fixtures }).sort();

/** A data folder as a person had it. */
function oldFolder(name: string): string {
  const folder = tempFolder();
  writeFileSync(path.join(folder, 'piao.sqlite'), gunzipSync(readFileSync(path.join(fixtures, name))));
  return folder;
}

const takenIn = (file: string) => {
  const sqlite = new Database(file, { readonly: true });
  const versions = sqlite.prepare('SELECT version FROM schema_migrations ORDER BY version').pluck().all();
  const sound = [sqlite.pragma('integrity_check', { simple: true }), sqlite.pragma('foreign_key_check')];
  sqlite.close();
  return { versions, sound };
};

it('there is a file of every schema that the main line ever ended at', () => {
  expect(names.map((name) => name.replace('.sqlite.gz', ''))).toEqual(
    expect.arrayContaining([
      '0010',
      '0020',
      '0030',
      '0040',
      '0050',
      '0080-without-0060-0070',
      '0090',
      '0090-without-0060-0070',
      '0090-without-0070',
    ]),
  );
});

describe.each(names)('the database %s', (name) => {
  it('opens with every step taken, keeps its plans, its history and what was frozen', async () => {
    const folder = oldFolder(name);
    const before = takenIn(path.join(folder, 'piao.sqlite')).versions;
    const { store, file, backups, unreadable } = await testProgram(folder);
    expect(unreadable).toEqual([]);
    expect(takenIn(file)).toEqual({
      versions: migrations.map(({ version }) => version),
      sound: ['ok', []],
    });
    const list = await store.list();
    expect(list.map(({ administrationName, status }) => [administrationName, status]).sort()).toEqual([
      ['Comune Congelato', 'proposed'],
      ['Comune di Prova', 'draft'],
    ]);
    const [draft = '', frozen = ''] = ['draft', 'proposed'].map(
      (wanted) => list.find(({ status }) => status === wanted)?.id,
    );

    const doc = await store.read(draft);
    expect(doc.administration.mayor).toBe('Sindaca di Prova');
    expect(doc.sections['2.1']?.body).toEqual(
      richTextFromPlain('Testo scritto con una versione precedente.\n\nSecondo capoverso.'),
    );
    expect(doc.units).toMatchObject([{ name: 'Ufficio Tributi', kind: 'office' }]);
    expect(doc.objectives).toMatchObject([{ title: 'Ridurre i tempi di pagamento' }]);
    expect(doc.riskEvents).toMatchObject([{ description: 'Alterazione dell’istruttoria' }]);
    expect(doc.hires).toMatchObject([{ profile: 'Istruttore', annualCost: '31250.55' }]);
    expect((await store.search(draft, 'capoverso', 5)).length).toBeGreaterThan(0);
    expect(Buffer.from((await exportPdf(store, frozen)).bytes).toString()).toBe(
      '%PDF-1.7 stampa di una versione precedente',
    );

    await store.updateSingle(draft, 'administration', { mayor: 'Sindaco nuovo' });
    expect(await store.verify()).toMatchObject({ intact: true });
    const copies = backups.list().filter(({ reason }) => reason === 'migration');
    expect(copies).toHaveLength(before.length < migrations.length ? 1 : 0);
    if (copies[0] !== undefined) expect(takenIn(copies[0].file).versions).toEqual(before);
  });
});

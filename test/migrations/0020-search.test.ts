import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { appendToLog, baselineOf } from '../../electron/core/plans/change-log.ts';
import { writePlan } from '../../electron/core/plans/plan-rows.ts';
import { loadSamplePlan } from '../../electron/core/sample.ts';
import { initial } from '../../migrations/0010-initial.ts';
import { search } from '../../migrations/0020-search.ts';
import { withKind } from '../../shared/plan/access.ts';
import { newPlan } from '../../shared/plan/new-plan.ts';
import { oldDatabase } from '../support/old-database.ts';
import { testProgram } from '../support/test-program.ts';

const at = '2026-01-01T00:00:00.000Z';

/** A data folder as the first version left it: the sample plan, and nothing that knows of searching. */
async function folderOfVersion10() {
  const sample = loadSamplePlan();
  // What later versions have asked is not in it.
  const basis = { ...sample.capacity.basis, includedHires: null };
  const doc = withKind(sample, 'capacityBasis', basis);
  const file = await oldDatabase([initial], async (trx) => {
    await writePlan(trx, doc, at);
    const entry = { planId: doc.plan.id, actionId: 'a', ofAction: null, note: '', author: 'x', at };
    await appendToLog(trx, { ...entry, action: 'create' }, [baselineOf(doc)]);
  });
  return { folder: path.dirname(file), doc };
}

describe('0020-search', () => {
  it('is filled from the rows that are there, and changes none of them', async () => {
    const { folder, doc } = await folderOfVersion10();
    const { store, file, close } = await testProgram(folder);
    expect(await store.read(doc.plan.id)).toEqual(doc);
    expect(await store.verify()).toMatchObject({ intact: true });
    const [objective] = doc.objectives;
    const hits = await store.search(doc.plan.id, objective?.title ?? '', 5);
    expect(hits[0]).toMatchObject({ target: { of: 'item', kind: 'objectives' }, sectionKey: '2.2' });
    await close();

    const sqlite = new Database(file);
    expect(sqlite.pragma('user_version', { simple: true })).toBeGreaterThanOrEqual(20);
    sqlite.exec("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)");
    sqlite.close();
  });

  it('is filled anew when the program searches other things than it was filled with', async () => {
    const { folder, doc } = await folderOfVersion10();
    const first = await testProgram(folder);
    await first.close();
    const sqlite = new Database(first.file);
    sqlite.exec("DELETE FROM search_entries; UPDATE search_state SET made_from = 'earlier'");
    sqlite.close();
    const { store } = await testProgram(folder);
    const hits = await store.search(doc.plan.id, 'scheda anagrafica', 5);
    expect(hits.map(({ target }) => target)).toContainEqual({ of: 'single', kind: 'administration' });
  });

  it('lets the entries go with their plan', () => {
    const sqlite = new Database(':memory:');
    sqlite.pragma('foreign_keys = ON');
    for (const migration of [initial, search]) migration.up(sqlite);
    sqlite.exec(`
      INSERT INTO plans VALUES ('p', 2026, 'ordinary', 'draft', 0, NULL, NULL, '', ''),
        ('q', 2026, 'ordinary', 'draft', 0, NULL, NULL, '', '');
      INSERT INTO search_entries (plan_id, kind, "key", title, body)
        VALUES ('p', 'units', '1', 'Area Uno', ''), ('q', 'units', '1', 'Area Due', '');
      DELETE FROM plans WHERE id = 'p';
    `);
    const found = sqlite.prepare('SELECT title FROM search_index WHERE search_index MATCH ?').pluck();
    expect(found.all('area')).toEqual(['Area Due']);
    sqlite.exec("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)");
    sqlite.close();
  });

  it('refuses an entry of no plan', () => {
    const sqlite = new Database(':memory:');
    sqlite.pragma('foreign_keys = ON');
    for (const migration of [initial, search]) migration.up(sqlite);
    expect(() =>
      sqlite.exec(
        "INSERT INTO search_entries (plan_id, kind, \"key\", title, body) VALUES ('p', '', '', '', '')",
      ),
    ).toThrow(/FOREIGN KEY/);
    sqlite.close();
  });

  it('starts empty for a new plan store', async () => {
    const { store } = await testProgram();
    const doc = newPlan({ firstYear: 2026, kind: 'ordinary' });
    expect(await store.search(doc.plan.id, 'premessa', 5)).toEqual([]);
    await store.create(doc);
    expect(await store.search(doc.plan.id, 'premessa', 5)).toHaveLength(1);
  });
});

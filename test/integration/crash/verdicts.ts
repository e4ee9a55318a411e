import { readdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect } from 'vitest';
import { openPlanBundle } from '../../../electron/core/bundles/plan-bundle-verify.ts';
import { oneChunk, wholeOf } from '../../../electron/core/files/content.ts';
import { sealedBundle } from '../../../electron/core/plans/export-plan.ts';
import type { PlanStore } from '../../../electron/core/plans/plan-store.ts';
import type { Program } from '../../../electron/core/program.ts';
import { importedRows, type Work } from './jobs.ts';
import type { Ended } from './kill-at-work.ts';
import { tracesAfter, tracesOf } from './numbered-edits.ts';

/** What must hold of a file of SQLite that nobody has open. */
export function expectSound(file: string): void {
  const sqlite = new Database(file, { readonly: true });
  const found = [sqlite.pragma('integrity_check', { simple: true }), sqlite.pragma('foreign_key_check')];
  sqlite.close();
  expect(found, file).toEqual(['ok', []]);
}

/** What a plan is after so many steps; the step in hand may have been done or not, and nothing in between. */
function expectEither<T>(found: T, after: (steps: number) => T, { saved, inHand }: Ended): number {
  if (inHand !== null && JSON.stringify(found) === JSON.stringify(after(inHand))) return inHand;
  expect(found, `after ${saved} steps, ${inHand ?? 'none'} in hand`).toEqual(after(saved));
  return saved;
}

/** Looks at what a killed job left, once the program is open on it again; returns the steps that are stored. */
export async function judge(program: Program, work: Work, ended: Ended): Promise<number> {
  const { store } = program;
  expect(await store.verify()).toMatchObject({ intact: true });
  expect(program.unreadable).toEqual([]);
  switch (work.job) {
    case 'typing':
      return judgeTyping(store, work, ended);
    case 'backing-up':
      for (const { file } of program.backups.list()) expectSound(file);
      if (ended.saved > work.done) expect(program.backups.list()).not.toEqual([]);
      return judgeTyping(store, work, ended);
    case 'importing':
      return judgeImports(store, work, ended);
    case 'freezing':
      return judgeFreezing(store, work, ended);
    case 'restoring':
      return judgeRestores(program, work, ended);
    case 'migrating':
      expect((await store.list()).map(({ administrationName }) => administrationName).sort()).toEqual([
        'Comune Congelato',
        'Comune di Prova',
      ]);
      return 0;
  }
}

async function judgeTyping(store: PlanStore, { planId }: Work, ended: Ended): Promise<number> {
  return expectEither(tracesOf(await store.read(planId)), tracesAfter, ended);
}

async function judgeImports(store: PlanStore, { planId }: Work, ended: Ended): Promise<number> {
  const rows = (await store.read(planId)).riskEvents.map(({ description }) => description);
  const found = { rows, plans: (await store.list()).length };
  return expectEither(found, importsAfter, ended);
}

function importsAfter(steps: number): { rows: string[]; plans: number } {
  const tables = Array.from({ length: steps }, (_, index) => index + 1).filter((step) => step % 2 === 1);
  const rows = tables.flatMap((step) =>
    Array.from({ length: importedRows }, (_, row) => `importazione ${step}, riga ${row}`),
  );
  return { rows, plans: 1 + steps - tables.length };
}

async function judgeFreezing(store: PlanStore, { planId }: Work, ended: Ended): Promise<number> {
  const { status, revision } = (await store.read(planId)).plan;
  const stored = expectEither(
    { status: String(status), revision },
    (steps) => ({ status: steps % 2 === 1 ? 'proposed' : 'draft', revision: Math.ceil(steps / 2) }),
    ended,
  );
  for (let each = 1; each <= revision; each += 1) {
    expect((await store.life.frozen('proposals', planId, each)).document.plan.revision).toBe(each);
  }
  await expect(store.life.frozen('proposals', planId, revision + 1)).rejects.toThrow();
  if (status === 'proposed') {
    const bundle = await sealedBundle(store, planId);
    expect((await openPlanBundle(await wholeOf(bundle ?? oneChunk(new Uint8Array())), [])).report.valid).toBe(
      true,
    );
  }
  return stored;
}

/** Whatever was set aside is kept and whole, and no half copy is left. */
async function judgeRestores({ store, folder }: Program, { planId }: Work, ended: Ended): Promise<number> {
  const { mayor } = (await store.read(planId)).administration;
  const names = readdirSync(folder);
  expect(names.filter((name) => name.includes('restoring'))).toEqual([]);
  const aside = names.filter((name) => /sostituito-.*\.sqlite$/.test(name));
  expect(aside.length).toBeGreaterThanOrEqual(Math.ceil(ended.saved / 2));
  for (const name of aside) expectSound(path.join(folder, name));
  return expectEither(mayor, (steps) => (steps > 0 && steps % 2 === 0 ? 'dopo la copia' : ''), ended);
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { importPublished } from '../../../electron/core/importing/import-published.ts';
import { richTextFromPlain } from '../../../shared/plan/core/rich-text.ts';
import { arbitraryEdit } from '../../support/arbitrary-edit.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { testProgram } from '../../support/test-program.ts';

const bytes = readFileSync(path.join(import.meta.dirname, '../../fixtures/importing/lettered-sections.txt'));

it('any corrections of a review are taken back one by one, and made again', async () => {
  const { reviews } = await testProgram();
  await fc.assert(
    fc.asyncProperty(fc.array(arbitraryEdit, { minLength: 1, maxLength: 12 }), async (edits) => {
      const read = await importPublished(bytes);
      const id = await reviews.start('piao.txt', read);
      const states = [await reviews.read(id)];
      for (const edit of edits) {
        const { changes } = await edit.run(reviews, await reviews.read(id));
        if (changes.length > 0) states.push(await reviews.read(id));
      }
      for (const state of states.slice(0, -1).toReversed()) {
        await reviews.undo(id);
        expect(await reviews.read(id)).toEqual(state);
      }
      for (const state of states.slice(1)) {
        await reviews.redo(id);
        expect(await reviews.read(id)).toEqual(state);
      }
      await reviews.remove(id);
    }),
    { numRuns: 12 },
  );
});

it('300 corrections of a long text take little more than their own words', async () => {
  const folder = tempFolder();
  const { reviews } = await testProgram(folder, { editPause: 0 });
  const id = await reviews.start('piao.txt', await importPublished(bytes));
  const long = 'parola '.repeat(6000);
  const write = (text: string) => reviews.updateSection(id, '2.2', { body: richTextFromPlain(text) });
  await write(long);
  for (let at = 0; at < 300; at += 1) await write(`${long}${'x'.repeat(at + 1)}`);
  const sqlite = new Database(path.join(folder, 'piao.sqlite'), { readonly: true });
  const steps = sqlite
    .prepare('SELECT count(*) AS count, sum(length(changes)) AS size FROM import_steps')
    .get();
  sqlite.close();
  const { count, size } = steps as { count: number; size: number };
  expect(count).toBe(301);
  // Each held the whole text twice: 25 MB.
  expect(size).toBeLessThan(200_000);
  for (let at = 0; at < 301; at += 1) await reviews.undo(id);
  expect((await reviews.undoState(id)).canUndo).toBe(false);
});

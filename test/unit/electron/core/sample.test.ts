import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../../electron/core/sample.ts';
import { newId } from '../../../../shared/plan/new-id.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const header = {
  format: 'piao-plan',
  version: 1,
  plan: { id: newId(), period: { firstYear: 2025 }, kind: 'ordinary', status: 'draft', revision: 0 },
};

/** A folder with these files; strings are written as they are. */
function folderOf(files: Readonly<Record<string, unknown>>): string {
  const folder = tempFolder();
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}

const types = (...codes: readonly string[]) => ({
  objectiveTypes: codes.map((code) => ({ id: newId(), code })),
});

describe('loadSamplePlan', () => {
  it('merges the files of any folder, joining lists in name order', () => {
    const folder = folderOf({
      '30-types.json': types('B', 'C'),
      '20-types.json': types('A'),
      '10-plan.json': header,
      'README.md': 'not a part',
    });
    const plan = loadSamplePlan(folder);
    expect(plan.plan.id).toBe(header.plan.id);
    expect(plan.objectiveTypes.map(({ code }) => code)).toEqual(['A', 'B', 'C']);
  });

  it.each([
    ['cut JSON', { '10-plan.json': header, '20-cut.json': '{"units": [' }, '20-cut.json'],
    ['a list instead of an object', { '10-plan.json': header, '20-list.json': [] }, '20-list.json'],
    [
      'a single value given twice',
      { '10-plan.json': header, '20-again.json': { plan: header.plan } },
      'plan',
    ],
  ])('blames the installation for %s, naming it', async (_, files, named) => {
    const folder = folderOf(files);
    const error = await refusalOf(() => loadSamplePlan(folder));
    expect(error).toMatchObject({ code: 'sample.broken', kind: 'machine' });
    expect(error.message).toContain(`«${named}»`);
  });

  it.each([
    ['that is not there', () => path.join(tempFolder(), 'missing')],
    ['without a part', () => tempFolder()],
  ])('names a folder %s', async (_, makeFolder) => {
    const folder = makeFolder();
    const error = await refusalOf(() => loadSamplePlan(folder));
    expect(error).toMatchObject({ code: 'sample.unreadable', kind: 'machine' });
    expect(error.message).toContain(folder);
  });

  it('refuses what is no plan document like any other input', async () => {
    const folder = folderOf({ '10-plan.json': header, '20-odd.json': { colour: 'red' } });
    expect(await refusalOf(() => loadSamplePlan(folder))).toMatchObject({ code: 'plan.schema' });
  });
});

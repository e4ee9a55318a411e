import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../electron/core/sample.ts';
import { tableHandlers } from '../../../electron/ipc/table-handlers.ts';
import { headerSignature, proposeMapping } from '../../../shared/tables/column-mapping.ts';
import { readCsv } from '../../../shared/tables/read-csv.ts';
import { readTable, type Sheet } from '../../../shared/tables/read-table.ts';
import { askOver } from '../../support/ask-calls.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { testProgram } from '../../support/test-program.ts';

async function desk() {
  const folder = tempFolder();
  const program = await testProgram(folder);
  const sample = loadSamplePlan();
  await program.store.create(sample);
  const at = (name: string) => path.join(folder, name);
  const dialogs: { open: string[]; save: string | null } = { open: [], save: null };
  const handlers = tableHandlers({
    store: program.store,
    mappings: program.mappings,
    backups: program.backups,
    chooseFile: async () => dialogs.save,
    chooseFiles: async () => dialogs.open,
    documents: folder,
  });
  return { program, planId: sample.plan.id, sample, at, dialogs, ...askOver({ tables: handlers }) };
}

describe('tables to and from files', () => {
  it('writes the register of the sample, and finds nothing to change in it when it comes back', async () => {
    const { planId, sample, at, dialogs, value } = await desk();
    dialogs.save = at('registro.csv');
    expect(await value('tables.save', { planId, kind: 'riskEvents' })).toEqual({ file: dialogs.save });
    const text = readFileSync(dialogs.save, 'utf8');
    expect(text.startsWith('\uFEFFUfficio interessato;Area di rischio;')).toBe(true);
    expect(readCsv(text).rows).toHaveLength(41);

    dialogs.open = [dialogs.save];
    const opened = await value('tables.open');
    expect(opened).toMatchObject({ name: 'registro.csv', format: 'csv', encoding: 'UTF-8' });
    const [{ rows }] = opened.sheets as [{ rows: Sheet['rows'] }];
    const sheet = { header: rows[0]?.cells ?? [], rows: rows.slice(1) };
    const mapping = proposeMapping('riskEvents', sheet.header);
    const { edits, problems } = readTable('riskEvents', sheet, { mapping, fixed: {}, mode: 'match' }, sample);
    expect({ edits, problems }).toEqual({ edits: [], problems: [] });
  });

  it('takes rows in as one action, after a backup, and remembers how the columns were mapped', async () => {
    const { program, planId, value } = await desk();
    const before = await program.store.read(planId);
    const header = ['Profilo', 'Anno', 'Mia colonna'];
    const signature = headerSignature(header);
    const remember = {
      mapping: [{ use: 'fill', key: 'profile' }, { use: 'fill', key: 'year' }, { use: 'keep' }],
      fixed: { status: 'Nuova assunzione' },
    };
    expect(await value('tables.mapping', { kind: 'hires', signature })).toBeNull();
    const fields = {
      status: 'new',
      profile: 'Usciere',
      otherColumns: [{ column: 'Mia colonna', text: 'x' }],
    };
    const edits = [
      { edit: 'create', kind: 'hires', fields },
      { edit: 'create', kind: 'hires', fields: { ...fields, profile: 'Geometra' } },
      { edit: 'update', kind: 'hires', id: before.hires[0]?.id, fields: { note: 'dal foglio' } },
    ];
    const answer = await value('tables.takeIn', { planId, kind: 'hires', edits, signature, remember });
    expect(answer).toMatchObject({ canUndo: true });
    const after = await program.store.read(planId);
    expect(after.hires).toHaveLength(before.hires.length + 2);
    expect(after.hires.at(-2)).toMatchObject(fields);
    expect(program.backups.list().map(({ reason }) => reason)).toContain('import');
    expect(await value('tables.mapping', { kind: 'hires', signature })).toEqual(remember);
    expect(await value('tables.mapping', { kind: 'headcount', signature })).toBeNull();

    await program.store.undo(planId);
    expect(await program.store.read(planId)).toEqual(before);
  });

  it('writes and remembers nothing when one of the rows is refused', async () => {
    const { program, planId, refusal, value } = await desk();
    const before = await program.store.read(planId);
    const edits = [
      { edit: 'create', kind: 'hires', fields: { status: 'new' } },
      { edit: 'create', kind: 'hires', fields: { status: 'no such status' } },
    ];
    const remember = { mapping: [], fixed: {} };
    const input = { planId, kind: 'hires', edits, signature: '[]', remember };
    expect((await refusal('tables.takeIn', input)).code).toBe('plan.item');
    expect(await program.store.read(planId)).toEqual(before);
    expect(await value('tables.mapping', { kind: 'hires', signature: '[]' })).toBeNull();
  });

  it('reads a workbook, and names the file in what it refuses', async () => {
    const { at, dialogs, value, refusal } = await desk();
    expect(await value('tables.open')).toBeNull();
    writeFileSync(
      at('organico.xlsx'),
      await writeXlsx({ sheets: [{ name: 'Foglio1', rows: [['Profilo'], ['Messo']] }] }),
    );
    dialogs.open = [at('organico.xlsx')];
    expect(await value('tables.open')).toMatchObject({
      format: 'xlsx',
      sheets: [{ name: 'Foglio1', rows: [{ number: 1 }, { number: 2, cells: ['Messo'] }] }],
    });
    writeFileSync(at('vuoto.csv'), '');
    dialogs.open = [at('vuoto.csv')];
    expect((await refusal('tables.open')).message).toMatch(/^«vuoto\.csv»: il file non contiene righe/);
    dialogs.open = [at('manca.csv')];
    expect(await refusal('tables.open')).toMatchObject({ code: 'file.unreadable' });
  });
});

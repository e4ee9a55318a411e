import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { asProposed } from '../../../electron/core/plans/proposals.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { newId } from '../../../shared/plan/new-id.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { parsePlanDocument } from '../../../shared/plan/parse.ts';
import { refusalOf } from '../../support/refusal.ts';
import { testProgram } from '../../support/test-program.ts';

const [area, service, goal, objective, measure, event] = Array.from({ length: 6 }, newId) as [
  string,
  string,
  string,
  string,
  string,
  string,
];

/** A small plan whose items refer to each other in every way. */
function linkedPlan(): PlanDocument {
  return parsePlanDocument({
    ...newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune di Prova' }),
    units: [
      { id: area, kind: 'area', name: 'Area 1' },
      { id: service, kind: 'service', name: 'Servizio', parent: area },
    ],
    publicValueGoals: [{ id: goal, title: 'Città accessibile' }],
    objectives: [
      {
        id: objective,
        title: 'Sportello',
        unit: area,
        type: 'B',
        sharedWith: [area, service],
        publicValueGoal: goal,
      },
    ],
    riskMethod: { bands: [{ level: 'low', label: 'basso', below: '5' }, { level: 'high' }] },
    measures: [{ id: measure, kind: 'specific', area: 'B', objective }],
    riskEvents: [{ id: event, area: 'B', level: 'high', measures: [measure] }],
  });
}

async function storeWith(doc: PlanDocument) {
  const program = await testProgram();
  await program.store.create(doc);
  return { ...program, id: doc.plan.id };
}

describe('taking in a plan', () => {
  it('lists it', async () => {
    const { store, id } = await storeWith(linkedPlan());
    expect(await store.list()).toMatchObject([
      { id, administrationName: 'Comune di Prova', firstYear: 2026, status: 'draft', revision: 0 },
    ]);
  });

  it.each(['create', 'importPlan'] as const)('refuses one that is there already (%s)', async (take) => {
    const doc = linkedPlan();
    const { store } = await storeWith(doc);
    expect((await refusalOf(() => store[take](doc))).code).toBe('plan.exists');
    expect(await store.list()).toHaveLength(1);
  });
});

describe('items', () => {
  it('stand in the order in which they were put', async () => {
    const { store, id } = await storeWith(linkedPlan());
    const titles = async () => (await store.read(id)).objectives.map(({ title }) => title);
    for (const [title, position] of [['fine'], ['inizio', 0], ['mezzo', 1]] as const) {
      await store.createItem(id, 'objectives', { title }, position);
    }
    expect(await titles()).toEqual(['inizio', 'mezzo', 'Sportello', 'fine']);
    await store.moveItem(id, 'objectives', objective, 0);
    expect(await titles()).toEqual(['Sportello', 'inizio', 'mezzo', 'fine']);
    await store.moveItem(id, 'objectives', objective, 3);
    await store.undo(id);
    await store.removeItem(id, 'objectives', objective);
    expect(await titles()).toEqual(['inizio', 'mezzo', 'fine']);
  });

  it('change in the fields given and in no other; the same values are no edit', async () => {
    const { store, id } = await storeWith(linkedPlan());
    const { changes, canUndo } = await store.updateItem(id, 'objectives', objective, {
      title: 'Sportello unico',
    });
    expect(changes).toMatchObject([
      { target: 'item', position: 0, after: { title: 'Sportello unico', unit: area } },
    ]);
    expect(canUndo).toBe(true);
    const again = await store.updateItem(id, 'objectives', objective, { title: 'Sportello unico' });
    expect(again.changes).toEqual([]);
    await store.undo(id);
    expect(await store.undoState(id)).toEqual({ canUndo: false, canRedo: true });
  });

  it('keep their id, whatever the fields say', async () => {
    const { store, id } = await storeWith(linkedPlan());
    await store.updateItem(id, 'objectives', objective, { id: newId(), title: 'x' });
    expect((await store.read(id)).objectives[0]?.id).toBe(objective);
  });

  it('write an amount as the document has it', async () => {
    const { store, id } = await storeWith(linkedPlan());
    await store.createItem(id, 'capacitySpending', { amount: '12.5' });
    expect((await store.read(id)).capacity.spending[0]?.amount).toBe('12.50');
  });

  it.each<[string, string, (store: Awaited<ReturnType<typeof storeWith>>) => Promise<unknown>]>([
    [
      'an unknown field',
      'plan.item',
      ({ store, id }) => store.createItem(id, 'hires', { status: 'new', salary: 1 }),
    ],
    [
      'a wrong type',
      'plan.item',
      ({ store, id }) => store.updateItem(id, 'objectives', objective, { number: 'due' }),
    ],
    [
      'a reference to nothing',
      'plan.reference',
      ({ store, id }) => store.updateItem(id, 'objectives', objective, { unit: newId() }),
    ],
    [
      'an id that is taken',
      'plan.duplicate',
      ({ store, id }) => store.createItem(id, 'objectives', { id: objective }),
    ],
    [
      'a code that is taken',
      'plan.duplicate',
      ({ store, id }) => store.createItem(id, 'objectiveTypes', { code: 'A' }),
    ],
    [
      'a unit inside itself',
      'plan.cycle',
      ({ store, id }) => store.updateItem(id, 'units', area, { parent: service }),
    ],
    [
      'an item that is gone',
      'plan.item-missing',
      ({ store, id }) => store.removeItem(id, 'objectives', newId()),
    ],
    [
      'a place beyond the end',
      'plan.position',
      ({ store, id }) => store.moveItem(id, 'objectives', objective, 1),
    ],
    [
      'a level that events have',
      'plan.level-in-use',
      ({ store, id }) => store.updateSingle(id, 'riskMethod', { bands: [{ level: 'low' }] }),
    ],
    [
      'a section that cannot be',
      'plan.section',
      ({ store, id }) => store.updateSection(id, '7', { title: 'x' }),
    ],
    [
      'a plan that is not there',
      'plan.missing',
      ({ store }) => store.updateHeader(newId(), { kind: 'ordinary' }),
    ],
  ])('refuse %s and change nothing', async (_what, code, edit) => {
    const doc = linkedPlan();
    const opened = await storeWith(doc);
    expect((await refusalOf(() => edit(opened))).code).toBe(code);
    expect(await opened.store.read(opened.id)).toEqual(doc);
    expect(await opened.store.undoState(opened.id)).toEqual({ canUndo: false, canRedo: false });
    expect(await opened.store.verify()).toEqual({ intact: true, rows: 1 });
  });
});

describe('what refers to an item', () => {
  it('is cleared when the item goes, in the same action', async () => {
    const doc = linkedPlan();
    const { store, id } = await storeWith(doc);
    const { changes } = await store.removeItem(id, 'units', area);
    expect(changes).toHaveLength(3);
    const after = await store.read(id);
    expect(after.units).toMatchObject([{ id: service, parent: null }]);
    expect(after.objectives[0]).toMatchObject({ unit: null, sharedWith: [service], publicValueGoal: goal });
    await store.undo(id);
    expect(await store.read(id)).toEqual(doc);
  });

  it('is cleared by code too', async () => {
    const doc = linkedPlan();
    const { store, id } = await storeWith(doc);
    const b = doc.riskAreas.find(({ code }) => code === 'B')?.id ?? '';
    await store.removeItem(id, 'riskAreas', b);
    const after = await store.read(id);
    expect([after.measures[0]?.area, after.riskEvents[0]?.area]).toEqual([null, null]);
    expect(after.objectives[0]?.type).toBe('B');
  });

  it.each([
    ['objectiveTypes', (doc: PlanDocument) => [doc.objectives[0]?.type]],
    ['riskAreas', (doc: PlanDocument) => [doc.riskEvents[0]?.area, doc.measures[0]?.area]],
  ] as const)('follows a new code (%s)', async (kind, referring) => {
    const doc = linkedPlan();
    const { store, id } = await storeWith(doc);
    const b = doc[kind].find(({ code }) => code === 'B')?.id ?? '';
    await store.updateItem(id, kind, b, { code: 'B bis' });
    const after = await store.read(id);
    expect(new Set(referring(after))).toEqual(new Set(['B bis']));
    await store.undo(id);
    expect(await store.read(id)).toEqual(doc);
  });
});

describe('the life of a plan', () => {
  const pdf = new TextEncoder().encode('%PDF-1.7 prova');

  it('freezes what was printed, locks it, and gives it back as it was', async () => {
    const doc = linkedPlan();
    const { store, id, folder } = await storeWith(doc);
    await store.updateSingle(id, 'administration', { mayor: 'Nuova' });
    const document = asProposed(await store.read(id));
    const { planSha256, pdfSha256 } = (
      await store.life.freeze(id, {
        document,
        pdf,
        blockingFindings: 0,
        engine: null,
        seal: null,
      })
    ).frozen;
    expect((await store.read(id)).plan).toMatchObject({ status: 'proposed', revision: 1 });

    const again = (await testProgram(folder)).store;
    const proposal = await again.life.frozen('proposals', id, 1);
    expect(proposal).toMatchObject({ document, planSha256, pdfSha256, revision: 1 });
    expect(new Uint8Array(proposal.pdf)).toEqual(pdf);
    for (const edit of [
      () => again.updateSingle(id, 'administration', { mayor: 'Altra' }),
      () => again.removeItem(id, 'objectives', objective),
      () => again.undo(id),
    ]) {
      expect((await refusalOf(edit)).code).toBe('plan.locked');
    }
    expect(
      (
        await refusalOf(() =>
          again.life.freeze(id, { document, pdf, blockingFindings: 0, engine: null, seal: null }),
        )
      ).code,
    ).toBe('plan.not-draft');
    expect(await again.verify()).toMatchObject({ intact: true });
  });

  it('refuses to freeze what is blocked, and what was edited after printing', async () => {
    const { store, id } = await storeWith(linkedPlan());
    const document = asProposed(await store.read(id));
    const freeze = (blockingFindings: number) =>
      store.life.freeze(id, { document, pdf, blockingFindings, engine: null, seal: null });
    expect((await refusalOf(() => freeze(2))).message).toContain('2 segnalazioni bloccanti');
    await store.updateSection(id, 'premise', { title: 'Nel frattempo' });
    expect((await refusalOf(() => freeze(0))).code).toBe('plan.changed-meanwhile');
    expect((await store.read(id)).plan).toMatchObject({ status: 'draft', revision: 0 });
    expect((await refusalOf(() => store.life.frozen('proposals', id, 1))).code).toBe('plan.proposal-missing');
  });

  it('goes back to draft with a motivation, and on to a second revision beside the first', async () => {
    const { store, id } = await storeWith(linkedPlan());
    expect((await refusalOf(() => store.life.withdraw(id, 'presto'))).code).toBe('plan.not-proposed');
    const freeze = async () =>
      store.life.freeze(id, {
        document: asProposed(await store.read(id)),
        pdf,
        blockingFindings: 0,
        engine: null,
        seal: null,
      });
    await freeze();
    expect((await refusalOf(() => store.life.withdraw(id, '  '))).code).toBe('plan.motivation-missing');
    const { canUndo } = await store.life.withdraw(id, 'Rilievo della Giunta');
    expect(canUndo).toBe(false);
    await store.updateItem(id, 'objectives', objective, { baseline: '3 giorni' });
    expect((await freeze()).frozen.revision).toBe(2);
    expect((await store.life.frozen('proposals', id, 1)).document.objectives[0]?.baseline).toBe('');
    expect((await store.life.frozen('proposals', id, 2)).document.objectives[0]?.baseline).toBe('3 giorni');
  });

  it('shows a proposal that was altered', async () => {
    const { store, id, file } = await storeWith(linkedPlan());
    await store.life.freeze(id, {
      document: asProposed(await store.read(id)),
      pdf,
      blockingFindings: 0,
      engine: null,
      seal: null,
    });
    const sqlite = new Database(file);
    sqlite.exec("UPDATE proposals SET plan_json = replace(plan_json, 'Sportello', 'Altro')");
    sqlite.close();
    expect((await refusalOf(() => store.life.frozen('proposals', id, 1))).code).toBe('plan.proposal-altered');
  });
});

describe('attachments', () => {
  it('come back byte for byte, are kept once, and are refused when altered', async () => {
    const { store, file } = await testProgram();
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256);
    const digest = createHash('sha256').update(bytes).digest('hex');
    await store.importPlan(newPlan({ firstYear: 2026, kind: 'ordinary' }), { attachments: [bytes, bytes] });
    expect(new Uint8Array(await store.contentOf(digest))).toEqual(bytes);
    const sqlite = new Database(file);
    expect(sqlite.prepare('SELECT count(*) FROM attachment_contents').pluck().get()).toBe(1);
    sqlite.exec("UPDATE attachment_contents SET bytes = x'00'");
    sqlite.close();
    expect((await refusalOf(() => store.contentOf(digest))).code).toBe('attachment.altered');
    expect((await refusalOf(() => store.contentOf('0'))).code).toBe('attachment.missing');
  });
});

describe('a write', () => {
  it('is wholly there or not at all when the disk fails in the middle', async () => {
    const doc = linkedPlan();
    const { store, id, file } = await storeWith(doc);
    const sqlite = new Database(file);
    // The log is written last: refusing its row is the latest moment at which a write can fail.
    sqlite.exec(`CREATE TRIGGER full BEFORE INSERT ON change_log BEGIN SELECT RAISE(ABORT, 'full'); END`);
    await expect(store.removeItem(id, 'units', area)).rejects.toThrow('full');
    await expect(store.create({ ...doc, plan: { ...doc.plan, id: newId() } })).rejects.toThrow('full');
    sqlite.exec('DROP TRIGGER full');
    sqlite.close();
    expect(await store.read(id)).toEqual(doc);
    expect(await store.list()).toHaveLength(1);
    await store.removeItem(id, 'units', area);
    expect(await store.verify()).toMatchObject({ intact: true });
  });

  it('waits for no one and is refused when another program holds the file', async () => {
    const doc = linkedPlan();
    const { store, id, file } = await storeWith(doc);
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    const refusal = await refusalOf(() => store.updateHeader(id, { kind: 'simplified' }));
    other.close();
    expect(refusal).toMatchObject({ code: 'database.locked', kind: 'machine' });
    expect(await store.read(id)).toEqual(doc);
  });

  it('is seen by whoever opens the data folder next', async () => {
    const { store, id, folder, close } = await storeWith(linkedPlan());
    await store.updateItem(id, 'objectives', objective, { title: 'Modificato' });
    await close();
    expect((await (await testProgram(folder)).store.read(id)).objectives[0]?.title).toBe('Modificato');
  });

  it('stands in line when many come at once', async () => {
    const { store, id } = await storeWith(linkedPlan());
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        store.createItem(id, 'training', { kind: 'course', title: `${index}` }),
      ),
    );
    expect((await store.read(id)).training.map(({ title }) => title)).toEqual(
      Array.from({ length: 20 }, (_, index) => `${index}`),
    );
    expect(await store.verify()).toEqual({ intact: true, rows: 21 });
  });
});

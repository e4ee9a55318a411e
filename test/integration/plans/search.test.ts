import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanStore } from '../../../electron/core/plans/plan-store.ts';
import type { MarkedText } from '../../../electron/core/plans/search-plan.ts';
import { loadSamplePlan } from '../../../electron/core/sample.ts';
import { namingField } from '../../../shared/labels/item-name.ts';
import { anyItemsOf } from '../../../shared/plan/apply-change.ts';
import { richTextFromPlain } from '../../../shared/plan/core/rich-text.ts';
import { kindOf, listKindNames } from '../../../shared/plan/kinds.ts';
import { newId } from '../../../shared/plan/new-id.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { arbitraryEdit } from '../../support/arbitrary-edit.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';
import { testProgram } from '../../support/test-program.ts';

async function emptyPlan() {
  const program = await testProgram();
  const doc = newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune di Prova' });
  await program.store.create(doc);
  return { ...program, planId: doc.plan.id };
}

/** The titles of what is found, in order. */
async function titles(store: PlanStore, planId: string, query: string): Promise<readonly string[]> {
  return (await store.search(planId, query, 50)).map(({ title }) => title.text);
}

const found = ({ text, marks }: MarkedText) => marks.map(({ start, end }) => text.slice(start, end));

describe('searching a plan', () => {
  it('does not index again what an edit leaves as it reads', async () => {
    const { store, planId, file } = await emptyPlan();
    const id = newId();
    await store.createItem(planId, 'objectives', { id, title: 'Pressioni indebite' });
    const index = () => {
      const sqlite = new Database(file, { readonly: true });
      try {
        return sqlite.prepare('SELECT count(*) || sum(id) FROM search_index_data').pluck().get();
      } finally {
        sqlite.close();
      }
    };
    const before = index();
    await store.updateItem(planId, 'objectives', id, { strategic: true });
    expect(index()).toBe(before);
    await store.updateItem(planId, 'objectives', id, { title: 'Omissione di controlli' });
    expect(index()).not.toBe(before);
    expect(await titles(store, planId, 'indebite')).toEqual([]);
    expect(await titles(store, planId, 'omissione')).toEqual(['Omissione di controlli']);
  });

  it.each([
    ['raggiungibilita', ['Raggiungibilità dei servizi']],
    ['RAGGIUNGIBILITÀ', ['Raggiungibilità dei servizi']],
    ['raggiungibilita\u0300', ['Raggiungibilità dei servizi']],
    ['raggiung', ['Raggiungibilità dei servizi']],
    ['servizi raggiung', ['Raggiungibilità dei servizi']],
    ['raggiung sportello', []],
    ['giungibilita', []],
    ["l'ufficio", ["Apertura dell'ufficio"]],
    ['d.lgs. 33/2013', ["Apertura dell'ufficio"]],
    ['33', ["Apertura dell'ufficio"]],
    ['', []],
    [' — … "" ', []],
  ])('finds «%s» → %j', async (query, expected) => {
    const { store, planId } = await emptyPlan();
    await store.createItem(planId, 'objectives', { title: 'Raggiungibilità dei servizi' });
    await store.createItem(planId, 'objectives', {
      title: "Apertura dell'ufficio",
      description: "Per l'ufficio, secondo il D.Lgs. 33/2013",
    });
    expect(await titles(store, planId, query)).toEqual(expected);
  });

  it.each([
    'AND',
    'OR',
    'NOT',
    'NEAR(a b)',
    'title:',
    '{title}',
    '"',
    '*',
    '^',
    '-',
    '+',
    '(',
    ')',
    ':',
    "'",
  ])('takes %s for what it is, no syntax', async (sign) => {
    const { store, planId } = await emptyPlan();
    await store.createItem(planId, 'training', { kind: 'course', title: 'Sicurezza sul lavoro' });
    expect(await titles(store, planId, `sicurezza ${sign}`)).toEqual(
      /\p{L}/u.test(sign) ? [] : ['Sicurezza sul lavoro'],
    );
  });

  it('puts what has the words in its title before what has them in its text', async () => {
    const { store, planId } = await emptyPlan();
    const often = 'mobilità '.repeat(40);
    await store.createItem(planId, 'objectives', { title: 'Altro', description: often });
    await store.createItem(planId, 'objectives', {
      title: 'Piano urbano, molto lungo a dirsi, della mobilità',
    });
    expect(await titles(store, planId, 'mobilita')).toEqual([
      'Piano urbano, molto lungo a dirsi, della mobilità',
      'Altro',
    ]);
  });

  it('marks the words that it found, in the title and in a passage', async () => {
    const { store, planId } = await emptyPlan();
    await store.createItem(planId, 'objectives', {
      title: '👩‍💼 Città accessibile',
      description: `${'parola '.repeat(60)}la città è <b>bella</b> ${'parola '.repeat(60)}`,
    });
    const [hit] = await store.search(planId, 'citta', 5);
    expect(hit && found(hit.title)).toEqual(['Città']);
    expect(hit && found(hit.snippet)).toEqual(['città']);
    expect(hit?.snippet.text).toMatch(/^….*<b>bella<\/b>.*…$/);
  });

  it('says where each hit is', async () => {
    const { store, planId } = await emptyPlan();
    const id = newId();
    await store.createItem(planId, 'hires', { status: 'new', profile: 'Primo' });
    await store.createItem(planId, 'hires', { id, status: 'new', profile: 'Zelante' });
    await store.createItem(planId, 'riskEvents', { process: 'zelante' });
    await store.updateSection(planId, '2.3', {
      body: richTextFromPlain('Il segretario è zelante.'),
    });
    await store.updateSingle(planId, 'administration', { mayor: 'Zelante Maria' });
    const hits = await store.search(planId, 'zelante', 50);
    expect(hits[0]).toMatchObject({
      target: { of: 'item', kind: 'hires', id },
      sectionKey: kindOf('hires').section,
      path: 'hires[1]',
    });
    expect(hits.map(({ title, path, sectionKey }) => [title.text, path, sectionKey])).toEqual(
      expect.arrayContaining([
        ['Evento rischioso', 'riskEvents[0]', '2.3'],
        ['Rischi corruttivi e trasparenza', 'sections["2.3"]', '2.3'],
        ['Scheda anagrafica', 'administration', '1'],
      ]),
    );
    await store.moveItem(planId, 'hires', id, 0);
    expect((await store.search(planId, 'zelante', 1))[0]?.path).toBe('hires[0]');
  });

  it('finds the Italian word of a choice and an amount as people write it, but no digest', async () => {
    const { store, planId } = await emptyPlan();
    await store.createItem(planId, 'hires', { status: 'new', profile: 'Agente', channel: 'competition' });
    await store.createItem(planId, 'capacitySpending', { label: 'Impegni', amount: '6913264.55' });
    await store.createItem(planId, 'attachments', { name: 'parere.pdf', sha256: 'abc123' });
    expect(await titles(store, planId, 'concorso')).toEqual(['Agente']);
    expect(await titles(store, planId, '6.913.264,55')).toEqual(['Impegni']);
    expect(await titles(store, planId, 'abc123')).toEqual([]);
    expect(await titles(store, planId, 'parere pdf')).toEqual(['parere.pdf']);
  });

  it('follows every edit, undo and redo', async () => {
    const { store, planId } = await emptyPlan();
    const id = newId();
    await store.createItem(planId, 'measures', { id, kind: 'specific', title: 'Rotazione' });
    await store.updateItem(planId, 'measures', id, { title: 'Formazione' });
    expect([await titles(store, planId, 'rotazione'), await titles(store, planId, 'formaz')]).toEqual([
      [],
      ['Formazione', 'Formazione del personale'],
    ]);
    await store.undo(planId);
    expect(await titles(store, planId, 'rotazione')).toEqual(['Rotazione']);
    await store.removeItem(planId, 'measures', id);
    expect(await titles(store, planId, 'rotazione')).toEqual([]);
    await store.undo(planId);
    expect(await titles(store, planId, 'rotazione')).toEqual(['Rotazione']);
  });

  it('keeps plans apart, and does not change with what fails', async () => {
    const { store, planId, file } = await emptyPlan();
    const other = newPlan({ firstYear: 2027, kind: 'ordinary' });
    await store.create(other);
    await store.createItem(other.plan.id, 'training', { kind: 'course', title: 'Sicurezza' });
    expect(await titles(store, planId, 'sicurezza')).toEqual([]);
    const sqlite = new Database(file);
    sqlite.exec(`CREATE TRIGGER full BEFORE INSERT ON change_log BEGIN SELECT RAISE(ABORT, 'full'); END`);
    await expect(
      store.createItem(planId, 'training', { kind: 'course', title: 'Sicurezza' }),
    ).rejects.toThrow('full');
    sqlite.close();
    expect(await titles(store, planId, 'sicurezza')).toEqual([]);
  });

  it('finds every item of the sample by every word of its title', async () => {
    const { store } = await testProgram();
    const doc = loadSamplePlan();
    await store.create(doc);
    for (const kind of ['objectives', 'units', 'measures', 'publicValueGoals', 'processes'] as const) {
      for (const item of anyItemsOf(doc, kind).slice(0, 12)) {
        const words = (namingField(item)?.words ?? '')
          .split(/\s+/)
          .filter((word) => /[\p{L}\p{N}]/u.test(word));
        const whole = await store.search(doc.plan.id, words.slice(0, 16).join(' '), 200);
        expect(whole.map(({ target }) => target)).toContainEqual({ of: 'item', kind, id: item.id });
        for (const word of words) {
          const hits = await store.search(doc.plan.id, word, 5000);
          expect(
            hits.map(({ target }) => target),
            word,
          ).toContainEqual({ of: 'item', kind, id: item.id });
        }
      }
    }
  });
});

describe('any search of any plan', () => {
  it('never fails, and finds an item by any word of its name', async () => {
    const { store } = await testProgram();
    await fc.assert(
      fc.asyncProperty(
        arbitraryPlan(),
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ unit: fc.constantFrom('"', '*', '(', ')', 'a', ' ', ':', '\u0000', '\ud800', 'OR') }),
        async (given, ...queries) => {
          const doc = { ...given, plan: { ...given.plan, id: newId() } };
          await store.create(doc);
          for (const query of queries) await store.search(doc.plan.id, query, 10);
          for (const kind of listKindNames) {
            for (const item of anyItemsOf(doc, kind)) {
              const name = namingField(item)?.words ?? '';
              for (const word of name
                .split(/[^\p{L}\p{M}\p{N}\p{S}\p{P}]+/u)
                .filter((each) => /[a-zA-Z0-9àèì]/.test(each))) {
                const hits = await store.search(doc.plan.id, word, 1000);
                expect(hits.map(({ target }) => target)).toContainEqual({ of: 'item', kind, id: item.id });
              }
            }
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('finds the same after any edits as in a plan that was made so', async () => {
    const { store, file } = await testProgram();
    const sqlite = new Database(file, { readonly: true });
    const entries = sqlite.prepare(
      'SELECT kind, "key", title, body FROM search_entries WHERE plan_id = ? ORDER BY kind, "key"',
    );
    await fc.assert(
      fc.asyncProperty(arbitraryPlan(), fc.array(arbitraryEdit, { maxLength: 8 }), async (given, edits) => {
        const doc = { ...given, plan: { ...given.plan, id: newId() } };
        await store.create(doc);
        for (const edit of edits) await edit.run(store, await store.read(doc.plan.id));
        const last = await store.read(doc.plan.id);
        const copy = { ...last, plan: { ...last.plan, id: newId() } };
        await store.create(copy);
        expect(entries.all(doc.plan.id)).toEqual(entries.all(copy.plan.id));
      }),
      { numRuns: 20 },
    );
    sqlite.close();
  });
});

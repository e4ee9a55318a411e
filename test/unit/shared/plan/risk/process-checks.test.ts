import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../../../../shared/plan/document.ts';
import { checkProcesses } from '../../../../../shared/plan/risk/process-checks.ts';
import { only } from '../finding-place.ts';
import { idOf, planWith } from '../plan-with.ts';

type Sketch = {
  readonly parent?: number;
  readonly event?: boolean;
  readonly mapped?: boolean;
};

/** Processes n. 0, 1, …, each with an event of the register or a mapping sheet where it says so. */
function catalogue(sketches: readonly Sketch[]): PlanDocument {
  return planWith({
    processes: sketches.map(({ parent, mapped }, index) => ({
      id: idOf(index),
      group: 'operational',
      name: `Processo ${index}`,
      parent: parent === undefined ? null : idOf(parent),
      mapping: mapped === true ? { input: 'Istanza' } : null,
    })),
    riskEvents: [
      { id: idOf(900) },
      ...sketches.flatMap(({ event }, index) =>
        event === true ? [{ id: idOf(1000 + index), catalogueProcess: idOf(index) }] : [],
      ),
    ],
  });
}

/** What is said: the number of the process, or `all`. */
function told(doc: PlanDocument, code: string) {
  return checkProcesses(doc)
    .filter((finding) => finding.code === code)
    .map(({ item, path }) => (item === null ? path : Number(item.slice(-12))));
}

const events = 'process.events-missing';
const mapping = 'process.mapping-missing';

describe('the catalogue of processes', () => {
  it('is not asked about before there is a register, nor when it is empty', () => {
    expect(checkProcesses(planWith())).toEqual([]);
    expect(checkProcesses({ ...catalogue([{}]), riskEvents: [] })).toEqual([]);
    expect(checkProcesses(catalogue([]))).toEqual([]);
  });

  it('gets one finding for the whole where no process has any', () => {
    const doc = catalogue([{}, { parent: 0 }, {}]);
    expect(told(doc, events)).toEqual(['processes']);
    expect(told(doc, mapping)).toEqual(['processes']);
    expect(only(doc, checkProcesses(doc), events)).toMatchObject({
      severity: 'warning',
      message: expect.stringContaining('3 processi'),
    });
    expect(only(doc, checkProcesses(doc), mapping).message).toContain('nessuno ha la scheda');
  });

  it('gets one for each process that lacks it, once some have it', () => {
    const doc = catalogue([{ event: true }, {}, { mapped: true }]);
    expect(told(doc, events)).toEqual([1, 2]);
    expect(told(doc, mapping)).toEqual([0, 1]);
    const [finding] = checkProcesses(doc);
    expect(finding).toMatchObject({ path: 'processes[1]', section: '2.3' });
    expect(finding?.message).toContain('«Processo 1»');
  });

  it('counts what a part has for the whole, and what the whole has for its parts', () => {
    // 0 ⊃ 1 ⊃ 2 with an event at the bottom; 3 ⊃ 4 with one at the top.
    expect(
      told(
        catalogue([{}, { parent: 0 }, { parent: 1, event: true }, { event: true }, { parent: 3 }]),
        events,
      ),
    ).toEqual([]);
  });

  it('names of a branch without any the process alone, and the bare part of one that has some', () => {
    expect(
      told(
        catalogue([{}, { parent: 0 }, { parent: 1 }, {}, { parent: 3, event: true }, { parent: 3 }]),
        events,
      ),
    ).toEqual([0, 5]);
  });

  it('says nothing about a process without a name but that it has none', () => {
    const doc = catalogue([{ event: true }, {}]);
    const nameless = { ...doc, processes: doc.processes.map((process) => ({ ...process, name: ' ' })) };
    expect(only(nameless, checkProcesses(nameless), events).message).toContain('Il processo senza nome non');
  });

  it('ends also where an edit has left a ring of parents', () => {
    const doc = catalogue([{}, {}, { event: true }]);
    const [first, second, third] = doc.processes;
    if (first === undefined || second === undefined || third === undefined) throw new Error('no processes');
    const ring = [{ ...first, parent: second.id }, { ...second, parent: first.id }, third];
    expect(told({ ...doc, processes: ring }, events)).toEqual([]);
  });

  const sketches = fc
    .array(fc.record({ parent: fc.nat(20), isRoot: fc.boolean(), event: fc.boolean() }), { minLength: 1 })
    // A parent stands before its parts, so that there is no ring.
    .map((rows) =>
      rows.map(({ parent, isRoot, event }, index): Sketch => {
        const above = index === 0 || isRoot ? {} : { parent: parent % index };
        return { ...above, event };
      }),
    );

  it('never names a process of which something says the risk, nor two on one branch, and misses none', () => {
    fc.assert(
      fc.property(sketches, (rows) => {
        const named = told(catalogue(rows), events);
        if (!rows.some(({ event }) => event)) {
          expect(named).toEqual(['processes']);
          return;
        }
        const up = (index: number): number[] => {
          const parent = rows[index]?.parent;
          return parent === undefined ? [] : [parent, ...up(parent)];
        };
        const linked = rows.flatMap(({ event }, index) => (event ? [index] : []));
        const covered = (index: number) =>
          linked.some((each) => each === index || up(each).includes(index) || up(index).includes(each));
        for (const index of rows.keys()) {
          const branch = [index, ...up(index)].filter((each) => named.includes(each));
          expect(branch.length).toBeLessThanOrEqual(1);
          expect(branch.length === 1).toBe(!covered(index));
        }
      }),
    );
  });
});

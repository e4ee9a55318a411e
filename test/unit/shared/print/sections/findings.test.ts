import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../../../electron/core/sample.ts';
import { checkPlan } from '../../../../../shared/checks/check-plan.ts';
import { newId } from '../../../../../shared/plan/new-id.ts';
import { newPlan } from '../../../../../shared/plan/new-plan.ts';
import { layOut } from '../../../../../shared/print/print.ts';
import { openFindings } from '../../../../../shared/print/sections/findings.ts';
import type { TableBlock } from '../printed-words.ts';

const sample = loadSamplePlan();
const found = checkPlan(sample);
const tables = (doc: typeof sample) =>
  openFindings(doc).blocks.filter((block): block is TableBlock => block.type === 'table');

describe('the open findings as an annex', () => {
  it('have each its place and its sentence, in the order of the checks', () => {
    const [table] = tables(sample);
    const rows = table?.rows.filter(({ kind }) => kind === 'row') ?? [];
    expect(rows.map(({ cells }) => cells[1])).toEqual(found.map(({ message }) => message));
    expect(rows[0]?.cells[0]).toBe(found[0]?.section);
    expect(table?.rows[0]).toEqual({
      kind: 'group',
      cells: [`Avvisi da correggere o motivare (${found.length})`],
    });
  });

  it('put what impedes the adoption first', () => {
    const [table] = tables(newPlan({ firstYear: 2026, kind: 'ordinary' }));
    expect(table?.rows[0]?.cells[0]).toMatch(/^Impediscono l’adozione \(\d+\)$/);
  });

  it('tell what was accepted with its reason, apart', () => {
    const [first] = found;
    if (first === undefined) throw new Error('the sample has warnings');
    const { code, item } = first;
    const accepted = {
      id: newId(),
      code,
      item: item ?? '',
      motivation: 'Valore in corso di rilevazione',
      acceptedBy: 'RPCT',
      acceptedOn: '2025-01-10',
    };
    const [open, taken] = tables({ ...sample, acceptedFindings: [accepted] } as typeof sample);
    expect(open?.rows.flatMap(({ cells }) => cells)).not.toContain(first.message);
    expect(taken?.rows.map(({ cells }) => cells[2])).toContain('Valore in corso di rilevazione');
  });

  it('say so when there are none, and stand in no edition of the whole plan', () => {
    const blocks = openFindings({ ...sample, acceptedFindings: [] }).blocks;
    expect(blocks[0]?.type).toBe('table');
    const whole = layOut(sample, { edition: 'draft' });
    expect(whole.sections.map(({ key }) => key)).not.toContain('findings');
    expect(layOut(sample, { edition: 'draft', part: 'findings' }).sections.map(({ key }) => key)).toEqual([
      'findings',
    ]);
  });
});

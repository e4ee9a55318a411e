import { describe, expect, it } from 'vitest';
import {
  commonStructure,
  groupObjectives,
  neighbourPosition,
} from '../../../../renderer/sections/objectives/group-objectives.ts';
import { unitSchema } from '../../../../shared/plan/organisation/units.ts';
import { nextNumber } from '../../../../shared/plan/performance/next-number.ts';
import { objectiveSchema } from '../../../../shared/plan/performance/objectives.ts';

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const area = unitSchema.parse({ id: id(100), kind: 'area', code: 'A1', name: 'Affari Generali' });
const objective = (number: number, unit: string | null, title: string, managers: string[] = []) =>
  objectiveSchema.parse({ id: id(number), number, unit, title, managers });

const doc = {
  units: [area],
  objectives: [
    objective(1, area.id, 'Qualità dei servizi', ['Rossi Anna']),
    objective(2, null, 'Formazione'),
    objective(3, area.id, 'Archivio'),
  ],
};

describe('groupObjectives', () => {
  it('gathers by structure in the order of the plan, with the common ones named', () => {
    expect(
      groupObjectives(doc, '').map(({ name, objectives }) => [name, objectives.map((o) => o.number)]),
    ).toEqual([
      ['A1 – Affari Generali', [1, 3]],
      [commonStructure, [2]],
    ]);
  });

  it.each(['QUALITA', 'qualità', 'rossi', '  archiv'])(
    'finds %j whatever the case and the accents',
    (search) => {
      const found = groupObjectives(doc, search).flatMap(({ objectives }) => objectives);
      expect(found).toHaveLength(1);
      expect(found[0]?.unit).toBe(area.id);
    },
  );

  it('leaves out structures in which nothing was found', () => {
    expect(groupObjectives(doc, 'formazione').map(({ name }) => name)).toEqual([commonStructure]);
    expect(groupObjectives(doc, 'nulla di simile')).toEqual([]);
  });
});

describe('nextNumber', () => {
  it('counts on within the structure', () => {
    expect(nextNumber(doc, area.id)).toBe(4);
    expect(nextNumber(doc, null)).toBe(3);
    expect(nextNumber(doc, id(999))).toBe(1);
  });
});

describe('neighbourPosition', () => {
  it('skips the objectives of other structures', () => {
    expect(neighbourPosition(doc, id(1), 1)).toBe(2);
    expect(neighbourPosition(doc, id(3), -1)).toBe(0);
  });

  it('is null at the ends of the structure', () => {
    expect(neighbourPosition(doc, id(1), -1)).toBeNull();
    expect(neighbourPosition(doc, id(3), 1)).toBeNull();
    expect(neighbourPosition(doc, id(2), 1)).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type OrganigramBox,
  organigram,
  organigramInWords,
  organigramType,
} from '../../../../../shared/plan/organisation/organigram.ts';
import { unitTree } from '../../../../../shared/plan/organisation/unit-tree.ts';
import { unitsOf } from './units-of.ts';

const tree = unitTree(
  unitsOf([
    ['Affari Generali', null, { manager: 'Rossi', permanentStaff: 1 }],
    ['Anagrafe', 'Affari Generali', { kind: 'service' }],
    ['Tecnica', null],
    ['Polizia', null],
  ]),
);

function overlap(a: OrganigramBox, b: OrganigramBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe('the drawing of the units', () => {
  it('has the administration above, the first level beside each other, the rest below', () => {
    const { boxes } = organigram('Comune', tree, 5);
    const [top, first, below, second] = boxes;
    expect(top).toMatchObject({ id: null, kind: null, y: 0, name: ['Comune'] });
    expect(first?.notes).toEqual(['Rossi', '1 dipendente']);
    expect(second?.y).toBe(first?.y);
    expect(second?.x).toBeGreaterThan((first?.x ?? 0) + (first?.width ?? 0));
    expect(below?.y).toBeGreaterThan((first?.y ?? 0) + (first?.height ?? 0));
    expect(below?.x).toBeGreaterThan(first?.x ?? 0);
  });

  it('goes on in another row when there are more than fit', () => {
    const { boxes, width } = organigram('Comune', tree, 2);
    const tops = boxes.filter(({ name }) =>
      ['Affari Generali', 'Tecnica', 'Polizia'].includes(name[0] ?? ''),
    );
    expect(new Set(tops.map(({ y }) => y)).size).toBe(2);
    expect(width).toBeLessThan(organigram('Comune', tree, 3).width);
  });

  it('is only the administration when there is no unit', () => {
    const { boxes, lines } = organigram('Comune', [], 5);
    expect([boxes.length, lines.length]).toEqual([1, 0]);
  });

  it('breaks long names into lines, and a word that fits no line too', () => {
    const name = `Servizio ${'x'.repeat(60)} e altre cose`;
    const box = organigram('Comune', unitTree(unitsOf([[name, null]])), 5).boxes[1];
    expect(box?.name.join('').replaceAll(' ', '')).toBe(name.replaceAll(' ', ''));
    expect(box?.height).toBe(
      2 * organigramType.padding + (box?.name.length ?? 0) * organigramType.lineHeight,
    );
  });

  it('gives capitals and signs from elsewhere the room that they take', () => {
    const linesOf = (name: string) => organigram(name, [], 4).boxes[0]?.name ?? [];
    const longest = (lines: readonly string[]) => Math.max(...lines.map((line) => line.length));
    expect(longest(linesOf('E'.repeat(60)))).toBeLessThan(longest(linesOf('e'.repeat(60))));
    expect(longest(linesOf('☐'.repeat(60)))).toBeLessThan(longest(linesOf('i'.repeat(60))));
    expect(linesOf('☐'.repeat(60)).join('')).toBe('☐'.repeat(60));
  });

  it('lays no box over another and keeps all within its frame, whatever the tree', () => {
    const drawn = fc.array(fc.nat(), { maxLength: 15 });
    fc.assert(
      fc.property(drawn, fc.integer({ min: 1, max: 6 }), (above, columns) => {
        const units = unitsOf(
          above.map((number, index) => {
            const parent = (number % (index + 1)) - 1;
            return [`u${index}`, parent < 0 ? null : `u${parent}`, { manager: 'Rossi' }];
          }),
        );
        const { boxes, lines, width, height } = organigram('Comune di Prova', unitTree(units), columns);
        expect(boxes.length).toBe(units.length + 1);
        for (const [index, box] of boxes.entries()) {
          expect(boxes.slice(index + 1).filter((other) => overlap(box, other))).toEqual([]);
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width);
          expect(box.y + box.height).toBeLessThanOrEqual(height);
        }
        for (const [x, y] of lines.flat()) {
          expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
        }
      }),
    );
  });
});

describe('the drawing in words', () => {
  it('says of each unit what it is and what it depends on', () => {
    expect(organigramInWords('Comune', tree)).toBe(
      'Organigramma: Comune. Affari Generali (area, Rossi, 1 dipendente). ' +
        'Anagrafe (servizio), dipende da Affari Generali. Tecnica (area). Polizia (area).',
    );
  });
});

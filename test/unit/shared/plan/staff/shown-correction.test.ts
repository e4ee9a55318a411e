import { describe, expect, it } from 'vitest';
import { deadlineTable } from '../../../../../shared/plan/core/corrected-deadlines.ts';
import { shownCorrection } from '../../../../../shared/plan/staff/shown-correction.ts';
import { thresholdTable } from '../../../../../shared/plan/staff/worksheet.ts';
import { idOf, planWith } from '../plan-with.ts';

type Row = Readonly<Record<string, unknown>>;
type Case = readonly [string, readonly Row[], string, string | null];

const threshold = { table: thresholdTable, key: 'f.threshold' };
const term = { table: deadlineTable, key: '2026' };

/** What is shown of these corrections of one figure, in a plan from 2026. */
function shown(name: typeof threshold, rows: readonly Row[]) {
  const parameters = rows.map((row, index) => ({ id: idOf(index + 1), ...name, ...row }));
  const found = shownCorrection(planWith({ parameters }), name);
  return found === undefined ? undefined : [found.parameter.value, found.passedOver];
}

const later = { value: '20.00', validFrom: '2027-01-01' };

describe('the correction beside a legal figure', () => {
  it.each<Case>([
    ['is the one in force', [{ value: '22.00' }], '22.00', null],
    [
      'is the one in force, though a later one was written after it',
      [{ value: '22.00' }, later],
      '22.00',
      null,
    ],
    ['is told for one that is not in force yet', [later], '20.00', 'non in vigore nel primo anno del piano'],
    ['is told for one that cannot be read', [later, { value: 'venti' }], 'venti', 'non si legge'],
  ])('%s', (_what, rows, value, passedOver) => {
    expect(shown(threshold, rows)).toEqual([value, passedOver]);
  });

  it.each<Case>([
    ['is a date, the last that reads', [{ value: '31.03.2026' }, { value: 'marzo' }], '31.03.2026', null],
    ['holds for the year of its key', [{ value: '31.03.2026', validFrom: '2027-01-01' }], '31.03.2026', null],
    ['is told when it is no date', [{ value: '27.00' }], '27.00', 'non si legge'],
  ])('of a term: %s', (_what, rows, value, passedOver) => {
    expect(shown(term, rows)).toEqual([value, passedOver]);
  });

  it('is none where the ente corrects something else', () => {
    expect(shown(threshold, [{ key: 'g.threshold', value: '20.00' }])).toBeUndefined();
  });
});

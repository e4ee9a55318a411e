import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../../../electron/core/sample.ts';
import { liveDocument } from '../../../../../renderer/sections/staff/live-document.ts';
import { type FieldTarget, fieldKey } from '../../../../../renderer/stores/field-target.ts';
import { ceilingTable } from '../../../../../shared/plan/staff/worksheet.ts';

const crema = loadSamplePlan();
const [macro] = crema.capacity.ceilingRows;
const cell: FieldTarget = { of: 'item', kind: 'ceilingRows', id: macro?.id ?? '' };
const limit: FieldTarget = { of: 'single', kind: 'ceiling' };

const drafts = (...typed: readonly (readonly [FieldTarget, string, unknown, (string | null)?])[]) =>
  Object.fromEntries(
    typed.map(([target, field, shown, problem = null]) => [
      fieldKey(target, field),
      { target, field, shown, problem },
    ]),
  );
const net = (live: typeof crema) => ceilingTable(live).find(({ column }) => column === 'firstYear')?.net;

describe('the plan while one types', () => {
  it('is the plan itself when nothing is typed', () => {
    expect(liveDocument(crema, {})).toBe(crema);
  });

  it('computes with the amount that is in the cell, as people write it', () => {
    // 7.884.760,46 becomes 7.884.760,00.
    expect(net(liveDocument(crema, drafts([cell, 'firstYear', '7.884.760'])))).toBe('7140203.92');
    expect(net(crema)).toBe('7140204.38');
  });

  it('counts nothing for what cannot be read, and computes the rest', () => {
    const live = liveDocument(crema, drafts([cell, 'firstYear', '1.234,5,6', 'non si legge']));
    expect(net(live)).toBe('-744556.08');
    expect(ceilingTable(live).find(({ column }) => column === 'secondYear')?.net).toBe('7150368.58');
  });

  it('takes empty cells, choices, flags and the fields of what there is once', () => {
    const [forecast] = crema.capacity.forecast;
    const row: FieldTarget = { of: 'item', kind: 'capacityForecast', id: forecast?.id ?? '' };
    const live = liveDocument(
      crema,
      drafts(
        [limit, 'limit', ''],
        [limit, 'basis', 'comma-562'],
        [row, 'includesPlannedHires', false],
        [row, 'year', '2030'],
      ),
    );
    expect(live.capacity.ceiling).toMatchObject({ limit: null, basis: 'comma-562' });
    expect(live.capacity.forecast[0]).toMatchObject({ includesPlannedHires: false, year: 2030 });
  });

  it('leaves the texts of sections, and items that are gone, alone', () => {
    const gone: FieldTarget = { of: 'item', kind: 'ceilingRows', id: crema.plan.id };
    expect(liveDocument(crema, drafts([{ of: 'section', key: '3.3.2' }, 'body', {}]))).toBe(crema);
    expect(liveDocument(crema, drafts([gone, 'label', 'x']))).toEqual(crema);
  });
});

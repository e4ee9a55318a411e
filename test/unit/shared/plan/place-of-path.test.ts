import { describe, expect, it } from 'vitest';
import { placeOfPath } from '../../../../shared/plan/place-of-path.ts';

describe('a path of a finding', () => {
  it.each([
    ['objectives[3].baseline', { of: 'item', kind: 'objectives', index: 3, field: 'baseline' }],
    ['objectives[3]', { of: 'item', kind: 'objectives', index: 3, field: null }],
    ['objectives', { of: 'item', kind: 'objectives', index: null, field: null }],
    ['monitoring.schedule[2]', { of: 'item', kind: 'monitoringSchedule', index: 2, field: null }],
    ['capacity.spending[0].amount', { of: 'item', kind: 'capacitySpending', index: 0, field: 'amount' }],
    ['capacity.ceiling.limit', { of: 'single', kind: 'ceiling', field: 'limit' }],
    ['administration.taxCode', { of: 'single', kind: 'administration', field: 'taxCode' }],
    ['sections["2.3"].body', { of: 'section', key: '2.3', field: 'body' }],
    ['sections["2.3.art-1"]', { of: 'section', key: '2.3.art-1', field: null }],
  ])('%s leads to its place', (path, place) => {
    expect(placeOfPath(path)).toEqual(place);
  });

  it.each(['', 'plan.period.firstYear', 'nowhere[1]'])('%j leads to no thing', (path) => {
    expect(placeOfPath(path)).toBeNull();
  });
});

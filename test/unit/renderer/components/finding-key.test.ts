import { describe, expect, it } from 'vitest';
import {
  findingKey,
  kindOfFinding,
  spotOfFinding,
} from '../../../../renderer/components/fields/finding-key.ts';
import type { Finding } from '../../../../shared/checks/finding.ts';
import { isListKind, kindNames, kindOf } from '../../../../shared/plan/kinds.ts';

const finding = (path: string, item: string | null = null): Finding => ({
  code: 'area.what',
  severity: 'warning',
  path,
  message: 'Frase.',
  item,
  section: '2.2',
});

describe('findingKey', () => {
  it.each([
    ['objectives[32].baseline', 'id-1', 'objectives/id-1/baseline'],
    ['administration.taxCode', null, 'administration/taxCode'],
    ['monitoring.schedule[3].deadline', 'id-2', 'monitoringSchedule/id-2/deadline'],
    ['capacity.ceilingRows[0].firstYear', 'id-3', 'ceilingRows/id-3/firstYear'],
    ['capacity.ceiling.limit', null, 'ceiling/limit'],
    ['sections["2.3.art-8"]', null, 'section/2.3.art-8/body'],
    ['sections.premise', null, 'section/premise/body'],
  ])('%s is the field %s %s', (path, item, key) => {
    expect(findingKey(finding(path, item))).toBe(key);
  });

  it('is null for a finding about an item, a list or the plan as a whole', () => {
    expect(findingKey(finding('headcount[2]', 'id-4'))).toBeNull();
    expect(findingKey(finding('transparencyDuties'))).toBeNull();
    expect(findingKey(finding('plan.period.firstYear'))).toBeNull();
  });

  it('still leads to the item when no field is named', () => {
    expect(spotOfFinding(finding('headcount[2]', 'id-4'))).toEqual({
      target: { of: 'item', kind: 'headcount', id: 'id-4' },
      field: null,
    });
  });
});

describe('kindOfFinding', () => {
  it('tells the list of a finding that is about no one item of it', () => {
    expect(kindOfFinding(finding('transparencyDuties'))).toBe('transparencyDuties');
    expect(kindOfFinding(finding('capacity.ceiling.limit'))).toBe('ceiling');
    expect(kindOfFinding(finding('plan.period.firstYear'))).toBeNull();
  });

  it.each(kindNames)('leads from any path below %s back to it', (kind) => {
    const path = kindOf(kind).path.join('.');
    expect(kindOfFinding(finding(isListKind(kind) ? `${path}[0].id` : `${path}.x`))).toBe(kind);
  });
});

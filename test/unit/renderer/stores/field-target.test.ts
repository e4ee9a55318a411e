import { describe, expect, it } from 'vitest';
import {
  type FieldTarget,
  fieldKey,
  ownerKey,
  storedValue,
} from '../../../../renderer/stores/field-target.ts';
import { newPlan } from '../../../../shared/plan/new-plan.ts';
import { objectiveSchema } from '../../../../shared/plan/performance/objectives.ts';

const id = '00000000-0000-7000-8000-000000000001';
const item: FieldTarget = { of: 'item', kind: 'objectives', id };
const single: FieldTarget = { of: 'single', kind: 'administration' };
const section: FieldTarget = { of: 'section', key: '2.3.art-8' };
const doc = {
  ...newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune di Prova' }),
  objectives: [objectiveSchema.parse({ id, title: 'Archivio', number: 3 })],
};

describe('fieldKey', () => {
  it.each<[FieldTarget, string]>([
    [item, `objectives/${id}/title`],
    [single, 'administration/title'],
    [section, 'section/2.3.art-8/title'],
  ])('names a field once, beginning with its owner (%#)', (target, key) => {
    expect(fieldKey(target, 'title')).toBe(key);
    expect(key.replace(/\/[^/]*$/, '')).toBe(ownerKey(target));
  });
});

describe('storedValue', () => {
  it('reads the field of an item, of a single thing and of a section', () => {
    expect(storedValue(doc, item, 'number')).toBe(3);
    expect(storedValue(doc, single, 'name')).toBe('Comune di Prova');
    expect(storedValue(doc, { of: 'section', key: '2.2' }, 'title')).toBe('Performance');
  });

  it('is undefined for an item or a section that is not there, and for a field that nothing has', () => {
    expect(storedValue({ ...doc, objectives: [] }, item, 'number')).toBeUndefined();
    expect(storedValue(doc, section, 'title')).toBeUndefined();
    expect(storedValue(doc, single, 'toString')).toBeUndefined();
  });
});

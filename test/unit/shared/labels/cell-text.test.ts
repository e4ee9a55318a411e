import { describe, expect, it } from 'vitest';
import { cellText } from '../../../../shared/labels/cell-text.ts';
import { fieldsOf } from '../../../../shared/plan/field-meta.ts';
import { type KindName, kindOf } from '../../../../shared/plan/kinds.ts';
import { newPlan } from '../../../../shared/plan/new-plan.ts';
import { unitSchema } from '../../../../shared/plan/organisation/units.ts';

const unit = unitSchema.parse({
  id: '00000000-0000-7000-8000-000000000001',
  kind: 'area',
  name: 'Affari Generali',
});
const doc = { ...newPlan({ firstYear: 2026, kind: 'ordinary' }), units: [unit] };

function fieldOf(kind: KindName, name: string) {
  const field = fieldsOf(kindOf(kind)).find((candidate) => candidate.name === name);
  if (field === undefined) throw new Error(`${kind} has no ${name}`);
  return field;
}
const text = (kind: KindName, name: string, value: unknown) =>
  cellText(doc, kind, fieldOf(kind, name), value);

describe('cellText', () => {
  it.each<[KindName, string, unknown, string]>([
    ['capacitySpending', 'amount', '6918674.38', '6.918.674,38 €'],
    ['headcount', 'partTimeQuota', '5.94', '5,94'],
    ['headcount', 'heads', 1170, '1.170'],
    ['hires', 'year', 2025, '2025'],
    ['objectives', 'deadlineDate', '2025-12-31', '31.12.2025'],
    ['objectives', 'pnrr', true, 'Sì'],
    ['objectives', 'managers', ['Rossi', 'Bianchi'], 'Rossi; Bianchi'],
    ['hires', 'unit', unit.id, 'Affari Generali'],
    ['objectives', 'type', 'B', 'B – Obiettivi di digitalizzazione'],
    ['measures', 'kind', 'cross-cutting', 'Trasversale'],
    ['riskEvents', 'factors', ['information'], 'Informazioni'],
    ['riskEvents', 'level', 'undeterminable', 'non determinabile'],
    ['objectives', 'title', '2025', '2025'],
    ['riskAreas', 'code', 'A', 'A'],
    ['objectives', 'number', null, ''],
    ['capacitySpending', 'amount', null, ''],
    ['processes', 'mapping', { input: 'x' }, ''],
  ])('%s.%s: %j is written %j', (kind, field, value, expected) => {
    expect(text(kind, field, value)).toBe(expected);
  });

  it('shows a reference that leads nowhere as it stands', () => {
    expect(text('hires', 'unit', 'scomparsa')).toBe('scomparsa');
  });
});

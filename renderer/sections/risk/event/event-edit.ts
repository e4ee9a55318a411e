import type { FieldEdit } from '../../../../shared/plan/field-edit.ts';
import type { RiskEvent } from '../../../../shared/plan/risk/risk-events.ts';

/** New values of fields of one event. */
export function eventEdit(id: string, fields: Partial<RiskEvent>): FieldEdit {
  return { target: { of: 'item', kind: 'riskEvents', id }, fields };
}

import type { PlanDocument } from '../document.ts';
import type { FieldEdit } from '../field-edit.ts';
import type { PastStatement } from './past-statements.ts';
import { officialScenario, scenarioWorksheet } from './worksheet.ts';

/** The position of today, to be kept beside the one that a new statement gives. `today` is an ISO date. */
export function verificationOf(doc: PlanDocument, today: string): Omit<PastStatement, 'id'> {
  const { spending, revenue } = scenarioWorksheet(doc, officialScenario(doc));
  return {
    statementYear: doc.capacity.basis.statementYear,
    recordedOn: today,
    spending: spending ?? null,
    revenue: revenue ?? null,
    note: '',
  };
}

/**
 * Makes room for the statement of the next year: the three years of revenue move on by one, and what is of the last
 * year alone (spending, provision, a mean that was written as it is) is emptied, to be written anew.
 */
export function newStatementEdits(doc: PlanDocument): readonly FieldEdit[] {
  const { basis, revenue, spending } = doc.capacity;
  if (basis.statementYear === null) return [];
  return [
    { target: { of: 'single', kind: 'capacityBasis' }, fields: { statementYear: basis.statementYear + 1 } },
    ...revenue.map(
      ({ id, secondStatement, thirdStatement }): FieldEdit => ({
        target: { of: 'item', kind: 'capacityRevenue', id },
        fields: {
          firstStatement: secondStatement,
          secondStatement: thirdStatement,
          thirdStatement: null,
          doubtfulDebtProvision: null,
          netAverage: null,
        },
      }),
    ),
    ...spending.map(
      ({ id }): FieldEdit => ({
        target: { of: 'item', kind: 'capacitySpending', id },
        fields: { amount: null },
      }),
    ),
  ];
}

import type { PlanDocument } from '../document.ts';
import type { PastStatement } from './past-statements.ts';
import { officialScenario, scenarioWorksheet } from './worksheet.ts';

type Edit<Of extends string, Kind extends string> = {
  readonly edit: Of;
  readonly kind: Kind;
  readonly fields: Readonly<Record<string, unknown>>;
};

/** One of the edits that together, as one action, make room for a new statement. */
export type StatementEdit =
  | Edit<'create', 'pastStatements'>
  | Edit<'single', 'capacityBasis'>
  | (Edit<'update', 'capacityRevenue' | 'capacitySpending'> & { readonly id: string });

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
 * Keeps the position of today and makes room for the statement of the next year: the three years of revenue move on by one, and what is of the last
 * year alone (spending, provision, a mean that was written as it is) is emptied, to be written anew. `today` is an ISO date.
 */
export function newStatementEdits(doc: PlanDocument, today: string): readonly StatementEdit[] {
  const { basis, revenue, spending } = doc.capacity;
  if (basis.statementYear === null) return [];
  return [
    { edit: 'create', kind: 'pastStatements', fields: verificationOf(doc, today) },
    { edit: 'single', kind: 'capacityBasis', fields: { statementYear: basis.statementYear + 1 } },
    ...revenue.map(
      ({ id, secondStatement, thirdStatement }): StatementEdit => ({
        edit: 'update',
        kind: 'capacityRevenue',
        id,
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
      ({ id }): StatementEdit => ({
        edit: 'update',
        kind: 'capacitySpending',
        id,
        fields: { amount: null },
      }),
    ),
  ];
}

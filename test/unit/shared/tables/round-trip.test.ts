import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsOf, withKind } from '../../../../shared/plan/access.ts';
import type { AnyItem } from '../../../../shared/plan/apply-change.ts';
import type { PlanDocument } from '../../../../shared/plan/document.ts';
import { kindOf } from '../../../../shared/plan/kinds.ts';
import { proposeMapping } from '../../../../shared/tables/column-mapping.ts';
import { readCsv } from '../../../../shared/tables/read-csv.ts';
import { readTable, type Sheet } from '../../../../shared/tables/read-table.ts';
import { tableOf } from '../../../../shared/tables/table-text.ts';
import { writeCsv } from '../../../../shared/tables/write-csv.ts';
import { arbitraryPlan } from '../../../support/arbitrary-plan.ts';

const exchanged = [
  'riskEvents',
  'transparencyDuties',
  'objectives',
  'headcount',
  'hires',
  'measures',
] as const;
type Exchanged = (typeof exchanged)[number];

function throughCsv(kind: Exchanged, doc: PlanDocument): Sheet {
  const [head, ...rows] = readCsv(writeCsv(tableOf(kind, doc))).rows;
  return { header: head?.cells ?? [], rows };
}

function takeIn(kind: Exchanged, sheet: Sheet, doc: PlanDocument) {
  const mapping = proposeMapping(kind, sheet.header);
  return readTable(kind, sheet, { mapping, fixed: {}, mode: 'match' }, doc);
}

/** Columns of one table, hence in one order. */
const ownColumns = ['Protocollo n.', 'Annotazioni; "interne"', 'Già\nvisto'];

/** A plan as the program itself would write it: no value twice in a list, no kept column twice, nothing off its scale. */
function tidy(kind: Exchanged, item: AnyItem): AnyItem {
  const fields = Object.entries(item).map(([name, value]): [string, unknown] => {
    if (name === 'otherColumns' && Array.isArray(value)) {
      const named = value.map((each, index) => ({
        column: ownColumns[index] ?? '',
        text: each.text === '' ? 'x' : each.text,
      }));
      return [name, named];
    }
    if (Array.isArray(value)) return [name, [...new Set(value)]];
    if (name === 'probability' || name === 'impact') return [name, value === null ? null : '2.17'];
    if (name === 'qualitative' && value !== null) return [name, { ...value, overall: 'low' }];
    if (name === 'indices' && value !== null) return [name, { ...value, complexity: 4 }];
    // The line ends of Windows are those of the plan once they went through a spreadsheet.
    return [name, typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value];
  });
  return kindOf(kind).schema.parse(Object.fromEntries(fields)) as AnyItem;
}

function withItems(doc: PlanDocument, kind: Exchanged, items: readonly AnyItem[]): PlanDocument {
  // Which of the kinds it is, is known at run time alone.
  return withKind(doc, kind, items as never);
}

describe.each(exchanged)('the table of %s', (kind) => {
  const plans = arbitraryPlan({ size: 3 }).map((doc) =>
    withItems(
      doc,
      kind,
      itemsOf(doc, kind).map((item) => tidy(kind, item)),
    ),
  );

  it('comes back from a file as it went out, into a plan that has lost it', () => {
    fc.assert(
      fc.property(plans, (doc) => {
        const { edits, problems } = takeIn(kind, throughCsv(kind, doc), withItems(doc, kind, []));
        expect(problems).toEqual([]);
        expect(edits.map(({ fields }) => kindOf(kind).schema.parse(fields))).toEqual(itemsOf(doc, kind));
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  it('changes nothing in the plan that it came from', () => {
    fc.assert(
      fc.property(plans, (doc) => {
        const { edits, problems, outcomes } = takeIn(kind, throughCsv(kind, doc), doc);
        expect({ edits, problems }).toEqual({ edits: [], problems: [] });
        expect(new Set(outcomes)).toEqual(new Set(itemsOf(doc, kind).length === 0 ? [] : ['same']));
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });
});

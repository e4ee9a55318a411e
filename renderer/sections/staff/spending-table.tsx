import type { PlanDocument } from '../../../shared/plan/document.ts';
import { scenarioWorksheet } from '../../../shared/plan/staff/worksheet.ts';
import { amountWords } from './figure-words.ts';
import { ComputedCell } from './figures.tsx';
import { useLiveDocument } from './use-live-document.ts';
import { type ListColumn, WorksheetList } from './worksheet-list.tsx';

type Row = PlanDocument['capacity']['spending'][number];

const columns: readonly ListColumn<Row>[] = [
  { title: 'Codice', size: 'code', field: 'code' },
  { title: 'Voce', size: 'wide', field: 'label', marked: true },
  { title: 'Riferimento', size: 'wide', field: 'legalBasis' },
  { title: 'Importo', size: 'money', figure: true, field: 'amount' },
];

/** Spending of the last statement by code, and the signed adjustments with their legal basis. */
export function SpendingTable() {
  const doc = useLiveDocument();
  return (
    <WorksheetList
      kind="capacitySpending"
      caption="a) Spesa di personale dell’ultimo rendiconto; le rettifiche hanno il loro segno."
      columns={columns}
      rows={doc.capacity.spending}
      nameOf={({ label, code }) => label || code || 'voce senza nome'}
      add={{ label: 'Aggiungi una voce o una rettifica', fields: {}, first: 'code' }}
    >
      <tr data-total>
        <th scope="row" colSpan={3}>
          Spesa di personale
        </th>
        <ComputedCell text={amountWords(scenarioWorksheet(doc, undefined).spending)} strong />
        <td />
      </tr>
    </WorksheetList>
  );
}

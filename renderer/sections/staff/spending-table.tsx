import { VisuallyHidden } from '@mantine/core';
import { scenarioWorksheet } from '../../../shared/plan/staff/worksheet.ts';
import { MarkButton } from '../../components/review/mark-button.tsx';
import { CellField } from './cell-field.tsx';
import { amountWords, ComputedCell } from './figures.tsx';
import { AddRow, RemoveRow } from './row-actions.tsx';
import { useLiveDocument } from './use-live-document.ts';
import classes from './worksheet.module.css';
import { WorksheetTable } from './worksheet-card.tsx';

const kind = 'capacitySpending';

/** Spending of the last statement by code, and the signed adjustments with their legal basis. */
export function SpendingTable() {
  const doc = useLiveDocument();
  const rows = doc.capacity.spending;
  return (
    <WorksheetTable caption="a) Spesa di personale dell’ultimo rendiconto; le rettifiche hanno il loro segno.">
      <thead>
        <tr>
          <th scope="col" style={{ width: '10.5rem' }}>
            Codice
          </th>
          <th scope="col" className={classes.wide}>
            Voce
          </th>
          <th scope="col" className={classes.wide}>
            Riferimento
          </th>
          <th scope="col" className={classes.money} data-figure>
            Importo
          </th>
          <th className={classes.actions}>
            <VisuallyHidden>Azioni</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const target = { of: 'item', kind, id: row.id } as const;
          const name = row.label === '' ? (row.code === '' ? 'voce senza nome' : row.code) : row.label;
          return (
            <tr key={row.id} id={`${kind}/${row.id}`} tabIndex={-1}>
              {(['code', 'label', 'legalBasis', 'amount'] as const).map((field) => (
                <td key={field}>
                  <CellField target={target} field={field} label={`${words[field]}: ${name}`} />
                  {field === 'label' && <MarkButton target={target} />}
                </td>
              ))}
              <td>
                <RemoveRow kind={kind} id={row.id} name={name} />
              </td>
            </tr>
          );
        })}
        <tr>
          <td colSpan={5}>
            <AddRow
              kind={kind}
              fields={{}}
              position={rows.length}
              label="Aggiungi una voce o una rettifica"
              first="code"
            />
          </td>
        </tr>
        <tr data-total>
          <th scope="row" colSpan={3}>
            Spesa di personale
          </th>
          <ComputedCell text={amountWords(scenarioWorksheet(doc, undefined).spending)} strong />
          <td />
        </tr>
      </tbody>
    </WorksheetTable>
  );
}

const words = { code: 'Codice', label: 'Voce', legalBasis: 'Riferimento', amount: 'Importo' } as const;

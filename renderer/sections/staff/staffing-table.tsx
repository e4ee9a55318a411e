import { formatItalianDecimal } from '../../../shared/numbers/italian.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { fteByGrade, fteTotal, type GradeFte } from '../../../shared/plan/staff/fte-by-grade.ts';
import type { PlannedHire } from '../../../shared/plan/staff/hire-costs.ts';
import { ComputedCell } from './figures.tsx';
import classes from './worksheet.module.css';
import { WorksheetTable } from './worksheet-card.tsx';
import { WorksheetHead } from './worksheet-head.tsx';

interface Props {
  readonly doc: PlanDocument;
  readonly hires: readonly PlannedHire[];
}

const figures = ['before', 'leavers', 'hires', 'after'] as const;
const columns = [
  { title: 'Area di inquadramento' },
  ...['Dotazione iniziale', 'Cessazioni', 'Assunzioni', 'Dotazione finale'].map((title) => ({
    title,
    figure: true,
  })),
];

/** Permanent staff by grade before and after the plan, as full-time equivalents. */
export function StaffingTable({ doc, hires }: Props) {
  const rows = fteByGrade(doc, hires);
  if (rows.length === 0) return null;
  return (
    <div className={classes.subtitle}>
      <WorksheetTable caption="Personale a tempo indeterminato in equivalenti a tempo pieno, prima e dopo il piano; le cessazioni si scrivono nella sezione 3.3.1">
        <WorksheetHead columns={columns} />
        <tbody>
          {rows.map((row) => (
            <Line key={row.grade} name={row.grade === '' ? 'Area non indicata' : row.grade} row={row} />
          ))}
          <Line name="Totale" row={fteTotal(rows)} total />
        </tbody>
      </WorksheetTable>
    </div>
  );
}

interface LineProps {
  readonly name: string;
  readonly row: GradeFte;
  readonly total?: boolean;
}

function Line({ name, row, total = false }: LineProps) {
  return (
    <tr data-total={total || undefined}>
      <th scope="row">{name}</th>
      {figures.map((figure) => (
        <ComputedCell key={figure} text={formatItalianDecimal(row[figure])} strong={total} />
      ))}
    </tr>
  );
}

import { yearReading } from '../../../shared/labels/readings.ts';
import { TextField } from '../../components/fields/text-field.tsx';
import { BandFacts } from './band-facts.tsx';
import { ForecastTable } from './forecast-table.tsx';
import { RevenueTable } from './revenue-table.tsx';
import { SpendingTable } from './spending-table.tsx';
import { StatementChangeNote } from './statement-change-note.tsx';
import classes from './worksheet.module.css';
import { ComputedKey, WorksheetCard } from './worksheet-card.tsx';
import { WorksheetNotes } from './worksheet-notes.tsx';

const target = { of: 'single', kind: 'capacityBasis' } as const;

/** The dynamic control: spending of the last statement over net current revenue, against the thresholds of the band. */
export function DynamicCard() {
  return (
    <WorksheetCard
      id="capacityBasis"
      title="Controllo dinamico: capacità assunzionale"
      norm="Art. 33 c. 2 DL 34/2019, DM 17.3.2020, circolare 13.5.2020. L’IRAP è esclusa."
    >
      <StatementChangeNote />
      <div className={classes.short}>
        <TextField
          target={target}
          field="statementYear"
          label="Ultimo rendiconto approvato"
          reading={yearReading}
        />
      </div>
      <BandFacts />
      <SpendingTable />
      <RevenueTable />
      <ForecastTable />
      <ComputedKey />
      <WorksheetNotes kinds={['capacitySpending', 'capacityRevenue', 'capacityForecast']} />
      <div style={{ marginTop: '0.75rem' }}>
        <TextField target={target} field="note" label="Nota" lines={1} />
      </div>
    </WorksheetCard>
  );
}

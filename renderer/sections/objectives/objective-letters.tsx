import { useMemo } from 'react';
import { dateReading } from '../../../shared/labels/readings.ts';
import { objectiveSheetFields, objectives } from '../../../shared/plan/performance/objectives.ts';
import { TextField } from '../../components/fields/text-field.tsx';
import { TextsField } from '../../components/fields/texts-field.tsx';
import type { FieldTarget } from '../../stores/field-target.ts';
import { useDocument } from '../../stores/use-plan.ts';
import classes from './objectives.module.css';

interface Props {
  readonly target: FieldTarget;
}

const everyone = 'Tutti i dirigenti';

/** The nine fields of the sheet, with the letters of the guide to the Piano-tipo. */
export function ObjectiveLetters({ target }: Props) {
  const units = useDocument((doc) => doc.units);
  const managers = useMemo(
    () => [...new Set([everyone, ...units.map(({ manager }) => manager).filter((name) => name !== '')])],
    [units],
  );
  return (
    <div className={classes.letters}>
      {objectiveSheetFields.map(([letter, field]) => {
        const label = `${letter}) ${objectives.fields[field]}`;
        if (field === 'managers') {
          return (
            <TextsField key={field} target={target} field={field} label={label} suggestions={managers} />
          );
        }
        const control = (
          <TextField
            key={field}
            target={target}
            field={field}
            label={label}
            lines={field === 'description' ? 4 : 2}
          />
        );
        if (field !== 'deadline') return control;
        return (
          <div key={field} className={classes.deadline}>
            {control}
            <TextField
              target={target}
              field="deadlineDate"
              label={objectives.fields.deadlineDate}
              reading={dateReading}
              hint="Come 31.12.2025."
            />
          </div>
        );
      })}
    </div>
  );
}

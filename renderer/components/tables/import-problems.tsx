import { Text } from '@mantine/core';
import type { TableProblem } from '../../../shared/tables/read-table.ts';
import classes from './tables.module.css';

/** More of them help nobody: the file is to be corrected where it comes from. */
const told = 50;

/** What keeps rows from being taken in, by row and column. */
export function ImportProblems({ problems }: { readonly problems: readonly TableProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <section aria-label="Problemi">
      <Text size="sm">
        Queste righe non saranno importate. Si possono correggere nel foglio di calcolo e importare di nuovo.
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <ul className={classes.problems} tabIndex={0} aria-label="Elenco dei problemi">
        {problems.slice(0, told).map(({ row, column, reason }) => (
          <li key={`${row} ${column} ${reason}`}>
            <strong>{placeWords(row, column)}</strong> {reason}
          </li>
        ))}
      </ul>
      {problems.length > told && <Text size="sm">… e altri {problems.length - told} problemi.</Text>}
    </section>
  );
}

function placeWords(row: number | null, column: string | null): string {
  if (row === null) return `Colonna «${column}»:`;
  return column === null ? `Riga ${row}` : `Riga ${row}, colonna «${column}»:`;
}

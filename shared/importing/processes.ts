import type { z } from 'zod';
import { newId } from '../plan/new-id.ts';
import type { Process, processSchema } from '../plan/risk/processes.ts';
import { type Found, found, type Ledger } from './found.ts';
import type { Line } from './source.ts';
import { usedCells } from './tables.ts';
import { fold } from './wording.ts';

const groups: readonly (readonly [RegExp, Process['group']])[] = [
  [/^processi (?:di |direzionali|strategici)?\s*(?:governo|direzion|strategic)/, 'governance'],
  [/^processi (?:operativ|primari|finali|di erogazione)/, 'operational'],
  [/^processi (?:di )?support/, 'support'],
];
const columnHeads =
  /^(?:process[oi]|processi principali|macro ?process[oi])\s*(?:sotto ?process[oi]|process[oi])?$/;

/**
 * The catalogue of processes: under the name of each group rows of two cells, the process and its sub-process;
 * an empty first cell goes on with the process above.
 */
export function readProcesses(
  lines: readonly Line[],
  ledger: Ledger,
): readonly Found<z.input<typeof processSchema>>[] {
  const processes: Found<z.input<typeof processSchema>>[] = [];
  let group: Process['group'] | null = null;
  let parent: string | null = null;
  for (const line of lines) {
    const cells = usedCells(line.cells ?? [line.printed]);
    const named = cells.length === 1 ? groupNamed(cells[0] ?? '') : null;
    if (named !== null && (line.cells !== null || line.plain.length < 60)) {
      group = named;
      parent = null;
      ledger.claim(line);
      continue;
    }
    if (group === null) continue;
    if (line.cells === null) {
      if (line.plain.length > 60) group = null;
      continue;
    }
    if (columnHeads.test(fold(cells.join(' ')))) {
      ledger.claim(line);
      continue;
    }
    if (cells.length === 0 || cells.length > 2 || !ledger.isFree(line)) {
      group = null;
      continue;
    }
    const [name = '', sub = ''] = cells;
    ledger.claim(line);
    if (name !== '') {
      parent = newId();
      processes.push(found({ id: parent, group, name }, [line]));
    }
    if (sub !== '') processes.push(found({ id: newId(), group, name: sub, parent }, [line]));
  }
  return processes;
}

function groupNamed(text: string): Process['group'] | null {
  return groups.find(([words]) => words.test(fold(text)))?.[1] ?? null;
}

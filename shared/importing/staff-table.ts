import { countIn } from './figures.ts';
import type { Ledger } from './found.ts';
import { cellText } from './markup-cells.ts';
import { personName } from './names.ts';
import { isBullet, type Line } from './source.ts';
import { cellAt, type Table, tablesWith, type Vocabulary } from './tables.ts';
import { nameRanks, type UnitRegister } from './units.ts';
import { fold, shortened, withoutBullet } from './wording.ts';

type Role = 'unit' | 'permanent' | 'fixedTerm' | 'total';

const vocabulary: Vocabulary<Role> = [
  ['permanent', /(?:tempo )?indeterminat/],
  ['fixedTerm', /(?:tempo )?determinat/],
  ['total', /^(?:tot|complessiv)/],
  ['unit', /^(?:unita organizzativ|area|settore|struttura|servizio|direzione|ufficio)/],
];

/** Heads by unit (3.1). Plans print the table twice, in 2.3 and in 3.1: the second is compared with the first. */
export function readStaffTables(lines: readonly Line[], units: UnitRegister, ledger: Ledger): void {
  const tables = tablesWith(
    lines.filter((line) => ledger.isFree(line)),
    vocabulary,
    (columns) => columns.has('unit') && columns.has('permanent'),
  );
  const known = new Map<string, string>();
  for (const table of tables) {
    ledger.claim(table.header);
    let [permanent, fixedTerm] = [0, 0];
    for (const row of table.rows) {
      const heads = countIn(cellAt(table, row, 'permanent'));
      const fixed = countIn(cellAt(table, row, 'fixedTerm'));
      if (heads === null && fixed === null) continue;
      const name = cellAt(table, row, 'unit');
      ledger.claim(row);
      if (name === '' || /^total/.test(fold(name))) {
        checkTotals(table, row, { permanent, fixedTerm }, ledger);
        continue;
      }
      permanent += heads ?? 0;
      fixedTerm += fixed ?? 0;
      const id = units.add(name, nameRanks.staffTable, row.lines);
      const figures = `${heads ?? 0}+${fixed ?? 0}`;
      if (known.has(id) && known.get(id) !== figures) remarkDiffers(name, row, ledger);
      if (known.has(id)) continue;
      known.set(id, figures);
      units.set(id, { permanentStaff: heads, fixedTermStaff: fixed });
    }
  }
}

function checkTotals(
  table: Table<Role>,
  row: Line,
  sums: { readonly permanent: number; readonly fixedTerm: number },
  ledger: Ledger,
): void {
  const printed = countIn(cellAt(table, row, 'total'));
  const total = sums.permanent + sums.fixedTerm;
  if (printed === null || printed === total || total === 0) return;
  ledger.remark({
    code: 'import.staff-sum',
    message: `Il totale dei dipendenti per unità organizzativa (riga ${row.lines[0]}) è ${printed}, ma le righe danno ${total}: verificare.`,
    lines: row.lines,
    place: ['units'],
  });
}

function remarkDiffers(name: string, row: Line, ledger: Ledger): void {
  ledger.remark({
    code: 'import.staff-differs',
    message: `I dipendenti di «${shortened(name)}» (riga ${row.lines[0]}) non sono quelli dell’altra tabella del piano: è stata tenuta la prima, verificare.`,
    lines: row.lines,
    place: ['units'],
  });
}

/** "- **Area 2 – Servizi Finanziari:** Bilancio, tributi, …": what each unit does, as the funzionigramma tells it. */
export function readFunctions(lines: readonly Line[], units: UnitRegister, ledger: Ledger): void {
  for (const [at, line] of lines.entries()) {
    if (!isBullet(line) || !ledger.isFree(line)) continue;
    const match = /^(.{4,90}?):\s*(.{30,})$/su.exec(withoutBullet(line.printed));
    const known = match === null || /[.;]/.test(match[1] ?? '') ? null : knownUnit(match[1] ?? '', units);
    if (match === null || known === null) continue;
    const next = lines[at + 1];
    const goesOn =
      next !== undefined && next.cells === null && /^\p{Ll}/u.test(next.plain) ? next : undefined;
    ledger.claim(line, goesOn);
    const functions = cellText(`${match[2] ?? ''}${goesOn === undefined ? '' : ` ${goesOn.printed}`}`);
    units.set(known, { functions: functions.replace(/;$/, '') });
    // The funzionigramma spells the names in full; headings of sheets shout them.
    units.add(match[1] ?? '', nameRanks.functions, line.lines);
  }
}

function knownUnit(text: string, units: UnitRegister): string | null {
  const name = personName(text);
  if (!/^(?:area|settore|servizio|polizia|segretari|ufficio|staff|direzione|u\.?o\.?)\b/iu.test(name))
    return null;
  return units.mentioned(name);
}

import { newId } from '../plan/new-id.ts';
import { deadlineDateIn } from './dates.ts';
import { found, type Ledger } from './found.ts';
import type { SheetField } from './label-words.ts';
import { managersIn } from './names.ts';
import type { TypeRegister } from './objective-types.ts';
import { type FoundObjective, fundingIn } from './objectives.ts';
import { otherCells, remarkOtherColumns } from './other-columns.ts';
import type { Line, Source } from './source.ts';
import {
  isCommonHeading,
  isStructureHeading,
  managerLine,
  structureAndManager,
} from './structure-headings.ts';
import { cellAt, linesAbove, type Table, tablesWith, type Vocabulary } from './tables.ts';
import { nameRanks, type UnitRegister } from './units.ts';
import { fold } from './wording.ts';

/** A sheet's fields, and what a table says of an objective beside them. */
type Role = SheetField | 'number' | 'unit';

const vocabulary: Vocabulary<Role> = [
  ['indicator', /^(?:indicator|misurator|kpi|come misur)/],
  ['target', /^(?:target|traguard|valor[ei] attes|risultat[oi] attes)/],
  ['baseline', /^(?:baseline|valore di partenza|valore iniziale|da dove si parte|situazione)/],
  ['deadline', /^(?:scadenz|entro|temp|termin)/],
  ['managers', /^(?:responsabil|dirigent|referent|e q$|p o$)/],
  ['beneficiaries', /^(?:destinatar|stakeholder|beneficiar)/],
  ['unitsInvolved', /(?:coinvolt|contributor|unita organizzativ)/],
  ['source', /^font/],
  ['type', /^tip(?:o|ologia)/],
  ['strategic', /^strategic/],
  ['unit', /^(?:area|settore|struttura|servizio|direzione|centro di resp)/],
  ['number', /^(?:n|nr|num|numero|cod|codice|ob|id)(?: ob| obiettivo| progr)?$/],
  ['title', /^(?:obiettiv|titolo|denominazione)/],
  ['description', /^(?:descrizione|azion|attivita|fasi)/],
];
const textRoles = [
  'description',
  'beneficiaries',
  'unitsInvolved',
  'deadline',
  'indicator',
  'baseline',
  'target',
  'source',
] as const;

/** Objectives that a plan prints as rows of a table for each manager or structure, instead of as sheets. */
export function objectivesFromTables(
  source: Source,
  lines: readonly Line[],
  context: { units: UnitRegister; types: TypeRegister },
  ledger: Ledger,
): FoundObjective[] {
  const free = lines.filter((line) => ledger.isFree(line));
  const tables = tablesWith(
    free,
    vocabulary,
    (columns) => columns.has('title') && (columns.has('indicator') || columns.has('target')),
  );
  return tables.flatMap((table) => rowsOf(source, table, context, ledger));
}

function rowsOf(
  source: Source,
  table: Table<Role>,
  { units, types }: { units: UnitRegister; types: TypeRegister },
  ledger: Ledger,
): FoundObjective[] {
  const above = structureAbove(source, table.header, units, ledger);
  ledger.claim(table.header);
  remarkOtherColumns(table, 'kept', ledger);
  const objectives: FoundObjective[] = [];
  for (const row of table.rows) {
    const title = cellAt(table, row, 'title');
    const last = objectives.at(-1);
    if (title === '' && last !== undefined) {
      continueRow(table, row, last);
      ledger.claim(row);
      continue;
    }
    if (title === '' || /^total/.test(fold(title))) continue;
    ledger.claim(row);
    const texts = Object.fromEntries(textRoles.map((role) => [role, cellAt(table, row, role)]));
    const unitCell = cellAt(table, row, 'unit');
    const managers = managersIn(cellAt(table, row, 'managers') || above.manager).managers;
    const number = Number.parseInt(/(\d+)\D*$/.exec(cellAt(table, row, 'number'))?.[1] ?? '', 10);
    const printed = found(
      {
        id: newId(),
        number: Number.isNaN(number) ? null : number,
        unit:
          unitCell === '' || isCommonHeading(unitCell)
            ? above.unit
            : units.add(unitCell, nameRanks.summary, row.lines),
        title,
        type: types.codeOf(cellAt(table, row, 'type'), row),
        strategic: /^(?:s|si|x)$/.test(fold(cellAt(table, row, 'strategic'))),
        managers: [...managers],
        ...texts,
        deadlineDate: deadlineDateIn(cellAt(table, row, 'deadline')),
        ...fundingIn(title),
        otherColumns: otherCells(table, row.cells ?? []),
      },
      [row],
      'probable',
    );
    objectives.push({ ...printed });
  }
  return objectives;
}

/** A row without a title goes on with the cells of the one above. */
function continueRow(table: Table<Role>, row: Line, last: FoundObjective): void {
  for (const role of textRoles) {
    const more = cellAt(table, row, role);
    if (more !== '') last.item[role] = `${last.item[role] ?? ''}\n${more}`.trim();
  }
}

function structureAbove(
  source: Source,
  header: Line,
  units: UnitRegister,
  ledger: Ledger,
): { unit: string | null; manager: string } {
  let manager = '';
  for (const line of linesAbove(source.lines, header, 3)) {
    if (line.cells !== null) break;
    const named = managerLine(line);
    if (named !== null) {
      manager = named;
      ledger.claim(line);
    } else if (isStructureHeading(line)) {
      ledger.claim(line);
      if (isCommonHeading(line.plain)) return { unit: null, manager };
      const named = structureAndManager(line.plain);
      manager ||= named.manager;
      const unit = units.add(named.structure, nameRanks.heading, line.lines);
      if (manager !== '') units.set(unit, { manager });
      return { unit, manager };
    }
  }
  return { unit: null, manager };
}

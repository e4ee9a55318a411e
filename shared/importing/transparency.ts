import type { z } from 'zod';
import { newId } from '../plan/new-id.ts';
import type { transparencyDutySchema } from '../plan/risk/transparency-duties.ts';
import { type Found, found, type Ledger } from './found.ts';
import { otherCells, remarkOtherColumns } from './other-columns.ts';
import type { Line } from './source.ts';
import { cellAt, tablesWith, type Vocabulary } from './tables.ts';

type Role =
  | 'subSection'
  | 'section'
  | 'legalBasis'
  | 'content'
  | 'transmittingOffice'
  | 'publishingOffice'
  | 'deadline'
  | 'frequency'
  | 'monitoring';

const vocabulary: Vocabulary<Role> = [
  ['subSection', /sotto ?sezione (?:di )?(?:livello 2|2)|sottosezion.*(?:2|second)|tipologie/],
  ['section', /sotto ?sezione|^sezione|macrofamigl/],
  ['legalBasis', /riferiment\w* normativ|^norma/],
  ['content', /contenut|obbligo|dato da pubblicare|denominazione (?:del|dell) /],
  ['transmittingOffice', /(?:trasmi|elabor|detent|produc|fornis).*|^ufficio responsabile$/],
  ['publishingOffice', /pubblicazion.*|pubblic/],
  ['deadline', /^termin|scadenz|^entro/],
  ['frequency', /aggiornament|frequenz|tempistic/],
  ['monitoring', /monitoragg/],
];

/** The table of publication duties (art. 10 c. 1 D.lgs. 33/2013): cells left empty are those of the row above. */
export function readTransparency(
  lines: readonly Line[],
  ledger: Ledger,
): readonly Found<z.input<typeof transparencyDutySchema>>[] {
  const tables = tablesWith(
    lines.filter((line) => ledger.isFree(line)),
    vocabulary,
    (columns) => columns.has('section') && columns.has('content') && columns.size >= 4,
  );
  return tables.flatMap((table) => {
    ledger.claim(table.header);
    remarkOtherColumns(table, 'kept', ledger);
    let section = '';
    let subSection = '';
    return table.rows.flatMap((row) => {
      section = cellAt(table, row, 'section') || section;
      subSection = cellAt(table, row, 'subSection') || subSection;
      if (cellAt(table, row, 'content') === '') return [];
      ledger.claim(row);
      const rest = Object.fromEntries(
        (
          [
            'legalBasis',
            'content',
            'transmittingOffice',
            'publishingOffice',
            'deadline',
            'frequency',
            'monitoring',
          ] as const
        ).map((role) => [role, cellAt(table, row, role)]),
      );
      return [
        found(
          { id: newId(), section, subSection, ...rest, otherColumns: otherCells(table, row.cells ?? []) },
          [row],
        ),
      ];
    });
  });
}

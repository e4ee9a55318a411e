import { PiaoError } from '../../../../shared/errors.ts';
import type { PrintModel } from '../../../../shared/print/model.ts';
import { collectTables, type TableSet } from './collect-tables.ts';
import type { RevenueCell } from './formulas.ts';
import { laySheet } from './lay-sheet.ts';
import { sheetNames } from './sheet-names.ts';
import { type BookCell, type BookSheet, type CellLook, writeWorkbook } from './workbook.ts';

const indexName = 'Piano';

/**
 * The tables of the plan as a workbook: a sheet that says which plan it is, then one for each kind of table, with
 * formulas where a figure follows from others. The same model gives the same bytes.
 *
 * Throws `print.part-without-tables` when the part holds text alone.
 */
export async function writeXlsx(model: PrintModel): Promise<Uint8Array> {
  const sets = collectTables(model);
  if (sets.length === 0) {
    throw new PiaoError(
      'print.part-without-tables',
      'La parte scelta contiene solo testo e nessuna tabella: per un foglio di calcolo sceglierne un’altra, o un altro formato.',
    );
  }
  const [, ...names] = sheetNames([{ name: '', title: indexName }, ...sets]);
  let revenue: RevenueCell | undefined;
  const sheets = sets.map((set, index) => {
    const laid = laySheet(set, names[index] ?? set.name, revenue);
    revenue ??= laid.revenue;
    return laid.sheet;
  });
  const { year, month, day } = model.date;
  return writeWorkbook([index(model, sets, names), ...sheets], {
    title: model.title,
    author: model.entity,
    day: new Date(Date.UTC(year, month - 1, day)),
  });
}

function index(model: PrintModel, sets: readonly TableSet[], names: readonly string[]): BookSheet {
  const bold: CellLook = { bold: true, ink: '17324D' };
  const line = (label: string, value: string): BookCell[] => [{ value: label, look: bold }, { value }];
  const head = (value: string | null): BookCell => ({
    value,
    look: { bold: true, ink: 'FFFFFF', fill: '17324D', runsOver: true },
  });
  return {
    name: indexName,
    widths: [30, 70, 12],
    landscape: false,
    rows: [
      [head(model.title), head(null), head(null)],
      line('Ente', model.entity),
      line('Triennio', model.period),
      line('Edizione', [model.editionLabel, ...model.editionLines].join('. ')),
      ...(model.fingerprint === null ? [] : [line('Impronta dei dati (SHA-256)', model.fingerprint)]),
      [],
      [head('Foglio'), head('Contenuto'), head('Sezione')],
      ...sets.map(({ title, section, pieces }, at): BookCell[] => [
        { value: names[at] ?? '' },
        { value: pieces.length > 1 ? `${pieces.length} tabelle del piano` : title },
        { value: section },
      ]),
    ],
  };
}

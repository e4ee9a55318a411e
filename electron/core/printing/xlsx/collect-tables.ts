import type { Block, Cell, Column, PrintModel, Row } from '../../../../shared/print/model.ts';

/** A table of the model with the heading under which it stands. */
export type Piece = {
  readonly heading: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
};

/** The tables that go on one sheet. `name` is that of the model's tables. */
export type TableSet = {
  readonly name: string;
  /** Caption or heading of the first of its tables. */
  readonly title: string;
  readonly section: string;
  readonly pieces: Piece[];
};

const text = (title: string): Column => ({ title, align: 'start' });

/** Everything of the model that has rows: tables of one name together, sheets as rows, facts as pairs. */
export function collectTables(model: PrintModel): TableSet[] {
  const sets = new Map<string, TableSet>();
  for (const section of model.sections) {
    let heading = section.title;
    const add = (name: string, title: string, piece: Omit<Piece, 'heading'>) => {
      const set = sets.get(name) ?? { name, title, section: sectionNumber(section.key), pieces: [] };
      sets.set(name, set);
      set.pieces.push({ heading, ...piece });
    };
    const walk = (blocks: readonly Block[]): void => {
      for (const block of blocks) {
        if (block.type === 'heading') heading = block.text;
        else if (block.type === 'group') walk(block.blocks);
        else if (block.type === 'table' && block.columns.length > 0) {
          add(block.name, block.caption || heading, { columns: block.columns, rows: block.rows });
        } else if (block.type === 'facts') {
          add('facts', 'Dati e limiti', factRows(block.rows));
        } else if (block.type === 'sheet') {
          add(`sheets-${section.key}`, `Schede ${section.number}`.trim(), sheetRow(block));
        }
      }
    };
    walk(section.blocks);
  }
  return [...sets.values()];
}

/** The section of the Piano-tipo: `2.3.art-8` is within 2.3. */
const sectionNumber = (key: string): string => /^[\d.]*\d/.exec(key)?.[0] ?? '';

function factRows(
  rows: readonly { readonly label: string; readonly text: string }[],
): Omit<Piece, 'heading'> {
  return {
    columns: [text('Voce'), { title: 'Valore', align: 'end' }],
    rows: rows.map(({ label, text: value }) => ({ kind: 'row', cells: [label, value] })),
  };
}

function sheetRow(sheet: Extract<Block, { type: 'sheet' }>): Omit<Piece, 'heading'> {
  const labels = sheet.fields.map(({ letter, label }) => text(`${letter} ${label}`.trim()));
  const cells: Cell[] = [
    sheet.number,
    sheet.title,
    sheet.badges.join(', '),
    ...sheet.fields.map((field) => field.text),
  ];
  return {
    columns: [text('Numero'), text('Titolo della scheda'), text('Contrassegni'), ...labels],
    rows: [{ kind: 'row', cells }],
  };
}

import { annexedFiles } from '../../plan/organisation/coat-of-arms.ts';
import { numberText, orNothing, row, table, withoutEmptyColumns } from '../cells.ts';
import type { SectionPrinter } from './context.ts';

/** The files that are annexed to the plan, each known by its SHA-256. */
export const printAttachments: SectionPrinter = ({ doc }) => {
  const rows = annexedFiles(doc).map((each, index) =>
    row(
      String(index + 1),
      orNothing(each.name),
      each.description,
      each.section,
      each.mediaType,
      numberText(each.size),
      orNothing(each.sha256),
    ),
  );
  if (rows.length === 0) return [];
  const titles = ['>N.', 'File', 'Descrizione', 'Sezione', 'Formato', '>Byte', 'Impronta SHA-256'];
  return [withoutEmptyColumns(table('attachments', '', titles, rows), 2)];
};

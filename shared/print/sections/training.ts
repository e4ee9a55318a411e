import { trainingKindLabels, trainingKinds } from '../../plan/staff/training.ts';
import { groupRow, note, row, table, withoutEmptyColumns } from '../cells.ts';
import type { Row } from '../model.ts';
import type { SectionPrinter } from './context.ts';

/** Section 3.3.5: priorities, courses, resources, results and indicators, kind by kind. */
export const printTraining: SectionPrinter = ({ doc }) => {
  if (doc.training.length === 0) return [note('Il piano non contiene interventi di formazione.')];
  const rows = trainingKinds.flatMap((kind): Row[] => {
    const items = doc.training.filter((item) => item.kind === kind);
    if (items.length === 0) return [];
    return [
      groupRow(trainingKindLabels[kind]),
      ...items.map((item) =>
        row(
          item.title,
          item.description,
          item.audience,
          item.hours,
          item.indicator,
          item.target,
          item.prevention ? 'sì' : '',
        ),
      ),
    ];
  });
  const titles = [
    'Titolo',
    'Descrizione',
    'Destinatari',
    '>Ore',
    'Indicatore',
    'Valore atteso',
    '|Prevenzione della corruzione',
  ];
  return [withoutEmptyColumns(table('training', 'Formazione del personale', titles, rows), 1)];
};

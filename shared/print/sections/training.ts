import { type TrainingItem, trainingKinds } from '../../plan/staff/training.ts';
import { heading, note, orNothing, row, table, withoutEmptyColumns } from '../cells.ts';
import type { Block } from '../model.ts';
import type { SectionPrinter } from './context.ts';

const kindTitles: Readonly<Record<TrainingItem['kind'], string>> = {
  priority: 'Priorità strategiche',
  course: 'Interventi formativi',
  resource: 'Risorse disponibili',
  incentive: 'Misure che favoriscono l’accesso',
  result: 'Risultati attesi',
  indicator: 'Indicatori',
};

/** Section 3.3.5: priorities, courses, resources, incentives, results and indicators, each with its own table. */
export const printTraining: SectionPrinter = ({ doc, level }) => {
  if (doc.training.length === 0) return [note('Il piano non contiene interventi di formazione.')];
  const tables = trainingKinds.flatMap((kind): Block[] => {
    const items = doc.training.filter((item) => item.kind === kind);
    return items.length === 0 ? [] : [heading(level + 1, kindTitles[kind]), trainingTable(items)];
  });
  return [heading(level, 'Piano della formazione'), ...tables];
};

function trainingTable(items: readonly TrainingItem[]): Block {
  const rows = items.map((item) =>
    row(
      orNothing(item.prevention ? `${item.title}\n(prevenzione della corruzione)` : item.title),
      item.description,
      item.audience,
      item.hours,
      item.indicator,
      item.target,
    ),
  );
  const titles = ['Titolo', 'Descrizione', 'Destinatari', 'Ore', 'Indicatore', 'Valore atteso'];
  return withoutEmptyColumns(table('training', '', titles, rows), 1);
}

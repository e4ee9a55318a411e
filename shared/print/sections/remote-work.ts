import { remoteWorkKindLabels, remoteWorkKinds } from '../../plan/organisation/remote-work.ts';
import { groupRow, heading, orNothing, row, table, withoutEmptyColumns } from '../cells.ts';
import type { Row } from '../model.ts';
import type { SectionPrinter } from './context.ts';

/** Section 3.2: conditions, objectives and contributions of remote work, kind by kind. */
export const printRemoteWork: SectionPrinter = ({ doc, level }) => {
  const rows = remoteWorkKinds.flatMap((kind): Row[] => {
    const items = doc.remoteWork.filter((item) => item.kind === kind);
    if (items.length === 0) return [];
    return [
      groupRow(remoteWorkKindLabels[kind]),
      ...items.map((item) => row(orNothing(item.description), item.indicator, item.target)),
    ];
  });
  if (rows.length === 0) return [];
  const titles = ['Descrizione', 'Indicatore', 'Valore atteso'];
  return [
    heading(level, 'Quadro del lavoro agile'),
    withoutEmptyColumns(table('remote-work', '', titles, rows), 1),
  ];
};

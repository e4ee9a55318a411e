import { type PreventionItem, preventionKinds } from '../../plan/risk/prevention.ts';
import { heading, row, table, withoutEmptyColumns } from '../cells.ts';
import type { Block } from '../model.ts';
import type { SectionPrinter } from './context.ts';

const titles: Readonly<Record<PreventionItem['kind'], string>> = {
  'area-objective': 'Obiettivi di prevenzione delle aree',
  'specific-objective': 'Obiettivi specifici',
  'line-of-action': 'Linee d’azione',
  officer: 'Responsabili',
  stakeholder: 'Portatori d’interesse',
  participation: 'Modalità di coinvolgimento',
  'civic-access': 'Accesso civico',
  whistleblowing: 'Segnalazione di illeciti',
};

/** The programme of prevention, kind by kind. */
export const printPrevention: SectionPrinter = ({ doc, level }) => {
  const kinds = preventionKinds.flatMap((kind): Block[] => {
    const items = doc.prevention.filter((item) => item.kind === kind);
    if (items.length === 0) return [];
    const rows = items.map((item) => row(item.title, item.description, item.responsible));
    return [
      heading(level + 1, titles[kind]),
      withoutEmptyColumns(table('prevention', '', ['Titolo', 'Descrizione', 'Responsabile'], rows), 0),
    ];
  });
  return kinds.length === 0 ? [] : [heading(level, 'Programma di prevenzione'), ...kinds];
};

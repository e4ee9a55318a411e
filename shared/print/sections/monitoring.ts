import { dateText, heading, note, orNothing, row, table, withoutEmptyColumns } from '../cells.ts';
import type { Block } from '../model.ts';
import type { SectionContext, SectionPrinter } from './context.ts';

/** Section 4: what is watched, by whom and by when, and the results once there are any. */
export const printMonitoring: SectionPrinter = (context) => {
  const { doc, level } = context;
  if (doc.monitoring.schedule.length === 0)
    return [note('Il piano non contiene il calendario del monitoraggio.'), ...results(context)];
  const rows = doc.monitoring.schedule.map((each) =>
    row(
      each.section,
      orNothing(each.activity),
      each.responsible,
      each.approvedBy,
      each.frequency,
      each.deadline === '' ? dateText(each.deadlineDate) : each.deadline,
    ),
  );
  const titles = ['|Sezione', 'Attività', 'Responsabile', 'Organo che approva', 'Frequenza', 'Termine'];
  return [
    heading(level, 'Calendario del monitoraggio'),
    withoutEmptyColumns(table('monitoring', '', titles, rows), 2),
    ...results(context),
  ];
};

function results({ doc, names, level }: SectionContext): Block[] {
  if (doc.monitoring.results.length === 0) return [];
  const activities = new Map(doc.monitoring.schedule.map((each) => [each.id, each.activity]));
  const rows = doc.monitoring.results.map((each) => {
    const subjects = [
      each.schedule === null ? '' : (activities.get(each.schedule) ?? ''),
      each.objective === null ? '' : names.objective(each.objective),
      each.measure === null ? '' : names.measure(each.measure),
    ];
    return row(
      orNothing(subjects.filter((text) => text !== '').join('\n')),
      dateText(each.date),
      each.outcome,
      each.evidence,
      each.note,
    );
  });
  return [
    heading(level, 'Risultati del monitoraggio'),
    withoutEmptyColumns(
      table('monitoring-results', '', ['Oggetto', '@Data', 'Esito', 'Evidenza', 'Nota'], rows),
      1,
    ),
  ];
}

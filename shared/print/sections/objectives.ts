import type { PlanDocument } from '../../plan/document.ts';
import {
  type ObjectiveGroup,
  summaryByStructure,
  summaryByType,
} from '../../plan/performance/objective-summary.ts';
import { objectiveSheetFields, objectives as objectivesKind } from '../../plan/performance/objectives.ts';
import {
  dateText,
  groupRow,
  heading,
  note,
  nothing,
  orNothing,
  plainNumber,
  row,
  table,
  withoutEmptyColumns,
} from '../cells.ts';
import type { Block, Field, Row } from '../model.ts';
import type { SectionContext, SectionPrinter } from './context.ts';

type Objective = PlanDocument['objectives'][number];

/** Section 2.2: legend of the types, table 1 by structure, table 2 by type, then the sheets a)–i). */
export const printObjectives: SectionPrinter = (context) => {
  const { doc, level } = context;
  if (doc.objectives.length === 0) return [note('Il piano non contiene obiettivi di performance.')];
  const structures = summaryByStructure(doc);
  return [
    ...typeLegend(doc, level),
    heading(level, 'Obiettivi per struttura'),
    summary('objectives-by-structure', 'Tabella 1 – Obiettivi per struttura', structures, context),
    heading(level, 'Obiettivi per tipo'),
    summary('objectives-by-type', 'Tabella 2 – Obiettivi per tipo', summaryByType(doc), context),
    ...sheets(structures, context),
  ];
};

/** What the manager of one structure needs: its row of table 1, the legend of the types, its sheets. */
export function printStructureSheets(context: SectionContext, unit: string | null): Block[] {
  const { doc, level } = context;
  const structures = summaryByStructure(doc).filter(({ key }) => key === unit);
  if (structures.length === 0) return [note('La struttura non ha obiettivi di performance.')];
  return [
    ...typeLegend(doc, level),
    heading(level, 'Obiettivi della struttura'),
    summary('objectives-by-structure', 'Obiettivi della struttura', structures, context),
    ...sheets(structures, context),
  ];
}

function sheets(structures: readonly ObjectiveGroup[], context: SectionContext): Block[] {
  const { level } = context;
  return [
    heading(level, 'Schede degli obiettivi'),
    ...structures.flatMap((structure) => [
      heading(level + 1, structure.name),
      ...structure.objectives.map((objective) => sheet(objective, context)),
    ]),
  ];
}

function typeLegend(doc: PlanDocument, level: number): Block[] {
  if (doc.objectiveTypes.length === 0) return [];
  const rows = doc.objectiveTypes.map((type) =>
    row(type.code, type.name, type.ministerial ? 'Piano-tipo' : 'tipologia dell’ente'),
  );
  return [
    heading(level, 'Tipi di obiettivo'),
    table('objective-types', '', ['|Tipo', 'Denominazione', 'Origine'], rows),
  ];
}

function summary(
  name: string,
  caption: string,
  groups: readonly ObjectiveGroup[],
  context: SectionContext,
): Block {
  const byUnit = name === 'objectives-by-structure';
  const rows = groups.flatMap((group): Row[] => [
    groupRow(`${group.name} (${group.objectives.length})`),
    ...group.objectives.map((each) =>
      row(
        plainNumber(each.number),
        each.title,
        byUnit ? orNothing(each.type ?? '') : each.unit === null ? 'Tutte' : context.names.unit(each.unit),
        each.strategic ? 'S' : '',
        each.managers.join(', '),
        each.services,
      ),
    ),
  ]);
  const third = byUnit ? '|Tipo' : 'Struttura';
  return withoutEmptyColumns(
    table(
      name,
      `${caption} (S: strategico di direzione)`,
      ['>N.', 'Titolo', third, '|S', 'Dirigenti', 'Servizi'],
      rows,
    ),
    4,
  );
}

function sheet(objective: Objective, context: SectionContext): Block {
  const nine = objectiveSheetFields.map(([letter, field]): Field => {
    const value = objective[field];
    const text = typeof value === 'string' ? value : value.join(', ');
    return { letter: `${letter})`, label: objectivesKind.fields[field], text: orNothing(text) };
  });
  return {
    type: 'sheet',
    number: objective.number === null ? '' : `${objective.number}.`,
    title: orNothing(objective.title),
    level: context.level + 2,
    badges: badges(objective),
    fields: [...nine, ...furtherFields(objective, context)],
  };
}

function badges(objective: Objective): string[] {
  return [
    objective.type === null ? 'Tipo non indicato' : `Tipo ${objective.type}`,
    ...(objective.strategic ? ['Strategico di direzione'] : []),
    ...(objective.pnrr ? ['PNRR'] : []),
  ];
}

function furtherFields(objective: Objective, { names }: SectionContext): Field[] {
  const labels = objectivesKind.fields;
  const years = [objective.startYear, objective.endYear].filter((year) => year !== null);
  const further: [string, string][] = [
    [labels.deadlineDate, dateText(objective.deadlineDate)],
    [labels.services, orNothing(objective.services)],
    [labels.sharedWith, orNothing(objective.sharedWith.map((id) => names.unit(id)).join(', '))],
    ['Periodo', orNothing(years.join('–'))],
    [labels.pnrrMeasure, orNothing(objective.pnrrMeasure)],
    [labels.publicValueGoal, names.goal(objective.publicValueGoal)],
  ];
  return further
    .filter(([, text]) => text !== nothing)
    .map(([label, text]): Field => ({ letter: '', label, text }));
}

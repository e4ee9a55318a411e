import type { PlanDocument } from '../../plan/document.ts';
import { processRatings } from '../../plan/risk/process-rating.ts';
import {
  mappingElementLabels,
  type ProcessMapping,
  processGroupLabels,
  processGroups,
} from '../../plan/risk/processes.ts';
import { groupRow, heading, nothing, orNothing, row, table, withoutEmptyColumns } from '../cells.ts';
import type { Block, Field, Row } from '../model.ts';
import type { SectionContext, SectionPrinter } from './context.ts';

type Process = PlanDocument['processes'][number];

const elements = Object.keys(mappingElementLabels) as readonly (keyof ProcessMapping)[];

/** The catalogue of processes as a tree, and the mapping sheet of each process that has one. */
export const printProcesses: SectionPrinter = (context) => {
  const { doc, level } = context;
  if (doc.processes.length === 0) return [];
  const ratings = processRatings(doc);
  const rows = processGroups.flatMap((group): Row[] => {
    const roots = doc.processes.filter((process) => process.group === group && isRoot(process, doc));
    if (roots.length === 0) return [];
    return [
      groupRow(processGroupLabels[group]),
      ...roots.flatMap((root) => treeRows(root, 0, context, ratings)),
    ];
  });
  const mapped = doc.processes.filter((process) => process.mapping !== null);
  return [
    heading(level, 'Catalogo dei processi'),
    withoutEmptyColumns(table('processes', '', ['Processo', 'Struttura', 'Livello'], rows), 1),
    ...(mapped.length === 0 ? [] : [heading(level, 'Schede di mappatura dei processi')]),
    ...mapped.map((process) => mappingSheet(process, level)),
  ];
};

/** A sub-process stands under its parent whatever its own group says; one level of group headings is enough. */
function isRoot(process: Process, doc: PlanDocument): boolean {
  return process.parent === null || !doc.processes.some((other) => other.id === process.parent);
}

/** Of a process whose events are rated the worst level prints: the criterion of prudence (PNA 2019, allegato 1). */
function treeRows(
  process: Process,
  depth: number,
  context: SectionContext,
  ratings: ReturnType<typeof processRatings>,
): Row[] {
  const children = context.doc.processes.filter((other) => other.parent === process.id);
  const level = ratings.get(process.id)?.level ?? null;
  return [
    row(
      { text: process.name, indent: depth },
      process.unit === null ? nothing : context.names.unit(process.unit),
      level === null ? '' : context.names.level(level),
    ),
    ...children.flatMap((child) => treeRows(child, depth + 1, context, ratings)),
  ];
}

function mappingSheet(process: Process, level: number): Block {
  const fields = elements.flatMap((element, index): Field[] => {
    const text = process.mapping?.[element] ?? '';
    return text.trim() === ''
      ? []
      : [{ letter: `${index + 1})`, label: mappingElementLabels[element], text }];
  });
  return { type: 'sheet', number: '', title: orNothing(process.name), level: level + 1, badges: [], fields };
}

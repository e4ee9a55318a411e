import { decimal, roundHalfUp, sum } from '../../numbers/decimal.ts';
import type { PlanDocument } from '../../plan/document.ts';
import { unitKindLabels } from '../../plan/organisation/units.ts';
import { heading, note, numberText, orNothing, row, table, totalRow, withoutEmptyColumns } from '../cells.ts';
import type { Block, Row } from '../model.ts';
import type { SectionContext, SectionPrinter } from './context.ts';

type Unit = PlanDocument['units'][number];

/** Section 3.1: the units as a tree, with manager and staff, and the totals of the column. */
export const printOrganisation: SectionPrinter = (context) => {
  const { doc, level } = context;
  if (doc.units.length === 0) return [note('Il piano non contiene unità organizzative.')];
  const known = new Set(doc.units.map((unit) => unit.id));
  const roots = doc.units.filter((unit) => unit.parent === null || !known.has(unit.parent));
  const permanent = total(doc.units.map((unit) => unit.permanentStaff));
  const fixedTerm = total(doc.units.map((unit) => unit.fixedTermStaff));
  const rows = [
    ...roots.flatMap((unit) => unitRows(unit, 0, context)),
    totalRow('', 'Totale', '', '', permanent, fixedTerm, total([Number(permanent), Number(fixedTerm)])),
  ];
  const titles = [
    'Sigla',
    'Unità organizzativa',
    'Livello',
    'Responsabile',
    '>Tempo indet.',
    '>Tempo det.',
    '>Totale',
  ];
  const outside = doc.units.filter((unit) => unit.outsideHeadcount);
  const functions = doc.units.filter((unit) => unit.functions.trim() !== '');
  return [
    heading(level, 'Unità organizzative e personale assegnato'),
    withoutEmptyColumns(table('units', '', titles, rows), 0),
    ...(outside.length === 0
      ? []
      : [note(`Fuori dalla consistenza di 3.3.1: ${outside.map((unit) => unit.name).join(', ')}.`)]),
    ...(functions.length === 0
      ? []
      : [heading(level, 'Funzioni delle unità organizzative'), functionTable(functions)]),
  ];
};

function total(values: readonly (number | null)[]): string {
  return roundHalfUp(sum(values.map((value) => decimal(String(value ?? 0)))), 0);
}

function unitRows(unit: Unit, depth: number, context: SectionContext): Row[] {
  const children = context.doc.units.filter((other) => other.parent === unit.id);
  const role = unit.managerRole === '' ? '' : `\n${unit.managerRole}`;
  const known = unit.permanentStaff !== null || unit.fixedTermStaff !== null;
  return [
    row(
      unit.code,
      { text: unit.name, indent: depth, ...(depth === 0 && { strong: true as const }) },
      unitKindLabels[unit.kind],
      orNothing(`${unit.manager}${role}`),
      numberText(unit.permanentStaff),
      numberText(unit.fixedTermStaff),
      known ? total([unit.permanentStaff, unit.fixedTermStaff]) : numberText(null),
    ),
    ...children.flatMap((child) => unitRows(child, depth + 1, context)),
  ];
}

function functionTable(units: readonly Unit[]): Block {
  const rows = units.map((unit) => row(unit.name, unit.functions));
  return table('unit-functions', '', ['Unità organizzativa', 'Funzioni'], rows);
}

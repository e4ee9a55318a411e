import { decimal, roundHalfUp, sum } from '../../numbers/decimal.ts';
import type { PlanDocument } from '../../plan/document.ts';
import { organigram, organigramInWords, organigramType } from '../../plan/organisation/organigram.ts';
import { unitSizes } from '../../plan/organisation/unit-sizes.ts';
import { flattenTree, type UnitNode, unitTree } from '../../plan/organisation/unit-tree.ts';
import { unitKindLabels } from '../../plan/organisation/units.ts';
import { heading, note, numberText, orNothing, row, table, totalRow, withoutEmptyColumns } from '../cells.ts';
import type { Block, Row } from '../model.ts';
import type { SectionPrinter } from './context.ts';

type Unit = PlanDocument['units'][number];

/** Section 3.1: the units drawn, then as a table with manager and staff and the totals of the column, and their sizes. */
export const printOrganisation: SectionPrinter = ({ doc, level }) => {
  if (doc.units.length === 0) return [note('Il piano non contiene unità organizzative.')];
  const tree = unitTree(doc.units);
  const permanent = total(doc.units.map((unit) => unit.permanentStaff));
  const fixedTerm = total(doc.units.map((unit) => unit.fixedTermStaff));
  const rows = [
    ...flattenTree(tree).map(unitRow),
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
    heading(level, 'Organigramma'),
    ...drawings(doc.administration.name, tree),
    heading(level, 'Unità organizzative e personale assegnato'),
    withoutEmptyColumns(table('units', '', titles, rows), 0),
    ...(outside.length === 0
      ? []
      : [note(`Fuori dalla consistenza di 3.3.1: ${outside.map((unit) => unit.name).join(', ')}.`)]),
    ...sizes(tree, level),
    ...(functions.length === 0
      ? []
      : [heading(level, 'Funzioni delle unità organizzative'), functionTable(functions)]),
  ];
};

function total(values: readonly (number | null)[]): string {
  return roundHalfUp(sum(values.map((value) => decimal(String(value ?? 0)))), 0);
}

function unitRow({ unit, depth }: UnitNode): Row {
  const role = unit.managerRole === '' ? '' : `\n${unit.managerRole}`;
  const known = unit.permanentStaff !== null || unit.fixedTermStaff !== null;
  return row(
    unit.code,
    { text: unit.name, indent: depth, ...(depth === 0 && { strong: true as const }) },
    unitKindLabels[unit.kind],
    orNothing(`${unit.manager}${role}`),
    numberText(unit.permanentStaff),
    numberText(unit.fixedTermStaff),
    known ? total([unit.permanentStaff, unit.fixedTermStaff]) : numberText(null),
  );
}

/** What an upright page has room for in a type that can be read. */
const drawnColumns = 4;

/** In the units of the drawing; what is taller comes in parts, or its letters would be too small. */
const tallest = 1300;

function drawings(administration: string, tree: readonly UnitNode[]): Block[] {
  const whole = drawn(administration, tree);
  if (whole.drawing.height <= tallest || tree.length <= drawnColumns) return [whole];
  return Array.from({ length: Math.ceil(tree.length / drawnColumns) }, (_, part) =>
    drawn(administration, tree.slice(part * drawnColumns, (part + 1) * drawnColumns)),
  );
}

function drawn(administration: string, tree: readonly UnitNode[]): Extract<Block, { type: 'organigram' }> {
  const { size, lineHeight, padding } = organigramType;
  return {
    type: 'organigram',
    alt: organigramInWords(administration, tree),
    typeSize: size,
    lineHeight,
    padding,
    drawing: organigram(administration, tree, drawnColumns),
  };
}

/** Nothing where no unit says how many people it has. */
function sizes(tree: readonly UnitNode[], level: number): Block[] {
  const known = unitSizes(tree).filter(({ average }) => average !== null);
  if (known.length === 0) return [];
  const rows = known.map(({ kind, units, counted, people, average }) =>
    row(unitKindLabels[kind], String(units), String(counted), numberText(people), numberText(average)),
  );
  const titles = ['Livello', '>Unità', '>Con dipendenti indicati', '>Dipendenti', '>Ampiezza media'];
  return [
    heading(level, 'Ampiezza media delle unità organizzative'),
    table('unit-sizes', '', titles, rows),
    note('I dipendenti di un’unità comprendono quelli delle unità che ne dipendono.'),
  ];
}

function functionTable(units: readonly Unit[]): Block {
  const rows = units.map((unit) => row(unit.name, unit.functions));
  return table('unit-functions', '', ['Unità organizzativa', 'Funzioni'], rows);
}

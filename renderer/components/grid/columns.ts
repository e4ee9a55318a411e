import { type FieldType, fieldTypeOf, isFigure } from '../../../shared/labels/field-type.ts';
import { type FieldDescription, fieldsOf } from '../../../shared/plan/field-meta.ts';
import { kindOf, type ListKindName } from '../../../shared/plan/kinds.ts';
import { keptField } from '../../../shared/tables/kept-columns.ts';
import { textLength } from '../kind/text-length.ts';

/** A column of the table of a kind. */
export interface Column {
  readonly name: string;
  readonly label: string;
  readonly field: FieldDescription;
  readonly type: FieldType;
  readonly figure: boolean;
  /** In rem, at least; wide texts share what is left over. */
  readonly width: number;
  readonly grows: boolean;
}

/**
 * What people look for first in a row; the other fields follow in the order of their declaration. The first one stays
 * in view when the table is scrolled sideways.
 */
const firstFields: Readonly<Partial<Record<ListKindName, readonly string[]>>> = {
  units: ['name', 'code', 'kind', 'parent', 'manager', 'permanentStaff', 'fixedTermStaff'],
  publicValueGoals: ['title', 'code'],
  processes: ['name', 'group', 'parent', 'unit'],
  riskAreas: ['name', 'code'],
  objectiveTypes: ['name', 'code'],
  riskEvents: [
    'description',
    'area',
    'process',
    'office',
    'probability',
    'impact',
    'score',
    'level',
    'measures',
  ],
  measures: ['title', 'kind', 'area', 'timing', 'responsible', 'indicator', 'target', 'state'],
  controls: ['description', 'area'],
  prevention: ['title', 'kind'],
  transparencyDuties: ['content', 'section', 'subSection'],
  headcount: ['profile', 'grade', 'contract'],
  hires: ['profile', 'grade', 'year', 'status', 'number', 'unit', 'annualCost', 'firstYearCost', 'startDate'],
  capacitySpending: ['label', 'code'],
  ceilingRows: ['label', 'role'],
  flexibleRows: ['label', 'role'],
  leavers: ['profile', 'grade', 'year', 'reason', 'contract'],
  contractRates: ['grade', 'validFrom', 'validTo'],
  hireScenarios: ['label'],
  scenarioHires: ['profile', 'grade', 'scenario', 'year'],
  training: ['title', 'kind'],
  remoteWork: ['description', 'kind'],
  monitoringSchedule: ['activity', 'section'],
  monitoringResults: ['outcome', 'date'],
};

export function columnsOf(kind: ListKindName): readonly Column[] {
  const declaration = kindOf(kind);
  const labels: Readonly<Record<string, string>> = declaration.fields;
  const first = firstFields[kind] ?? [];
  const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);
  return (
    fieldsOf(declaration)
      // What was kept of another table is read and written with that table alone.
      .filter(({ name }) => name !== 'id' && name !== keptField)
      .map((field) => {
        const type = fieldTypeOf(kind, field);
        return {
          name: field.name,
          label: labels[field.name] ?? field.name,
          field,
          type,
          figure: isFigure(type),
          ...sizeOf(field.name, type),
        };
      })
      .sort((a, b) => rank(a.name) - rank(b.name))
  );
}

const textWidths = {
  short: { width: 6.5, grows: false },
  medium: { width: 11, grows: true },
  long: { width: 15, grows: true },
} as const;

function sizeOf(name: string, type: FieldType): { readonly width: number; readonly grows: boolean } {
  switch (type.is) {
    case 'text':
      return textWidths[textLength(name)];
    case 'code':
    case 'year':
      return { width: 5.5, grows: false };
    case 'count':
    case 'decimal':
    case 'figure-or-text':
    case 'date':
      return { width: 7.5, grows: false };
    case 'flag':
      return { width: 7, grows: false };
    case 'amount':
      return { width: 8.5, grows: false };
    // «A tempo indeterminato» on one line: most rows of the headcount hold it.
    case 'choice':
      return { width: 10.75, grows: false };
    case 'structured':
      return { width: 9.5, grows: false };
    default:
      return { width: 13, grows: true };
  }
}

/** In rem: that of the rows' headings. */
const headingWidth = 3.5;

/** In rem, the rows' headings included; a wider table gives the rest to the columns that grow. */
export function columnsWidth(columns: readonly Column[]): number {
  return columns.reduce((sum, { width }) => sum + width, headingWidth);
}

/** For the stylesheet: the same for every row, since each is as wide as the table. */
export function columnTemplate(columns: readonly Column[]): string {
  const grows = columns.some((column) => column.grows);
  const tracks = columns.map((column, index) => {
    const shares = column.grows || (!grows && index === 0);
    return shares ? `minmax(${column.width}rem, ${column.width}fr)` : `${column.width}rem`;
  });
  return [`${headingWidth}rem`, ...tracks].join(' ');
}

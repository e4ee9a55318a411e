import { type FieldType, fieldTypeOf } from '../labels/field-type.ts';
import type { Part } from '../labels/part-labels.ts';
import { type FieldDescription, fieldsOf } from '../plan/field-meta.ts';
import { kindOf, type ListKindName } from '../plan/kinds.ts';
import { keptField } from './kept-columns.ts';
import { columnParts } from './table-parts.ts';

/** A column of the table of a kind in a file. */
export interface TableColumn {
  /** Unique within the kind: the field, or field and part: `qualitative.overall`. */
  readonly key: string;
  /** The heading. */
  readonly label: string;
  readonly field: FieldDescription;
  readonly type: FieldType;
  /** Of a value that consists of parts: the one that stands in this column. */
  readonly part: Part | null;
}

const made = new Map<ListKindName, readonly TableColumn[]>();

/**
 * The columns of a kind in the order of its fields, the id last. A value of parts has a column for each; what is structured
 * otherwise has none.
 */
export function tableColumns(kind: ListKindName): readonly TableColumn[] {
  const columns = made.get(kind) ?? columnsOf(kind);
  made.set(kind, columns);
  return columns;
}

/** Whether columns that the plan has no field for can be kept with the items of a kind. */
export function keepsColumns(kind: ListKindName): boolean {
  return keptField in kindOf(kind).schema.shape;
}

function columnsOf(kind: ListKindName): readonly TableColumn[] {
  const labels: Readonly<Record<string, string>> = kindOf(kind).fields;
  const fields = fieldsOf(kindOf(kind));
  const columns = fields.flatMap((field): readonly TableColumn[] => {
    const type = fieldTypeOf(kind, field);
    const column = { key: field.name, label: labels[field.name] ?? field.name, field, type, part: null };
    if (field.name === 'id') return [];
    if (type.is !== 'structured') return [column];
    return columnParts(kind, field.name).map((part) => ({
      ...column,
      key: `${field.name}.${part.name}`,
      label: `${column.label}: ${part.label}`,
      part,
    }));
  });
  const id = fields.find(({ name }) => name === 'id');
  if (id === undefined) throw new Error(`${kind} has no id`);
  return [...columns, { key: 'id', label: 'Identificativo', field: id, type: { is: 'text' }, part: null }];
}

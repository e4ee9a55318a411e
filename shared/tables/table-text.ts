import { fieldText } from '../labels/field-text.ts';
import { referenceOptions } from '../labels/reference-options.ts';
import { joinValues } from '../labels/value-list.ts';
import { anyItemsOf } from '../plan/apply-change.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { ListKindName } from '../plan/kinds.ts';
import { keptOf } from './kept-columns.ts';
import { type TableColumn, tableColumns } from './table-columns.ts';

type Item = Readonly<Record<string, unknown>>;

/**
 * The items of a kind as a table: the headings, then a row for each item in the order of the plan, every value in the
 * Italian words by which `readTable` finds it again. Columns that were kept follow the plan's own.
 */
export function tableOf(kind: ListKindName, doc: PlanDocument): readonly (readonly string[])[] {
  const columns = tableColumns(kind);
  const items: readonly Item[] = anyItemsOf(doc, kind).map((item) => ({ ...item }));
  const kept = [...new Set(items.flatMap((item) => keptOf(item).map(({ column }) => column)))];
  return [
    [...columns.map(({ label }) => label), ...kept],
    ...items.map((item) => {
      const others = new Map(keptOf(item).map(({ column, text }) => [column, text]));
      return [
        ...columns.map((column) => columnText(doc, column, item)),
        ...kept.map((column) => others.get(column) ?? ''),
      ];
    }),
  ];
}

/** What stands in a column for an item. */
export function columnText(doc: PlanDocument, column: TableColumn, item: Item): string {
  const value = item[column.field.name];
  const { type, part } = column;
  if (part !== null) {
    const text = partValue(value, part.name);
    return part.options?.find((option) => option.value === text)?.label ?? text;
  }
  if (type.is === 'reference' && typeof value === 'string')
    return referenceOptions(doc, type.to).uniqueNameOf(value);
  if (type.is === 'references' && Array.isArray(value)) {
    const { uniqueNameOf } = referenceOptions(doc, type.to);
    return joinValues(value.map((each) => uniqueNameOf(String(each))));
  }
  return fieldText(doc, type, value);
}

function partValue(whole: unknown, name: string): string {
  const parts = typeof whole === 'object' && whole !== null ? Object.entries(whole) : [];
  return String(parts.find(([key]) => key === name)?.[1] ?? '');
}

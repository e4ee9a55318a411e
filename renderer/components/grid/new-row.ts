import { anyItemsOf } from '../../../shared/plan/apply-change.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { ListKindName } from '../../../shared/plan/kinds.ts';
import { columnsOf } from './columns.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * What a new row cannot be without: a choice is that of the last row, which the new one follows; a letter is the next free
 * one.
 *
 * @param taken letters given meanwhile to other new rows
 */
export function newRowFields(
  doc: PlanDocument,
  kind: ListKindName,
  taken: ReadonlySet<string> = new Set(),
): Fields {
  const items: readonly Fields[] = anyItemsOf(doc, kind).map((item) => ({ ...item }));
  const fields: Record<string, unknown> = {};
  for (const { name, type } of columnsOf(kind)) {
    if (type.is === 'choice' && type.required) fields[name] = items.at(-1)?.[name] ?? type.options[0]?.value;
    if (type.is === 'code')
      fields[name] = freeCode(new Set([...taken, ...items.map((item) => String(item[name]))]));
  }
  return fields;
}

/** The first of A … Z, A2 … that is free. */
function freeCode(taken: ReadonlySet<string>): string {
  for (let round = 1; ; round += 1) {
    for (let letter = 65; letter <= 90; letter += 1) {
      const code = String.fromCharCode(letter) + (round === 1 ? '' : String(round));
      if (!taken.has(code)) return code;
    }
  }
}

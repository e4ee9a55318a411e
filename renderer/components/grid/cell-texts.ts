import { fieldText } from '../../../shared/labels/field-text.ts';
import { fold } from '../../../shared/labels/fold.ts';
import { referenceOptions } from '../../../shared/labels/reference-options.ts';
import type { AnyItem } from '../../../shared/plan/apply-change.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { Column } from './columns.ts';

/** The rows of a table in words. */
export interface CellTexts {
  /** In the order of the columns. */
  readonly of: (item: AnyItem) => readonly string[];
  /** All of them in one, folded for a search. */
  readonly searched: (item: AnyItem) => string;
}

/** What the words of a table depend on besides its own rows: the same values give the same words. */
export function namesBehind(doc: PlanDocument, columns: readonly Column[]): readonly unknown[] {
  return columns.flatMap(({ type }) =>
    type.is === 'reference' || type.is === 'references' ? [referenceOptions(doc, type.to)] : [],
  );
}

/** Each row is put into words once: items are replaced, never changed. */
export function cellTexts(doc: PlanDocument, columns: readonly Column[]): CellTexts {
  const words = new WeakMap<AnyItem, readonly string[]>();
  const folded = new WeakMap<AnyItem, string>();
  const of = (item: AnyItem) => {
    const known = words.get(item);
    if (known !== undefined) return known;
    const fields: Readonly<Record<string, unknown>> = { ...item };
    const made = columns.map(({ name, type }) => fieldText(doc, type, fields[name]));
    words.set(item, made);
    return made;
  };
  return {
    of,
    searched: (item) => {
      const made = folded.get(item) ?? fold(of(item).join(' \n '));
      folded.set(item, made);
      return made;
    },
  };
}

import {
  isListKind,
  type KindName,
  kindNames,
  kindOf,
  type ListKindName,
  type SingleKindName,
} from './kinds.ts';

/** Where in a plan a path such as `objectives[3].baseline` leads; null `index` or `field`: to the whole. */
export type PathPlace =
  | {
      readonly of: 'item';
      readonly kind: ListKindName;
      readonly index: number | null;
      readonly field: string | null;
    }
  | { readonly of: 'single'; readonly kind: SingleKindName; readonly field: string | null }
  | { readonly of: 'section'; readonly key: string; readonly field: string | null };

/** Kinds whose path is the longer come first: `capacity.ceiling` before any `capacity`. */
const kindsByDepth = [...kindNames].sort((a, b) => kindOf(b).path.length - kindOf(a).path.length);

/** Null when the path leads to the header of the plan, to the plan as a whole, or nowhere. */
export function placeOfPath(path: string): PathPlace | null {
  const parts = partsOf(path);
  const [first, second, third] = parts;
  if (first === 'sections' && second !== undefined)
    return { of: 'section', key: second, field: third ?? null };
  const kind = kindAt(parts);
  if (kind === null) return null;
  const rest = parts.slice(kindOf(kind).path.length);
  if (!isListKind(kind)) return { of: 'single', kind, field: rest[0] ?? null };
  const index = rest[0] === undefined ? null : Number(rest[0]);
  return { of: 'item', kind, index, field: rest[1] ?? null };
}

function partsOf(path: string): readonly string[] {
  return [...path.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g)].map(
    ([, quoted, index, plain]) => quoted ?? index ?? plain ?? '',
  );
}

function kindAt(parts: readonly string[]): KindName | null {
  return kindsByDepth.find((name) => kindOf(name).path.every((part, index) => parts[index] === part)) ?? null;
}

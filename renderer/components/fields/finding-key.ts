import type { Finding } from '../../../shared/checks/finding.ts';
import {
  isListKind,
  type KindName,
  kindNames,
  kindOf,
  type ListKindName,
} from '../../../shared/plan/kinds.ts';
import { type FieldTarget, fieldKey } from '../../stores/field-target.ts';

interface Spot {
  readonly target: FieldTarget;
  /** Null when the finding speaks of the whole item. */
  readonly field: string | null;
}

/** Kinds whose path is the longer come first: `capacity.ceiling` before any `capacity`. */
const kindsByDepth = [...kindNames].sort((a, b) => kindOf(b).path.length - kindOf(a).path.length);

/** The kind of thing that a finding's path leads into; null when it is about the plan or about a text. */
export function kindOfFinding(finding: Finding): KindName | null {
  return kindAt(partsOf(finding.path));
}

/** The place in the plan that a finding's path leads to; null when no single item or field is meant. */
export function spotOfFinding(finding: Finding): Spot | null {
  const parts = partsOf(finding.path);
  if (parts[0] === 'sections' && parts[1] !== undefined) {
    return { target: { of: 'section', key: parts[1] }, field: parts[2] ?? 'body' };
  }
  const kind = kindAt(parts);
  if (kind === null) return null;
  const rest = parts.slice(kindOf(kind).path.length);
  if (!isListKind(kind)) return { target: { of: 'single', kind }, field: rest[0] ?? null };
  return finding.item === null ? null : itemSpot(kind, finding.item, rest[1] ?? null);
}

function partsOf(path: string): readonly string[] {
  return [...path.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g)].map(
    ([, quoted, index, plain]) => quoted ?? index ?? plain ?? '',
  );
}

function kindAt(parts: readonly string[]): KindName | null {
  return kindsByDepth.find((name) => kindOf(name).path.every((part, index) => parts[index] === part)) ?? null;
}

function itemSpot(kind: ListKindName, id: string, field: string | null): Spot {
  return { target: { of: 'item', kind, id }, field };
}

/** The `fieldKey` of the field that a finding speaks of; null when it speaks of something larger. */
export function findingKey(finding: Finding): string | null {
  const spot = spotOfFinding(finding);
  return spot === null || spot.field === null ? null : fieldKey(spot.target, spot.field);
}

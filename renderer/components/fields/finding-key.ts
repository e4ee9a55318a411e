import type { Finding } from '../../../shared/checks/finding.ts';
import type { KindName } from '../../../shared/plan/kinds.ts';
import { placeOfPath } from '../../../shared/plan/place-of-path.ts';
import { type FieldTarget, fieldKey } from '../../stores/field-target.ts';

interface Spot {
  readonly target: FieldTarget;
  /** Null when the finding speaks of the whole item. */
  readonly field: string | null;
}

/** The kind of thing that a finding's path leads into; null when it is about the plan or about a text. */
export function kindOfFinding(finding: Finding): KindName | null {
  const place = placeOfPath(finding.path);
  return place === null || place.of === 'section' ? null : place.kind;
}

/** The place in the plan that a finding's path leads to; null when no single item or field is meant. */
export function spotOfFinding(finding: Finding): Spot | null {
  const place = placeOfPath(finding.path);
  switch (place?.of) {
    case undefined:
      return null;
    case 'section':
      return { target: { of: 'section', key: place.key }, field: place.field ?? 'body' };
    case 'single':
      return { target: { of: 'single', kind: place.kind }, field: place.field };
    case 'item':
      if (finding.item === null) return null;
      return { target: { of: 'item', kind: place.kind, id: finding.item }, field: place.field };
  }
}

/** The `fieldKey` of the field that a finding speaks of; null when it speaks of something larger. */
export function findingKey(finding: Finding): string | null {
  const spot = spotOfFinding(finding);
  return spot === null || spot.field === null ? null : fieldKey(spot.target, spot.field);
}

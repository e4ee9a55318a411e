import { kindOf } from '../../shared/plan/kinds.ts';
import { type FieldTarget, fieldKey, ownerKey } from '../stores/field-target.ts';
import { useNavigation } from '../stores/navigation-store.ts';
import { hasSheet } from './sheets.ts';

/** Shows the page of a field and focuses it; of the whole thing where `field` is null. */
export function goToSpot(target: FieldTarget, field: string | null, section = sectionOf(target)): void {
  const item = target.of === 'item' && hasSheet(target.kind) ? { kind: target.kind, id: target.id } : null;
  const focus = field === null ? ownerKey(target) : fieldKey(target, field);
  useNavigation.getState().goTo({ section, item, focus });
}

function sectionOf(target: FieldTarget): string {
  return target.of === 'section' ? target.key : kindOf(target.kind).section;
}

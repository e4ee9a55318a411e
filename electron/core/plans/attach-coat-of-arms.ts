import { applyChange } from '../../../shared/plan/apply-change.ts';
import type { PlanChange } from '../../../shared/plan/change.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { coatOfArmsOf } from '../../../shared/plan/organisation/coat-of-arms.ts';
import type { Writer } from '../database/tables.ts';
import { attachFiles, type FilledField, type NewAttachment } from './attach-files.ts';
import { removeItem } from './edit-items.ts';

/** The section that names the administration. */
const section = '1';
const coatOfArms: FilledField = { target: { of: 'single', kind: 'administration' }, field: 'coatOfArms' };

/** Attaches a picture as the coat of arms, in the place of the one before, which stays where something else refers to it. */
export async function attachCoatOfArms(
  trx: Writer,
  doc: PlanDocument,
  file: NewAttachment,
): Promise<readonly PlanChange[]> {
  const attached = await attachFiles(trx, doc, section, [file], coatOfArms);
  const before = coatOfArmsOf(doc);
  if (before === null) return attached;
  const removal = removeItem(attached.reduce(applyChange, doc), 'attachments', before.id);
  // More than the one change that takes it away: references that the removal would clear.
  return removal.length === 1 ? [...attached, ...removal] : attached;
}

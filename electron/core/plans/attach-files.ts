import { PiaoError } from '../../../shared/errors.ts';
import { applyChange } from '../../../shared/plan/apply-change.ts';
import type { PlanChange } from '../../../shared/plan/change.ts';
import type { Attachment } from '../../../shared/plan/core/attachments.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { PlanTarget } from '../../../shared/plan/target.ts';
import type { Writer } from '../database/tables.ts';
import type { FileContent } from '../files/read-attachable.ts';
import { keepContent } from './attachment-contents.ts';
import { editFields } from './edit-fields.ts';
import { createItem } from './edit-items.ts';
import { mediaTypeOf } from './media-types.ts';

/** A file to attach, with the id that its attachment is to have. */
export interface NewAttachment extends FileContent {
  readonly id: string;
}

/** A field that refers to an attachment. */
export interface FilledField {
  readonly target: PlanTarget;
  readonly field: string;
}

/**
 * Keeps the contents of files and gives the changes that attach them to a section, after those that are there.
 * The contents stay when an attachment goes: the history of the plan names them for ever, and undo needs them.
 */
export async function attachFiles(
  trx: Writer,
  doc: PlanDocument,
  section: string,
  files: readonly NewAttachment[],
  fills?: FilledField,
): Promise<readonly PlanChange[]> {
  const all: PlanChange[] = [];
  let current = doc;
  for (const { id, name, bytes } of files) {
    const content = await keepContent(trx, bytes);
    const changes = createItem(current, 'attachments', {
      id,
      name,
      section,
      mediaType: mediaTypeOf(name),
      ...content,
    });
    current = changes.reduce(applyChange, current);
    all.push(...changes);
  }
  const last = files.at(-1);
  if (fills !== undefined && last !== undefined) {
    all.push(...editFields(current, [{ target: fills.target, fields: { [fills.field]: last.id } }]));
  }
  return all;
}

/** Throws `attachment.gone`. */
export function attachmentOf(doc: PlanDocument, id: string): Attachment {
  const attachment = doc.attachments.find((candidate) => candidate.id === id);
  if (attachment !== undefined) return attachment;
  throw new PiaoError(
    'attachment.gone',
    'L’allegato non è più nel piano: può essere stato eliminato; aggiornare l’elenco.',
    { details: { id } },
  );
}

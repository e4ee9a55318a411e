import { PiaoError } from '../../../shared/errors.ts';
import { applyChange } from '../../../shared/plan/apply-change.ts';
import type { PlanChange } from '../../../shared/plan/change.ts';
import type { Attachment } from '../../../shared/plan/core/attachments.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { Writer } from '../database/tables.ts';
import type { FileContent } from '../files/read-attachable.ts';
import { keepContent } from './attachment-contents.ts';
import { createItem } from './edit-items.ts';
import { mediaTypeOf } from './media-types.ts';

/** A file to attach, with the id that its attachment is to have. */
export interface NewAttachment extends FileContent {
  readonly id: string;
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

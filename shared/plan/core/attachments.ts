import { z } from 'zod';
import { count, itemId, text } from './fields.ts';
import { defineList } from './kind.ts';

/** A file that belongs to the plan; its content travels beside the document and is known by its digest. */
export const attachmentSchema = z.strictObject({
  id: itemId(),
  name: text(),
  mediaType: text(),
  /** Bytes. */
  size: count(),
  /** 64 lower-case hex digits. */
  sha256: text(),
  /** Key of the section it belongs to. */
  section: text(),
  description: text(),
});

export type Attachment = z.infer<typeof attachmentSchema>;

export const attachments = defineList({
  name: 'attachments',
  path: ['attachments'],
  section: 'plan',
  schema: attachmentSchema,
  label: { singular: 'allegato', plural: 'allegati' },
  recognisedBy: [['section', 'name'], ['sha256']],
  rollover: {
    says: 'appartengono agli atti del piano precedente: allegare quelli nuovi; resta lo stemma',
    // It is looked at in the scheda anagrafica, which is marked: a mark of its own would ask the same twice.
    roll: (item, { old }) => (item.id === old.administration.coatOfArms ? { item, reasons: [] } : null),
  },
  fields: {
    name: 'Nome del file',
    mediaType: 'Formato',
    size: 'Dimensione',
    sha256: 'Impronta SHA-256',
    section: 'Sezione',
    description: 'Descrizione',
  },
});

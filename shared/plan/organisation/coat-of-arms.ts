import type { Attachment } from '../core/attachments.ts';
import type { PlanDocument } from '../document.ts';

/** What a plan says of its coat of arms: enough of a document to ask. */
type Holder = Pick<PlanDocument, 'administration' | 'attachments'>;

/** The file that holds the coat of arms on the cover; null when the administration chose none. */
export function coatOfArmsOf({ administration, attachments }: Holder): Attachment | null {
  const id = administration.coatOfArms;
  return id === null ? null : (attachments.find((attachment) => attachment.id === id) ?? null);
}

/** The files that are annexes: the coat of arms is part of the cover, which is printed with it, and no act of its own. */
export function annexedFiles({ administration, attachments }: Holder): readonly Attachment[] {
  return attachments.filter(({ id }) => id !== administration.coatOfArms);
}

/** What the coat of arms says to who cannot see it. */
export function coatOfArmsWords({ administration: { name } }: Pick<PlanDocument, 'administration'>): string {
  const whose = name.trim();
  if (whose === '') return 'Stemma dell’ente';
  return /^comune\b/i.test(whose) ? `Stemma del ${whose}` : `Stemma dell’ente: ${whose}`;
}

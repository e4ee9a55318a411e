import { plainFromRichText } from '../plan/core/rich-text-plain.ts';
import type { PlanDocument } from '../plan/document.ts';

/** The narrative of a section and of the finer ones below it, titles included. */
export function wordsOfSection(doc: PlanDocument, section: string): string {
  return Object.entries(doc.sections)
    .filter(([key]) => key === section || key.startsWith(`${section}.`))
    .map(([, { title, body }]) => `${title}\n${plainFromRichText(body)}`)
    .join('\n');
}

/** Whether a section has a text of its own or in its parts; titles do not count. */
export function isWritten(doc: PlanDocument, section: string): boolean {
  return Object.entries(doc.sections).some(
    ([key, { body }]) =>
      (key === section || key.startsWith(`${section}.`)) && plainFromRichText(body).trim() !== '',
  );
}

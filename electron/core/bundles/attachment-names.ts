import { entryNameFault } from './entry-names.ts';

export const ATTACHMENTS_FOLDER = 'allegati/';
const MAX_STEM = 80;
const MAX_EXTENSION = 10;

/**
 * The entry name of each attachment, in order: `allegati/` and the original name made safe for every system
 * (ASCII, no reserved characters) and unique even where case is ignored. The original name stays in the plan.
 */
export function attachmentEntryNames(originalNames: readonly string[]): string[] {
  const taken = new Set<string>();
  return originalNames.map((original) => {
    const { stem, extension } = safeName(original);
    let name = `${stem}${extension}`;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${stem}-${number}${extension}`;
    taken.add(name.toLowerCase());
    return `${ATTACHMENTS_FOLDER}${name}`;
  });
}

function safeName(original: string): { stem: string; extension: string } {
  const ascii = original
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._ ()-]+/g, '_')
    .replace(/^[. ]+/, '');
  const dot = ascii.lastIndexOf('.');
  const hasExtension = dot > 0 && ascii.length - dot <= MAX_EXTENSION;
  const extension = hasExtension ? ascii.slice(dot).replace(/[. ]+$/, '') : '';
  const cut = (hasExtension ? ascii.slice(0, dot) : ascii).slice(0, MAX_STEM).replace(/[. ]+$/, '');
  const stem = cut === '' ? 'allegato' : cut;
  // What is left to refuse are the device names of Windows.
  return { stem: entryNameFault(`${stem}${extension}`) === null ? stem : `_${stem}`, extension };
}

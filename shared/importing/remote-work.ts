import type { z } from 'zod';
import { newId } from '../plan/new-id.ts';
import type { RemoteWorkItem, remoteWorkSchema } from '../plan/organisation/remote-work.ts';
import { type Found, found, type Ledger } from './found.ts';
import { isBullet, type Line, letteredItem, numberedItem } from './source.ts';
import { fold, withoutBullet } from './wording.ts';

const introductions: readonly (readonly [RegExp, RemoteWorkItem['kind']])[] = [
  [/condizioni\b|condizionalita seguenti/, 'condition'],
  [/caratteristich|fattori abilitant|requisit|strument/, 'enabling-factor'],
  [/contribu|ambiti/, 'contribution'],
  [/obiettiv|si propone|finalita/, 'objective'],
];

/** The points of remote work (3.2), told apart by the line that introduces each list. */
export function readRemoteWork(
  lines: readonly Line[],
  ledger: Ledger,
): readonly Found<z.input<typeof remoteWorkSchema>>[] {
  const items: Found<z.input<typeof remoteWorkSchema>>[] = [];
  let introduction = '';
  let last: { item: z.input<typeof remoteWorkSchema>; isPoint: boolean } | null = null;
  for (const line of lines) {
    if (line.cells !== null || !ledger.isFree(line)) continue;
    const point =
      numberedItem(line)?.text ??
      letteredItem(line)?.text ??
      (isBullet(line) ? withoutBullet(line.printed) : null);
    if (point === null) {
      // A sentence that a page cut goes on with its point.
      if (last?.isPoint === true && /^\p{Ll}/u.test(line.plain)) {
        last.item.description = `${last.item.description ?? ''} ${line.printed}`;
        ledger.claim(line);
        continue;
      }
      introduction = /:$/.test(line.plain) ? fold(line.plain) : '';
      last = null;
      continue;
    }
    const kind = introductions.find(([words]) => words.test(introduction))?.[1];
    if (kind === undefined) continue;
    ledger.claim(line);
    const item = { id: newId(), kind, description: point.replace(/[;.]$/, '') };
    items.push(found(item, [line]));
    last = { item, isPoint: true };
  }
  return items;
}

import { kindTitle } from '../../../shared/labels/item-name.ts';
import type { PlanTarget } from '../../../shared/plan/target.ts';
import type { MarkedText, SearchHit } from '../../stores/search-store.ts';

/** The hits of one section, with their place in the whole list, which is the order of the arrow keys. */
export interface HitGroup {
  readonly sectionKey: string;
  readonly hits: readonly { readonly hit: SearchHit; readonly index: number }[];
}

/** By section; the section of the best hit comes first, and within a section the better hit. */
export function groupHits(hits: readonly SearchHit[]): readonly HitGroup[] {
  const bySection = new Map<string, SearchHit[]>();
  for (const hit of hits) bySection.set(hit.sectionKey, [...(bySection.get(hit.sectionKey) ?? []), hit]);
  let index = 0;
  return [...bySection].map(([sectionKey, found]) => ({
    sectionKey,
    hits: found.map((hit) => {
      const placed = { hit, index };
      index += 1;
      return placed;
    }),
  }));
}

/** What kind of thing was found: "Obiettivo di performance", "Testo della sezione". */
export function targetWords(target: PlanTarget): string {
  return target.of === 'section' ? 'Testo della sezione' : kindTitle(target.kind);
}

/** The text in pieces, those that were looked for apart from the others; none is empty. */
export function piecesOf({ text, marks }: MarkedText): readonly { text: string; marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = [];
  let done = 0;
  for (const { start, end } of marks) {
    pieces.push(
      { text: text.slice(done, start), marked: false },
      { text: text.slice(start, end), marked: true },
    );
    done = end;
  }
  pieces.push({ text: text.slice(done), marked: false });
  return pieces.filter((piece) => piece.text !== '');
}

/** "12 risultati", said aloud too; `limit`: how many were asked for, so that there may be more. */
export function hitCount(count: number, limit: number): string {
  if (count === 0) return 'Nessun risultato: provare con meno parole o con l’inizio di una parola.';
  if (count === 1) return '1 risultato';
  return count < limit
    ? `${count} risultati`
    : `I ${count} risultati migliori: aggiungere una parola per restringere.`;
}

import type { MarkedText } from '../../stores/search-store.ts';
import classes from './search-dialog.module.css';
import { piecesOf } from './search-groups.ts';

/** A text with the words that were looked for marked. */
export function MarkedWords({ text }: { readonly text: MarkedText }) {
  let at = 0;
  return piecesOf(text).map((piece) => {
    const key = at;
    at += piece.text.length;
    return piece.marked ? (
      <mark key={key} className={classes.mark}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    );
  });
}

const zeroWidthSpace = '\u200b';

/** Longer runs than this do not fit a narrow column: addresses, digests, words without end. */
const longestRun = 12;
/** Of the widest letters that there are, the narrowest column has room for so many. */
const pieceLength = 4;

const longRun = new RegExp(`[^\\s${zeroWidthSpace}]{${longestRun + 1},}`, 'gu');
/** Spaces that hold words together: a few do, but text that was copied from a page may have no other kind. */
const glue = /[\u00a0\u2007\u202f]/gu;
const gluedRun = /[^ \n\t\u200b]{41,}/gu;
const letters = /^[\p{L}'’]{1,45}$/u;
/** No language has so many consonants in a row: hyphenation would find no place in them. */
const unspeakable = /[^aeiouyàèéìòùáíóúâêîôûäëïöü'’]{9,}/iu;
/** A code or an amount is torn only where nothing else helps. */
const longestCode = 16;

/**
 * Gives long runs places to break, with the zero-width space that Unicode has for it. Words of letters are left
 * to hyphenation unless no language has so long a word.
 */
export function breakLongRuns(text: string): string {
  return text
    .replaceAll(gluedRun, (run) => run.replaceAll(glue, `$&${zeroWidthSpace}`))
    .replaceAll(longRun, (run) => (isWord(run) || isCode(run) ? run : breakRun(run)));
}

function isWord(run: string): boolean {
  const parts = run.split(/[-–—/.,;:()«»“”"!?]+/u);
  return run.length <= 45 && parts.every((part) => part === '' || isSpeakable(part));
}

const isSpeakable = (part: string): boolean => letters.test(part) && !unspeakable.test(part);

function breakRun(run: string): string {
  return run
    .replaceAll(/([/@._\-=?&])(?=.)/gu, `$1${zeroWidthSpace}`)
    .split(zeroWidthSpace)
    .map((piece) => (fits(piece) ? piece : chunks(piece).join(zeroWidthSpace)))
    .join(zeroWidthSpace);
}

const isCode = (run: string): boolean => run.length <= longestCode && /\d/u.test(run);

/** Hyphenation breaks what can be spoken. */
function fits(piece: string): boolean {
  return piece.length <= longestRun || isWord(piece);
}

/** By code points, so that no surrogate pair is torn. */
function chunks(piece: string): string[] {
  const characters = [...piece];
  const parts: string[] = [];
  for (let at = 0; at < characters.length; at += pieceLength) {
    parts.push(characters.slice(at, at + pieceLength).join(''));
  }
  return parts;
}

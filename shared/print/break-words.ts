const zeroWidthSpace = '\u200b';

/** Longer runs than this do not fit a narrow column: addresses, digests, words without end. */
const longestRun = 22;
const pieceLength = 16;

const longRun = new RegExp(`[^\\s${zeroWidthSpace}]{${longestRun + 1},}`, 'gu');
const letters = /^[\p{L}'’]{1,45}$/u;

/**
 * Gives long runs places to break, with the zero-width space that Unicode has for it. Words of letters are left
 * to hyphenation unless no language has so long a word.
 */
export function breakLongRuns(text: string): string {
  return text.replaceAll(longRun, (run) => (isWord(run) ? run : breakRun(run)));
}

function isWord(run: string): boolean {
  return (
    run.split(/[-–—/.,;:()«»“”"!?]+/u).every((part) => part === '' || letters.test(part)) && run.length <= 45
  );
}

function breakRun(run: string): string {
  return run
    .replaceAll(/([/@._\-=?&])(?=.)/gu, `$1${zeroWidthSpace}`)
    .split(zeroWidthSpace)
    .map((piece) => (piece.length > longestRun ? chunks(piece).join(zeroWidthSpace) : piece))
    .join(zeroWidthSpace);
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

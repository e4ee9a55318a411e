/** What begins something of its own even where the line before is full. */
const starters =
  /^(?:[-•▪❖➢o*]\s+)?(?:(?:[a-zA-Z]\s?(?:\)\.?|\.(?=\s))\s*\p{L}|\d{1,2}\s?[.)]\s*Titolo|Titolo\s?:|Tipo(?:logia)?\s+(?:di\s+)?obiettivo|Descrizione\s?:|Dirigente\s+responsabile|Art\.?\s*\d+\s*$|#{1,6}\s)|\p{Lu}\p{L}+(?: \p{L}+){0,3}:(?:\s|$))|^[-•▪❖➢]\s+\p{Lu}\p{L}+(?: \p{L}+){0,5}:\s/u;
const listMark = /^(?:([-•▪❖➢])\s+|(\d{1,2})[.)]\s+(?=\p{Lu})|>\s)/u;
/** A line or a cell that cannot end here. */
const unfinished =
  /(?:[,(–•▪-]|(?:^|[\s'’])(?:il|lo|la|i|gli|le|un|una|di|del|dello|della|dei|degli|delle|a|al|alla|ai|alle|da|dal|dalla|in|nel|nella|su|sul|sulla|e|ed|o|con|per|n\.|art\.))$/iu;

const openParenthesis = /\([^)]*$/;

export function beginsOwnLine(line: string): boolean {
  return starters.test(line);
}

export function isUnfinished(line: string): boolean {
  return unfinished.test(line);
}

/** Whether a line is the next point of a list, and no dash or number within the one that stands before. */
export function beginsPoint(next: string, whole: string, last: string): boolean {
  const mark = listMark.exec(next);
  if (mark === null) return false;
  if (openParenthesis.test(last)) return false;
  if (/[.;:!?]$/.test(last)) return true;
  const earlier = listMark.exec(whole);
  const [number, dash] = [Number(mark[2]), mark[1]];
  if (mark[2] !== undefined) return earlier?.[2] !== undefined && number === Number(earlier[2]) + 1;
  return dash !== undefined && dash === earlier?.[1];
}

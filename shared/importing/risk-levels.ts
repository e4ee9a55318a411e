import { defaultBandPreset } from '../calculators/risk-bands.ts';
import { parseItalianDecimal } from '../numbers/italian.ts';
import { type RiskBand, undeterminableLevel } from '../plan/risk/risk-method.ts';
import { fold } from './wording.ts';

/** The names of levels, from the lowest, with the words and letters by which plans write them. */
const levels = [
  { level: 'none', label: 'nullo', words: /^(?:null|trascurabil|n$|inesistente|minim)/ },
  { level: 'veryLow', label: 'bassissimo', words: /^(?:bassissim|molto bass|b b$)/ },
  { level: 'low', label: 'basso', words: /^(?:bass|b$|lieve|limitat)/ },
  { level: 'mediumLow', label: 'medio basso', words: /^medi\w bass/ },
  { level: 'mediumHigh', label: 'medio alto', words: /^medi\w alt/ },
  { level: 'medium', label: 'medio', words: /^(?:medi|m$|moderat)/ },
  {
    level: 'veryHigh',
    label: 'altissimo',
    words: /^(?:altissim|molto alt|critic|estrem|elevatissim|a a$|massim)/,
  },
  { level: 'high', label: 'alto', words: /^(?:alt|a$|elevat|rilevant|serio)/ },
] as const;

/** From the lowest to the highest. */
const order = ['none', 'veryLow', 'low', 'mediumLow', 'medium', 'mediumHigh', 'high', 'veryHigh'];

export interface ReadRating {
  /** As a decimal string, null when the cell has no figure. */
  readonly score: string | null;
  readonly level: string | null;
  /** The word of the cell where it is not the usual one ("basse"). */
  readonly oddWord: string | null;
}

/** "9 medio", "2,17 – basso", "B", "A+", "12" → score and level. */
export function ratingIn(cell: string): ReadRating {
  const match = /^(-?\d+(?:[.,]\d+)?)?\s*[-–(:]*\s*(.*?)\)?$/su.exec(cell.trim());
  const figure = match?.[1];
  const word = (match?.[2] ?? '').trim();
  const score = figure === undefined ? null : figureOf(figure);
  if (word === '') return { score, level: null, oddWord: null };
  const folded = fold(word.replaceAll('+', ' a')).replace(/^(?:rischio|livello) /, '');
  if (/^non (?:valutabil|determinabil)/.test(folded))
    return { score, level: undeterminableLevel, oddWord: null };
  const known = levels.find(({ words }) => words.test(folded));
  const usual = known !== undefined && (folded.length <= 3 || /[oa]$/.test(folded) || folded === 'minimo');
  return { score, level: known?.level ?? null, oddWord: usual ? null : word };
}

/** "3", "2,17" → decimal string; null for anything that is no figure from 0 to 25. */
export function figureOf(text: string): string | null {
  const parsed = parseItalianDecimal(text, 4);
  if (!parsed.ok || parsed.value.startsWith('-') || Number(parsed.value) > 25) return null;
  return parsed.value;
}

export interface ReadBands {
  readonly bands: readonly RiskBand[];
  /** The plan prints them; otherwise they are the program's. */
  readonly stated: boolean;
}

/**
 * The bands for the levels in use. Those that the text states are taken; else, where the three usual levels are
 * all there is, those that the program proposes; else the names alone, without borders.
 */
export function bandsFor(named: ReadonlySet<string>, stated: readonly RiskBand[]): ReadBands {
  const used = new Set([...named].filter((level) => level !== undeterminableLevel));
  const missing = [...used].filter((level) => !stated.some((band) => band.level === level));
  if (stated.length > 0 && missing.length === 0) return { bands: stated, stated: true };
  const usual = defaultBandPreset.bands.map((band) => ({
    level: band.level,
    label: labelOf(band.level),
    below: band.below ?? null,
  }));
  if ([...used].every((level) => usual.some((band) => band.level === level)))
    return { bands: usual, stated: false };
  const ordered = order.filter((level) => used.has(level) || ['low', 'medium', 'high'].includes(level));
  return { bands: ordered.map((level) => ({ level, label: labelOf(level), below: null })), stated: false };
}

function labelOf(level: string): string {
  return levels.find((known) => known.level === level)?.label ?? level;
}

const stated =
  /\b(basso|medio|alto|altissimo|trascurabile|critico|elevato)\b\s*(?:[:=(]|da|tra|compreso tra)*\s*(\d{1,2}(?:,\d+)?)\s*(?:[-–]|a|e)\s*(\d{1,2}(?:,\d+)?)/giu;

/**
 * Bands printed as "basso da 1 a 5, medio da 6 a 12, alto da 13 a 25", in whole products: the border lies half-way
 * between the end of one and the beginning of the next. Nothing where they do not follow each other.
 */
export function bandsIn(text: string): readonly RiskBand[] {
  const read = [...text.matchAll(stated)].flatMap(([, word = '', from = '', to = '']) => {
    const level = ratingIn(word).level;
    return level === null
      ? []
      : [{ level, from: Number(from.replace(',', '.')), to: Number(to.replace(',', '.')) }];
  });
  const ordered = read.toSorted((a, b) => a.from - b.from);
  const distinct = new Set(ordered.map(({ level }) => level)).size === ordered.length;
  const follow = ordered.every(({ from }, index) => index === 0 || from > (ordered[index - 1]?.to ?? from));
  if (ordered.length < 2 || !distinct || !follow) return [];
  return ordered.map(({ level, to }, index) => {
    const next = ordered[index + 1];
    return { level, label: labelOf(level), below: next === undefined ? null : halfWay(to, next.from) };
  });
}

/** Both have at most two decimals: the sum in hundredths is exact. */
function halfWay(a: number, b: number): string {
  const hundredths = Math.round(a * 100) + Math.round(b * 100);
  return (hundredths / 200).toFixed(3).replace(/\.?0+$/, '');
}

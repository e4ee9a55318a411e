import type { Ledger } from './found.ts';
import type { Outline } from './outline.ts';
import type { Line, Source } from './source.ts';
import { shortened } from './wording.ts';

/** Context data are stale when older than this many years before the plan's first. */
const freshYears = 3;
const dataWords =
  /\b(?:dat[io]\b|relativ[aio]\b|relazione|aggiornat|rilevazion|statistic|censiment|iscritt|risulta)/iu;
/** Years of laws and acts are no data: "n. 86/1983", "D.lgs. 267/2000", "dell'8 marzo 2013 n. 5". */
const acts =
  /\b(?:n\.?\s*|l\.?\s*|d\.?\s?lgs\.?\s*|dpr\s*|d\.?p\.?r\.?\s*)\d+\s*\/\s*\d{2,4}|\b(?:legge|decreto|delibera\w*|circolare|direttiva|regolamento)\b[^,.;]{0,60}\b(?:19|20)\d\d\b/giu;

/** Figures of the context that are older than three years, and the trienniums of other plans. */
export function remarkStale(
  source: Source,
  outline: Outline,
  firstYear: number | null,
  ledger: Ledger,
): void {
  if (firstYear === null) return;
  for (const section of outline.sections) {
    for (const line of source.lines.slice(section.textStart, section.end)) {
      if (isContext(section.key, section.title)) remarkOldData(line, section.key, firstYear, ledger);
      remarkOtherTriennium(line, section.key, firstYear, ledger);
    }
  }
}

function isContext(key: string, title: string): boolean {
  return key.startsWith('2.3') && (/contesto/iu.test(title) || key === '2.3');
}

function remarkOldData(line: Line, key: string, firstYear: number, ledger: Ledger): void {
  if (line.cells !== null || !dataWords.test(line.plain)) return;
  const years = [...line.plain.replaceAll(acts, ' ').matchAll(/\b(19[5-9]\d|20\d\d)\b/gu)]
    .map(([year]) => Number(year))
    .filter((year) => year < firstYear - freshYears);
  if (years.length === 0 || years.length > 6) return;
  ledger.remark({
    code: 'text.stale-data',
    message: `L’analisi del contesto (riga ${line.lines[0]}) riporta dati del ${[...new Set(years)].join(', ')} («${shortened(line.plain)}»): per il ${firstYear} servono dati degli ultimi ${freshYears} anni.`,
    lines: line.lines,
    place: ['sections', key, 'body'],
  });
}

function remarkOtherTriennium(line: Line, key: string, firstYear: number, ledger: Ledger): void {
  for (const [, from = '', to = ''] of line.plain.matchAll(/\btriennio\s+(20\d\d)\s*[-–/]\s*(20\d\d)\b/giu)) {
    const first = Number(from);
    if (first === firstYear || Number(to) !== first + 2 || Math.abs(first - firstYear) > 3) continue;
    ledger.remark({
      code: 'text.other-triennium',
      message: `Il testo della sezione ${key} (riga ${line.lines[0]}) parla del triennio ${from}-${to}, il piano è del ${firstYear}-${firstYear + 2}: verificare che non sia rimasto dal piano precedente.`,
      lines: line.lines,
      place: ['sections', key, 'body'],
    });
  }
}

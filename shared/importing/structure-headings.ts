import type { Line } from './source.ts';
import { fold, isShouted } from './wording.ts';

const unitWords =
  /^(?:#+\s*)?(?:aree?|settor[ei]|serviz[io]+|direzion[ei]|dipartiment[oi]|unita organizzativa|u o|uo|uffici?o?|staff|polizia locale|corpo di polizia|segreteria|segretario|centro di responsabilita|cdr|obiettivi (?:comuni|trasversali|di ente|della|del))\b/;
const common =
  /\b(?:comuni a tutt[ei]|trasversali|tutt[ei] (?:le |i |gli )?(?:direzioni|aree|settori|servizi|dirigenti|strutture)|intero ente|obiettivi (?:comuni|di ente))\b/;
const longestHeading = 130;

/** A line that names a structure above its objectives: "AREA 1 AFFARI GENERALI", "Settore II – Lavori pubblici". */
export function isStructureHeading(line: Line): boolean {
  const text = line.plain;
  if (line.cells !== null || text.length > longestHeading || /[.;:,]$/.test(text)) return false;
  if (/^#{1,6}\s/.test(line.text)) return true;
  if (/^(?:[-•]|\d+[.)])\s/.test(line.text)) return false;
  return isShouted(text) || (unitWords.test(fold(text)) && /^\p{Lu}/u.test(text));
}

/** True of a heading above objectives that every structure shares. */
export function isCommonHeading(text: string): boolean {
  return common.test(fold(text));
}

/** "Settore Affari generali – Dirigente: Ada Corti" → structure and manager; no manager in any other heading. */
export function structureAndManager(heading: string): {
  readonly structure: string;
  readonly manager: string;
} {
  const match =
    /^(.{3,}?)\s*[-–,(]\s*(?:dirigente|responsabile|direttore|titolare di e\.?\s?q\.?)(?: [\p{L}.]+){0,3}\s*[:–-]\s*(.{3,80}?)\)?$/iu.exec(
      heading,
    );
  return { structure: match?.[1] ?? heading, manager: match?.[2] ?? '' };
}

/** "Dirigente: Mario Rossi" on a line of its own above the sheets; null for any other line. */
export function managerLine(line: Line): string | null {
  const match =
    /^(?:dirigente|responsabile|direttore|comandante)(?: (?:responsabile|di (?:area|settore)|del (?:settore|servizio)))?\s*[:–-]\s*(.{3,80})$/iu.exec(
      line.printed,
    );
  return match?.[1] ?? null;
}

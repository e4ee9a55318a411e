import { passage, tableRows, tidy } from './crema-text.ts';

/** A sheet of section 2.2 as printed; `unit` is the name of the structure, null for the common objectives. */
export interface PrintedSheet {
  readonly unit: string | null;
  readonly number: number;
  readonly title: string;
  readonly type: string;
  /** From the first field to the last, with their labels. */
  readonly text: string;
}

/** A row of the summary tables; `number` restarts in every structure in Tab 1 and in every type in Tab 2. */
export interface PrintedRow {
  readonly sequence: number;
  readonly type: string;
  readonly number: number;
  readonly area: string;
  readonly services: string;
  readonly title: string;
  readonly strategic: boolean;
}

const structures: Readonly<Record<string, string | null>> = {
  'AREA 1 AFFARI GENERALI': 'Affari Generali',
  'AREA 2 SERVIZI FINANZIARI': 'Servizi Finanziari',
  'AREA 3 SERVIZI AL CITTADINO': 'Servizi al cittadino',
  'AREA 4 SERVIZI TECNICI': 'Servizi tecnici',
  'AREA 4 SERVIZI TECNICI – U.O. COORDINAMENTO MANUTENZIONI E PROGETTAZIONI':
    'U.O. Coordinamento manutenzioni e progettazioni',
  'POLIZIA LOCALE': 'Polizia Locale',
  'OBIETTIVI COMUNI A TUTTE LE DIREZIONI': null,
};

// "1. Titolo:", "11.Titolo:" and "8.Titolo :" all occur.
const sheetStart = /^(\d+)\. ?Titolo ?: (.+)$/;

/** Every sheet between the first heading of a structure and the summary tables, in printing order. */
export function printedSheets(): readonly PrintedSheet[] {
  const sheets: { unit: string | null; number: number; title: string; lines: string[] }[] = [];
  let unit: string | null = null;
  for (const line of passage(/^AREA 1 AFFARI GENERALI/, /^TABELLE DI SINTESI/).map(tidy)) {
    const structure = structures[line];
    if (structure !== undefined) {
      unit = structure;
      continue;
    }
    const start = sheetStart.exec(line);
    if (start === null) sheets.at(-1)?.lines.push(line);
    else sheets.push({ unit, number: Number(start[1]), title: plain(start[2] ?? ''), lines: [] });
  }
  return sheets.map(({ lines, ...sheet }) => {
    const text = lines.join('\n');
    return { ...sheet, type: /^Tipo obiettivo – ([A-F])/m.exec(text)?.[1] ?? '', text: fieldsOnly(text) };
  });
}

function fieldsOnly(text: string): string {
  return text.slice(text.search(/^(- )?(a\)\.?)? ?\.?Descrizione/m));
}

/** The rows of Tab 1 (by structure) or Tab 2 (by type). */
export function printedSummary(table: 1 | 2): readonly PrintedRow[] {
  const lines = table === 1 ? passage(/^Tab 1-/, /^Tab 2-/) : passage(/^Tab 2-/, /^2\.3- Rischi/);
  return tableRows(lines)
    .filter(([sequence]) => /^\d+$/.test(sequence ?? ''))
    .map(([sequence, type, number, area, services, title, strategic]) => ({
      sequence: Number(sequence),
      type: type ?? '',
      number: Number(number),
      area: area ?? '',
      services: services ?? '',
      title: plain(title ?? ''),
      strategic: strategic === 'S',
    }));
}

/** The same words whatever the apostrophes and spaces. */
export function plain(text: string): string {
  return tidy(text.replaceAll('’', "'"));
}

/** The figures of a text: dates, numbers of acts, quantities, percentages; list markers and letters are none. */
export function figuresOf(text: string): readonly string[] {
  return (text.match(/\d+(?:[.,/]\d+)*/g) ?? []).map((figure) => figure.replaceAll('/', '.'));
}

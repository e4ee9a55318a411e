const months = [
  'gennaio',
  'febbraio',
  'marzo',
  'aprile',
  'maggio',
  'giugno',
  'luglio',
  'agosto',
  'settembre',
  'ottobre',
  'novembre',
  'dicembre',
];
const expressions = new RegExp(
  String.raw`\b(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4})\b|\b(?:(\d{1,2})[°º]?\s+)?(${months.join('|')})\s+(\d{4})\b`,
  'giu',
);
/** A date that holds for every year, begins something, or is only one of several possibilities is no deadline. */
const noDeadline = /\bciascun|\bogni anno|\ba partire da|\bdal\b|\bo secondo\b|\bo alle\b|\boltre il\b/iu;

/** Every date in a text, as ISO; of a month without a day its last day. */
export function datesIn(text: string): readonly string[] {
  const dates: string[] = [];
  for (const [, day, month, year, named, monthName, namedYear] of text.matchAll(expressions)) {
    const number = monthName === undefined ? Number(month) : months.indexOf(monthName.toLowerCase()) + 1;
    const date = isoDate(Number(year ?? namedYear), number, Number(day ?? named ?? Number.NaN));
    if (date !== null) dates.push(date);
  }
  return dates;
}

function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12) return null;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const chosen = Number.isNaN(day) ? lastDay : day;
  if (chosen < 1 || chosen > lastDay) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(chosen).padStart(2, '0')}`;
}

/** The day by which something is to be done, where its words name one and no alternative to it. */
export function deadlineDateIn(text: string): string | null {
  return noDeadline.test(text) ? null : (datesIn(text).at(-1) ?? null);
}

/** The years in which something runs, as its words say: "iniziato nel 2024", "negli anni 2023-2026", "biennale". */
export function yearsIn(
  texts: { readonly description: string; readonly deadline: string },
  firstYear: number | null,
): { readonly startYear: number | null; readonly endYear: number | null } {
  const started = /(?:iniziat|avviat)[oa]\s+(?:nel|nell['’]anno)\s+(20\d\d)/iu.exec(texts.description)?.[1];
  const range = /negli anni\s+(20\d\d)\s*[–/-]\s*(20\d\d)/iu.exec(texts.deadline);
  const until = /fino al\s+(20\d\d)/iu.exec(texts.deadline)?.[1];
  const ends = /completamento previsto entro l['’]anno\s+(20\d\d)/iu.exec(texts.description)?.[1];
  if (firstYear !== null && /biennale/iu.test(texts.deadline))
    return { startYear: firstYear, endYear: firstYear + 1 };
  const end = ends ?? range?.[2] ?? until;
  return {
    startYear: started === undefined ? null : Number(started),
    endYear: end === undefined ? null : Number(end),
  };
}

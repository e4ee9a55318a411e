/** Years before that were old already when last year's plan was made: history, not a date that was forgotten. */
const yearsLookedAt = 4;

const year = String.raw`(?:19|20)\d\d`;
/** "2025-2027", "2025/2027", a year alone; not within a longer number. */
const mention = new RegExp(String.raw`(?<!\d)(${year})(?:\s?[-–/]\s?(${year}))?(?!\d)`, 'g');

/**
 * The name of an act, which carries its year for good: "D.lgs. 33/2013", "DM 30.6.2022 n. 132", "L. 190 del 2012",
 * "CCNL 16.11.2022", "Regolamento (UE) 2016/679". A resolution of the ente is none: each year has its own.
 */
const act = new RegExp(
  String.raw`\b(?:l\.|legge|d\.?\s?l\.?|d\.?\s?lgs\.?|decreto(?:\s(?:legge|legislativo|ministeriale))?|d\.?\s?m\.?|d\.?\s?p\.?\s?(?:r|c\.?\s?m)\.?|ccnl|circolare|direttiva|regolamento\s\(u[em]\)|reg\.?\s\(?ue\)?|pna|linee\sguida)(?=[\s\d(])[^;:\n]{0,30}?${year}(?:/\d+)?`,
  'gi',
);

/**
 * What in a text speaks of the years before the new plan as if they were to come: single years, and the old triennium.
 * A period that reaches into the new plan ("2023-2026" in a plan from 2026) is left alone, and so is the name of an act.
 *
 * @returns as written, each once, in their order: `['2025', '2025-2027']`
 */
export function staleYears(
  text: string,
  { oldFirst, newFirst }: { readonly oldFirst: number; readonly newFirst: number },
): readonly string[] {
  const found = [...text.replaceAll(act, ' ').matchAll(mention)].flatMap(([words, from, to]) => {
    const [first, last] = [Number(from), Number(to ?? from)];
    const isOldTriennium = first === oldFirst && last === oldFirst + 2;
    if (last >= newFirst && !isOldTriennium) return [];
    return last >= newFirst - yearsLookedAt ? [words] : [];
  });
  return [...new Set(found)];
}

/** Whether an ISO date lies before the new plan begins. */
export function isPastDate(date: unknown, newFirst: number): date is string {
  return typeof date === 'string' && /^\d{4}-/.test(date) && Number(date.slice(0, 4)) < newFirst;
}

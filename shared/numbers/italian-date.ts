import { PiaoError } from '../errors.ts';
import { accepted, type Parsed, rejected } from './parsed.ts';

const italianDate = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/;
const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Date rolls 31 February over to March; a day that comes back changed does not exist. */
function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** "31.12.2025", "31/12/2025", "1.6.2024" or an ISO date → "2025-12-31". Years have four digits. */
export function parseItalianDate(text: string): Parsed {
  const trimmed = text.trim();
  if (trimmed === '') return rejected('La data manca: scriverla come 31.12.2025.');
  const iso = isoDate.exec(trimmed);
  const italian = italianDate.exec(trimmed);
  const [year, month, day] =
    iso !== null ? [iso[1], iso[2], iso[3]] : [italian?.[4], italian?.[3], italian?.[1]];
  if (year === undefined || month === undefined || day === undefined) {
    return rejected(`«${trimmed.slice(0, 40)}» non si legge come data: scriverla come 31.12.2025.`);
  }
  if (!exists(Number(year), Number(month), Number(day))) {
    return rejected(`Il giorno ${trimmed} non esiste: controllare la data.`);
  }
  return accepted(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** "2025-12-31" → "31.12.2025". Throws `date.malformed` for anything that is no ISO date. */
export function formatItalianDate(iso: string): string {
  const match = isoDate.exec(iso);
  if (match === null) {
    throw new PiaoError(
      'date.malformed',
      `«${iso.slice(0, 40)}» non è una data: va scritta come 2025-12-31.`,
    );
  }
  return `${match[3]}.${match[2]}.${match[1]}`;
}

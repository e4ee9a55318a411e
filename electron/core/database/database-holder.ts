import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { PiaoError } from '../../../shared/errors.ts';
import { formatItalianMoment } from '../../../shared/numbers/italian-moment.ts';

/** What a mark says: who works on the database beside it, and since when. */
const holderSchema = z.strictObject({
  /** Of this one opening: a process of the same number may be another. */
  id: z.string(),
  host: z.string(),
  /** See `thisMachine`; empty in a mark of a program that did not write it, which is of no machine then. */
  machine: z.string().default(''),
  pid: z.int(),
  since: z.iso.datetime(),
});

export type Holder = z.output<typeof holderSchema>;

/** Null for a mark that is not there or was cut short: it says nobody's name. */
export function readHolder(mark: string): Holder | null {
  try {
    return holderOf(readFileSync(mark, 'utf8'));
  } catch {
    return null;
  }
}

export function holderOf(text: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The refusal of a database that another program has; null when the mark does not say which. */
export function held(file: string, holder: Holder | null): PiaoError {
  const who =
    holder === null
      ? 'da un altro computer'
      : `dal computer «${holder.host}» dal ${formatItalianMoment(new Date(holder.since))}`;
  return new PiaoError(
    'database.held',
    `L’archivio «${file}» è già aperto ${who}: chiudere lì PIAO Desk; se quel computer si è spento o è in pausa, riprovare fra un minuto.`,
    { kind: 'machine', details: { file, host: holder?.host ?? '', since: holder?.since ?? '' } },
  );
}

/** The refusal of a database that another program may have opened and closed meanwhile. */
export function passedBy(file: string): PiaoError {
  return new PiaoError(
    'database.held',
    `Mentre questo computer era in pausa l’archivio «${file}» può essere stato aperto da un altro: riaprirlo prima di continuare.`,
    { kind: 'machine', details: { file, host: '', since: '' } },
  );
}

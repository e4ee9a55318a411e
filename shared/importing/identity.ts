import type { z } from 'zod';
import type { resolutionSchema } from '../plan/core/header.ts';
import type { administrationSchema } from '../plan/organisation/administration.ts';
import { datesIn } from './dates.ts';
import type { Ledger } from './found.ts';
import { identityField } from './identity-labels.ts';
import { personName } from './names.ts';
import { personNamed } from './prevention.ts';
import type { Line, LineRange } from './source.ts';
import { fold, withoutBullet } from './wording.ts';

type Input = z.input<typeof administrationSchema>;
type Field = keyof Input;

/** A field of the scheda anagrafica with the line that says it. */
export interface Identity {
  readonly values: Input;
  readonly lines: ReadonlyMap<Field, LineRange>;
}

const countFields: ReadonlySet<Field> = new Set(['inhabitants', 'employees']);
const personFields: ReadonlySet<Field> = new Set([
  'mayor',
  'generalSecretary',
  'preventionOfficer',
  'digitalTransitionOfficer',
  'accessibilityOfficer',
]);
const bodyName =
  /^(?:comune|citt[àa]|citt[àa] metropolitana|unione (?:dei|di) comuni|provincia) (?:di |del |della |dell['’]|d['’])?\s*[\p{L}][\p{L}'’ .-]{1,60}$/iu;

/** The scheda anagrafica: labels with their values, in section 1 or, where a plan has none, at its beginning. */
export function readIdentity(section: readonly Line[], source: readonly Line[], ledger: Ledger): Identity {
  const values: Input = {};
  const lines = new Map<Field, LineRange>();
  const set = (field: Field, value: string, line: Line) => {
    const read = fieldValue(field, value);
    if (lines.has(field) || read === null) return false;
    Object.assign(values, { [field]: read });
    lines.set(field, line.lines);
    return true;
  };
  for (const line of section) {
    for (const { label, value } of pairsIn(line)) {
      const field = identityField(label);
      if (field !== undefined && set(field, value, line)) ledger.claim(line);
    }
  }
  const named = [...section, ...source.slice(0, 12)].find(
    ({ cells, plain }) => cells === null && bodyName.test(plain),
  );
  if (named !== undefined && set('name', named.printed, named)) ledger.claim(named);
  else if (named !== undefined && fold(named.plain) === fold(String(values.name ?? ''))) ledger.claim(named);
  namePeople(source, set);
  return { values, lines };
}

function namePeople(
  source: readonly Line[],
  set: (field: Field, value: string, line: Line) => boolean,
): void {
  const secretary = personNamed(source, /^segretari[oa] (?:generale|comunale)$/);
  if (secretary !== null) set('generalSecretary', secretary.name, secretary.line);
  const officer = personNamed(
    source,
    /^(?:rpct|responsabile della prevenzione (?:della )?corruzione(?: e (?:della )?trasparenza)?)$/,
  );
  if (officer !== null) set('preventionOfficer', officer.name, officer.line);
  const declared = source.find(({ plain }) =>
    /segretari[oa] (?:generale|comunale)[^.]{0,40}(?:in qualità di|quale|è il) responsabile della prevenzione/iu.test(
      plain,
    ),
  );
  if (declared !== undefined && secretary !== null) set('preventionOfficer', secretary.name, declared);
}

function pairsIn(line: Line): readonly { label: string; value: string }[] {
  if (line.cells !== null) {
    const [label = '', value = '', ...more] = line.cells.filter((cell) => cell !== '');
    return label === '' || more.length > 0 ? [] : [{ label, value }];
  }
  const text = withoutBullet(line.printed);
  const both =
    /^(codice fiscale)\s*(?:\/|e|-)\s*(partita iva)\s*:\s*(\d{11})(?:\s*(?:\/|e|-)\s*(\d{11}))?/iu.exec(text);
  if (both !== null) {
    const [, first = '', second = '', one = '', two] = both;
    return [
      { label: first, value: one },
      { label: second, value: two ?? one },
    ];
  }
  const match = /^([^:]{2,90}):\s*(\S.*)$/u.exec(text);
  return match === null ? [] : [{ label: match[1] ?? '', value: match[2] ?? '' }];
}

function fieldValue(field: Field, printed: string): string | number | null {
  const value = printed.trim();
  if (value === '') return null;
  if (countFields.has(field)) {
    const digits = /(\d{1,3}(?:[.\s']\d{3})+|\d+)(?!.*\d)/u.exec(value)?.[1]?.replaceAll(/\D/g, '');
    return digits === undefined || digits.length > 8 ? null : Number(digits);
  }
  if (personFields.has(field)) return personName(value);
  if (field === 'name') return value.replace(/[.;,]$/, '');
  return value;
}

/** The first year of the triennium that the plan says it covers, most often said first. */
export function readPeriod(
  lines: readonly Line[],
): { readonly firstYear: number; readonly lines: LineRange } | null {
  const votes = new Map<number, { weight: number; lines: LineRange }>();
  for (const line of lines) {
    for (const [, from = '', middle, to = ''] of line.plain.matchAll(
      /\b(20\d\d)\s*[-–/]\s*(?:(20\d\d)\s*[-–/]\s*)?(20\d\d)\b/gu,
    )) {
      const first = Number(from);
      if (Number(to) !== first + 2 || (middle !== undefined && Number(middle) !== first + 1)) continue;
      const weight = titleWeight(line.plain) * (line.index < 40 ? 10 : 1);
      const vote = votes.get(first) ?? { weight: 0, lines: line.lines };
      votes.set(first, { ...vote, weight: vote.weight + weight });
    }
  }
  const best = [...votes].toSorted(([, a], [, b]) => b.weight - a.weight)[0];
  return best === undefined ? null : { firstYear: best[0], lines: best[1].lines };
}

/** A title of this plan says more than a heading, and both more than a sentence, which may speak of the triennium before. */
function titleWeight(text: string): number {
  if (/\bPIAO\b|piano integrato/iu.test(text) && text.length < 160) return 6;
  return /\btriennio\b/iu.test(text) && text.length < 60 && !/[.;]$/.test(text) ? 3 : 1;
}

/** The act that adopted the plan, where the cover gives its number and date. */
export function readResolution(
  cover: readonly Line[],
  ledger: Ledger,
): z.input<typeof resolutionSchema> | null {
  for (const line of cover) {
    const match =
      /\b(?:deliberazione|delibera)\s+(?:della |di |del )?(giunta(?: comunale)?|g\.\s?c\.|consiglio comunale|commissario[^n]{0,20})\s*n\.?\s*(\d+[\w/]*)\s+del\s+(.{8,24})/iu.exec(
        line.plain,
      );
    const date = datesIn(match?.[3] ?? '')[0];
    if (match === null || date === undefined) continue;
    ledger.claim(line);
    const body = /giunta|g\.\s?c\./iu.test(match[1] ?? '') ? 'Giunta Comunale' : (match[1] ?? '');
    return { body, number: match[2] ?? '', date };
  }
  return null;
}

import type { z } from 'zod';
import { newId } from '../plan/new-id.ts';
import type { PreventionItem, preventionSchema } from '../plan/risk/prevention.ts';
import { type Found, found, type Ledger } from './found.ts';
import { headingText, isMinorHeading, linesUnder } from './minor-headings.ts';
import { personName } from './names.ts';
import { beginsItem, joinedText } from './paragraphs.ts';
import { isBullet, type Line, numberedItem } from './source.ts';
import { fold, withoutBullet } from './wording.ts';

type Input = z.input<typeof preventionSchema>;
type Kind = PreventionItem['kind'];

/** Headings whose text is one item of its kind. */
const proseHeadings: readonly (readonly [RegExp, Kind])[] = [
  [/^accesso civico/, 'civic-access'],
  [
    /^(?:gestione delle segnalazioni|whistleblowing|segnalazione (?:di|degli) illecit|tutela del(?:la persona)? (?:whistleblower|segnalante))/,
    'whistleblowing',
  ],
  [/^(?:modalita di )?coinvolgimento (?:degli|dei) (?:stakeholder|portatori)/, 'participation'],
  [/^specific[oi] obiettiv/, 'specific-objective'],
];
/** Words above a list whose points are items of its kind. */
const listHeadings: readonly (readonly [RegExp, Kind])[] = [
  [/^obiettivi di (?:performance|prevenzione)/, 'area-objective'],
  [/\blinee d(?:i |')azione\b/, 'line-of-action'],
  [/\bportatori d(?:i |')interesse\b.*:$/, 'stakeholder'],
];
const officer =
  /^(?<title>(?:responsabil[ei]|referent[ei]|gestore) (?:della|del|dell['’]|delle|per la|anticorruzione|RPCT|RASA)[^:.]{2,110}):\s*(?<name>\p{Lu}[^:]{2,90})$/iu;

/** The points of section 2.3 that are neither events nor measures: objectives, people, access, participation. */
export function readPrevention(lines: readonly Line[], ledger: Ledger): readonly Found<Input>[] {
  const items: Found<Input>[] = [];
  for (const [at, line] of lines.entries()) {
    if (!ledger.isFree(line) || line.cells !== null) continue;
    const named = officer.exec(withoutBullet(line.printed))?.groups;
    if (named !== undefined) {
      ledger.claim(line);
      const responsible = (named.name ?? '').replace(/[.;]$/, '');
      items.push(found({ id: newId(), kind: 'officer', title: named.title ?? '', responsible }, [line]));
      continue;
    }
    items.push(...underProse(lines, at, line, ledger), ...underList(lines, at, line, ledger));
  }
  return items;
}

function underProse(lines: readonly Line[], at: number, line: Line, ledger: Ledger): readonly Found<Input>[] {
  const kind = proseHeadings.find(([words]) => words.test(fold(line.plain)))?.[1];
  if (kind === undefined || !isMinorHeading(line)) return [];
  const body = linesUnder(lines, at, (next) => !ledger.isFree(next) || introducesList(next));
  if (body.length === 0) return [];
  ledger.claim(line, ...body);
  const description = joinedText(body.map((part) => ({ text: part.printed, own: beginsItem(part) })));
  return [found({ id: newId(), kind, title: headingText(line), description }, [line, ...body], 'probable')];
}

function introducesList(line: Line): boolean {
  return /:$/.test(line.plain) && listKind(line) !== undefined;
}

function listKind(line: Line): Kind | undefined {
  const text = withoutBullet(line.plain).toLowerCase();
  return listHeadings.find(([words]) => words.test(text))?.[1];
}

function underList(lines: readonly Line[], at: number, line: Line, ledger: Ledger): readonly Found<Input>[] {
  const kind = listKind(line);
  if (kind === undefined || !(/:$/.test(line.plain) || isMinorHeading(line))) return [];
  const points = pointsBelow(lines, at, ledger);
  if (points.length < 2) return [];
  ledger.claim(...points.flat());
  return points.map((point) => {
    const [first] = point;
    const description = joinedText(
      point.map((part) => ({ text: numberedItem(part)?.text ?? withoutBullet(part.printed), own: false })),
    );
    return found(
      { id: newId(), kind, description: description.replace(/;$/, '') },
      first === undefined ? [line] : point,
      'probable',
    );
  });
}

/** Numbered or dashed points, after at most two lines that introduce them; a sentence cut by a page goes on. */
function pointsBelow(lines: readonly Line[], at: number, ledger: Ledger): readonly (readonly Line[])[] {
  const points: Line[][] = [];
  let introduction = 0;
  for (const line of lines.slice(at + 1, at + 60)) {
    if (!ledger.isFree(line) || line.cells !== null) break;
    const isPoint = numberedItem(line) !== null || (isBullet(line) && !isMinorHeading(line));
    const last = points.at(-1);
    if (isPoint) points.push([line]);
    else if (last !== undefined && /^\p{Ll}/u.test(line.plain)) last.push(line);
    else if (last === undefined && introduction < 2) introduction += 1;
    else break;
  }
  return points;
}

/** The person whom the text names for an office: "Segretario Generale⇥Dott. Mario Rossi", "RPCT: Mario Rossi". */
export function personNamed(lines: readonly Line[], office: RegExp): { name: string; line: Line } | null {
  for (const line of lines) {
    const [label = '', value = ''] =
      line.cells === null
        ? withoutBullet(line.printed).split(/:\s*/, 2)
        : line.cells.filter((cell) => cell !== '');
    if (label.length > 110 || !office.test(fold(label))) continue;
    const name = personName(value);
    if (/^\p{Lu}[\p{L}'’]+(?:\s+\p{Lu}[\p{L}'’]+){1,4}$/u.test(name)) return { name, line };
  }
  return null;
}

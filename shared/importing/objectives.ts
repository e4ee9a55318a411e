import type { z } from 'zod';
import { newId } from '../plan/new-id.ts';
import type { objectiveSchema } from '../plan/performance/objectives.ts';
import { deadlineDateIn, yearsIn } from './dates.ts';
import type { Confidence, Found, Ledger } from './found.ts';
import type { SheetField } from './label-words.ts';
import { managersIn, oneNamePerPerson } from './names.ts';
import type { Sheet } from './objective-sheets.ts';
import type { TypeRegister } from './objective-types.ts';
import { spanning } from './source.ts';
import { isCommonHeading } from './structure-headings.ts';
import { nameRanks, type UnitRegister } from './units.ts';
import { shortened } from './wording.ts';

export type ObjectiveInput = z.input<typeof objectiveSchema>;

/** An objective with what the summary tables are compared with. */
export interface FoundObjective extends Found<ObjectiveInput> {
  item: ObjectiveInput;
  confidence: Confidence;
}

const textFields = [
  'description',
  'beneficiaries',
  'unitsInvolved',
  'deadline',
  'indicator',
  'baseline',
  'target',
  'source',
] as const satisfies readonly SheetField[];

const shared = /^obiettivo condiviso\b/iu;
const yes = /^(?:s|s[iì]|x|vero|strategico)\b/iu;

/** The objectives that the sheets describe, in their order, with structure, type and people found once for all. */
export function objectivesFromSheets(
  sheets: readonly Sheet[],
  context: { units: UnitRegister; types: TypeRegister; firstYear: number | null },
  ledger: Ledger,
): FoundObjective[] {
  const { units, types } = context;
  const numbers = new Map<string | null, number>();
  const objectives = sheets.map((sheet): FoundObjective => {
    ledger.claim(...sheet.lines, ...(sheet.structure === null ? [] : [sheet.structure]));
    const unit = unitOf(sheet, units);
    const position = (numbers.get(unit) ?? 0) + 1;
    numbers.set(unit, position);
    const item = objectiveOf(sheet, { unit, position, types, firstYear: context.firstYear });
    const missing = textFields.filter((field) => !sheet.fields.has(field)).length;
    return {
      item,
      lines: spanning(sheet.lines),
      confidence: missing > 3 || item.type === null ? 'doubtful' : missing > 0 ? 'probable' : 'certain',
    };
  });
  nameManagersOnce(objectives);
  for (const [at, sheet] of sheets.entries()) readNotes(sheet, objectives[at], units, ledger);
  return objectives;
}

function unitOf(sheet: Sheet, units: UnitRegister): string | null {
  const heading = sheet.structure;
  if (heading === null || isCommonHeading(heading.plain)) return null;
  const id = units.add(heading.plain, nameRanks.heading, heading.lines);
  if (sheet.structureManager !== '') units.set(id, { manager: sheet.structureManager });
  return id;
}

function objectiveOf(
  sheet: Sheet,
  context: { unit: string | null; position: number; types: TypeRegister; firstYear: number | null },
): ObjectiveInput {
  const value = (field: SheetField) => sheet.fields.get(field) ?? '';
  const title = value('title');
  const { managers } = managersIn(value('managers') || sheet.structureManager);
  const texts = Object.fromEntries(textFields.map((field) => [field, value(field)])) as Record<
    (typeof textFields)[number],
    string
  >;
  return {
    id: newId(),
    number: numberOf(sheet.code, context.position),
    unit: context.unit,
    title,
    type: context.types.codeOf(value('type'), sheet.lines[0]),
    strategic: yes.test(value('strategic')),
    managers: [...managers],
    ...texts,
    deadlineDate: deadlineDateIn(texts.deadline),
    ...yearsIn(texts, context.firstYear),
    ...fundingIn(title),
  };
}

/** "3" is number 3; of a code with several parts ("1.2.3", "DEM_1") the place within the structure is taken. */
function numberOf(code: string, position: number): number | null {
  if (code === '') return null;
  return /^\d{1,3}$/.test(code) ? Number(code) : position;
}

/** Whether the title says that PNRR pays, and for which measure. */
export function fundingIn(title: string): { pnrr: boolean; pnrrMeasure: string } {
  const funded = /\bfin(?:anziat[aeio]|anziament[oi]|\.)[^.]*?PNRR/iu.test(title);
  return { pnrr: funded, pnrrMeasure: /PNRR\s+(\d(?:\.\d+)+)/u.exec(title)?.[1] ?? '' };
}

function nameManagersOnce(objectives: readonly FoundObjective[]): void {
  const names = oneNamePerPerson(objectives.flatMap(({ item }) => item.managers ?? []));
  for (const { item } of objectives)
    item.managers = (item.managers ?? []).map((name) => names.get(name) ?? name);
}

function readNotes(
  sheet: Sheet,
  objective: FoundObjective | undefined,
  units: UnitRegister,
  ledger: Ledger,
): void {
  if (objective === undefined) return;
  for (const note of sheet.notes) {
    const unit = shared.test(note.plain)
      ? units.mentioned(note.plain.replace(/^.*?\bdirezione\b/iu, ''))
      : null;
    if (unit !== null && unit !== objective.item.unit) {
      objective.item.sharedWith = [...(objective.item.sharedWith ?? []), unit];
      continue;
    }
    ledger.leave(note);
    ledger.remark({
      code: 'import.objective-note',
      message: `Sotto il titolo dell’obiettivo «${shortened(objective.item.title ?? '')}» si legge «${shortened(note.plain)}», che non ha un campo: riportarlo dove serve.`,
      lines: note.lines,
      item: objective.item.id,
    });
  }
  const { rest } = managersIn(sheet.fields.get('managers') ?? '');
  if (rest !== '') {
    ledger.remark({
      code: 'import.manager-note',
      message: `Accanto ai responsabili dell’obiettivo «${shortened(objective.item.title ?? '')}» si legge «${shortened(rest)}»: il campo tiene i soli nomi, riportarlo nella descrizione se serve.`,
      lines: objective.lines,
      item: objective.item.id,
      place: ['managers'],
    });
  }
  if (sheet.code.includes('.') || /\D/.test(sheet.code)) {
    ledger.remark({
      code: 'import.objective-code',
      message: `L’obiettivo stampato come «${sheet.code}» ha qui il numero ${objective.item.number}: nel piano i numeri sono interi e ripartono in ogni struttura.`,
      lines: objective.lines,
      item: objective.item.id,
      place: ['number'],
    });
  }
}

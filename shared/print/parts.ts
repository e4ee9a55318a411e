import { z } from 'zod';
import { assertNever } from '../assert-never.ts';
import { PiaoError } from '../errors.ts';
import type { PlanDocument } from '../plan/document.ts';
import { commonObjectives, summaryByStructure } from '../plan/performance/objective-summary.ts';
import { hasConfirmation } from '../plan/risk/confirmation.ts';
import type { PrintEdition } from './model.ts';

/** What names a part; whether the plan has it is for `readPart` and the print to say. */
export const partSchema = z.string().min(1).max(200);

/** What of a plan is printed by itself: a section with what stands within it, or what one reader needs of it. */
export type PlanPart =
  | { readonly type: 'section'; readonly key: string }
  /** The objective sheets of one structure; null: those common to all structures. */
  | { readonly type: 'sheets'; readonly unit: string | null }
  | { readonly type: 'register' }
  | { readonly type: 'worksheets' }
  /** What the checks say: no words of the plan, but an annex of its draft. */
  | { readonly type: 'findings' }
  /** More than a part: the whole draft with that annex. */
  | { readonly type: 'annexed' };

/** A part as it is chosen: what asks for it, here and on the command line, and its name. */
export type PartChoice = { readonly value: string; readonly label: string };

/** Of the confirmation of section 2.3, which is adopted and published by itself too. */
export const confirmationKey = 'confirmation';

const register = 'register';
const worksheets = 'worksheets';
const findings = 'findings';
const annexed = 'whole+findings';
const sheetsOf = 'sheets:';
const common = 'common';

/** For a sentence that says what can be asked for. */
export const readerPartWords = `${register}, ${worksheets}, ${findings}, ${annexed}, ${sheetsOf}STRUTTURA`;

/** The parts that are not sections but made for a reader. */
export function readerParts(doc: PlanDocument): PartChoice[] {
  const structures = summaryByStructure(doc).map(({ key, name }) => ({
    value: `${sheetsOf}${key ?? common}`,
    label: key === null ? commonObjectives : `Schede degli obiettivi – ${name}`,
  }));
  return [
    ...structures,
    ...(doc.riskEvents.length === 0 ? [] : [{ value: register, label: 'Registro degli eventi rischiosi' }]),
    { value: worksheets, label: 'Prospetti della spesa di personale' },
    ...(hasConfirmation(doc)
      ? [{ value: confirmationKey, label: 'Conferma annuale della sottosezione 2.3' }]
      : []),
    { value: findings, label: 'Segnalazioni aperte' },
    ...(doc.plan.status === 'draft'
      ? [{ value: annexed, label: 'Tutto il piano, con le segnalazioni aperte in appendice' }]
      : []),
  ];
}

/**
 * The part that a text asks for: `register`, `worksheets`, `findings`, `whole+findings` of a draft, `sheets:` and the id, the short name or the name of a structure
 * (`sheets:common`), else the key of a section, which need not exist. Throws `print.part-unknown`, `print.findings-of-draft`.
 */
export function readPart(doc: PlanDocument, text: string): PlanPart {
  if (text === register || text === worksheets || text === findings) return { type: text };
  if (text === annexed) return annexedDraft(doc);
  if (!text.startsWith(sheetsOf)) return { type: 'section', key: text };
  const wanted = text.slice(sheetsOf.length);
  const structures = summaryByStructure(doc);
  const found = structures.find(({ key, name }) =>
    key === null ? wanted === common : namesUnit(doc, key, name, wanted),
  );
  if (found !== undefined) return { type: 'sheets', unit: found.key };
  const known = structures.map(({ name }) => `«${name}»`).join(', ');
  throw new PiaoError(
    'print.part-unknown',
    `Nessun obiettivo del piano è della struttura «${wanted.slice(0, 40)}»: ne hanno ${known || 'nessuna'}.`,
  );
}

/** Whether what is printed opens with the cover: the whole plan, with or without its appendix. Throws as `readPart`. */
export function hasCover(doc: PlanDocument, text: string | undefined): boolean {
  return text === undefined || readPart(doc, text).type === 'annexed';
}

/** What is still to be mended is no part of what the Giunta votes. */
function annexedDraft({ plan }: PlanDocument): PlanPart {
  if (plan.status === 'draft') return { type: 'annexed' };
  throw findingsOfDraft('a una bozza: di questo piano si possono stampare da sole.');
}

/** Nor of what looks like it. Throws `print.findings-of-draft`. */
export function refuseAnnexedEdition(part: PlanPart | null, edition: PrintEdition): void {
  if (part?.type !== 'annexed' || edition === 'draft') return;
  throw findingsOfDraft('all’edizione di bozza: chiedere quella, oppure stamparle da sole.');
}

function findingsOfDraft(words: string): PiaoError {
  return new PiaoError(
    'print.findings-of-draft',
    `Le segnalazioni aperte si aggiungono in appendice solo ${words}`,
  );
}

function namesUnit({ units }: PlanDocument, id: string, name: string, wanted: string): boolean {
  const code = units.find((unit) => unit.id === id)?.code ?? '';
  return [id, name, code].some((each) => each !== '' && each.toLowerCase() === wanted.toLowerCase());
}

/** For the name of a file: few letters, no signs. */
export function partFileName(doc: PlanDocument, text: string): string {
  const part = readPart(doc, text);
  switch (part.type) {
    case 'section':
      return part.key === confirmationKey ? 'conferma-annuale' : plain(`sezione-${part.key}`);
    case 'sheets': {
      const name = summaryByStructure(doc).find(({ key }) => key === part.unit)?.name ?? '';
      return plain(`obiettivi-${part.unit === null ? 'comuni' : name}`).slice(0, 60);
    }
    case 'register':
      return 'registro-rischi';
    case 'worksheets':
      return 'prospetti-spesa';
    case 'findings':
      return 'segnalazioni';
    case 'annexed':
      return 'con-segnalazioni';
    default:
      return assertNever(part, 'unknown part');
  }
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9.]+/g, '-');
}

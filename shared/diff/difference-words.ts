import { cellText } from '../labels/cell-text.ts';
import { kindTitle } from '../labels/item-name.ts';
import { structuredWords } from '../labels/structured-words.ts';
import { formatItalianDecimal } from '../numbers/italian.ts';
import { formatItalianDate } from '../numbers/italian-date.ts';
import { basedOnSchema, planKindLabels, planStatusLabels, resolutionSchema } from '../plan/core/header.ts';
import type { PlanDocument } from '../plan/document.ts';
import { fieldsOf } from '../plan/field-meta.ts';
import { kindOf } from '../plan/kinds.ts';
import type { ChangeSort, Difference } from './difference.ts';
import type { FieldChange } from './field-changes.ts';
import { diffWords, type WordStep } from './word-diff.ts';

type DifferenceKind = Difference['kind'];

export interface ComparedPlans {
  readonly before: PlanDocument;
  readonly after: PlanDocument;
}

const sectionLabels: Readonly<Record<string, string>> = { number: 'Numero', title: 'Titolo', body: 'Testo' };

const headerLabels: Readonly<Record<string, string>> = {
  firstYear: 'Primo anno del triennio',
  kind: 'Tipo di piano',
  status: 'Stato',
  revision: 'Revisione',
  basedOn: 'Piano da cui deriva',
  resolution: 'Deliberazione',
};

/** Singular and plural of each sort of change, for headings and counts. */
export const changeWords: Readonly<Record<ChangeSort, readonly [one: string, several: string]>> = {
  added: ['Aggiunta', 'aggiunte'],
  removed: ['Eliminazione', 'eliminazioni'],
  changed: ['Modifica', 'modifiche'],
  moved: ['Spostamento', 'spostamenti'],
};

/** The kind of thing that changed: "Obiettivo di performance". */
export function thingWords(kind: DifferenceKind): string {
  if (kind === 'section') return 'Testo della sezione';
  return kind === 'plan' ? 'Dati del piano' : kindTitle(kind);
}

/** "Obiettivo di performance «Titolo»"; what there is only once needs no name. */
export function differenceTitle({ kind, id, name }: Difference): string {
  return id === null || name === '' ? thingWords(kind) : `${thingWords(kind)} «${name}»`;
}

/** The same with what tells it from others of that name: of a risk event its number in the register and its process. */
export function placedTitle(docs: ComparedPlans, difference: Difference): string {
  const title = differenceTitle(difference);
  if (difference.kind !== 'riskEvents') return title;
  const { riskEvents } = difference.change === 'removed' ? docs.before : docs.after;
  const index = riskEvents.findIndex(({ id }) => id === difference.id);
  const event = riskEvents[index];
  if (event === undefined) return title;
  const where = [event.office.trim(), event.process.trim()].filter((part) => part !== '').join(', ');
  return `${title} (n. ${index + 1}${where === '' ? '' : `: ${where}`})`;
}

export function fieldLabel(kind: DifferenceKind, field: string): string {
  const labels: Readonly<Record<string, string>> =
    kind === 'section' ? sectionLabels : kind === 'plan' ? headerLabels : kindOf(kind).fields;
  return labels[field] ?? field;
}

/** A value as people read it in its document; empty when there is nothing. */
export function valueWords(doc: PlanDocument, kind: DifferenceKind, field: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (kind === 'section') return String(value);
  if (kind === 'plan') return headerWords(field, value);
  const described = fieldsOf(kindOf(kind)).find(({ name }) => name === field);
  if (described === undefined) return String(value);
  return structuredWords(kind, field, value) ?? cellText(doc, kind, described, value);
}

/** A change as one text with its words marked, or as one value in place of another. */
export type ShownChange =
  | { readonly as: 'words'; readonly steps: readonly WordStep[] }
  | {
      readonly as: 'values';
      readonly before: string;
      readonly after: string;
      readonly difference: string | null;
    };

/** How a field's change is shown: word by word where both sides are running text. */
export function shownChange(docs: ComparedPlans, kind: DifferenceKind, change: FieldChange): ShownChange {
  const before = valueWords(docs.before, kind, change.field, change.before);
  const after = valueWords(docs.after, kind, change.field, change.after);
  if (isRunningText(before) && isRunningText(after)) return { as: 'words', steps: diffWords(before, after) };
  return { as: 'values', before, after, difference: differenceWords(change.difference) };
}

/** "+1.200,00"; null where there is none. */
function differenceWords(difference: string | undefined): string | null {
  if (difference === undefined) return null;
  const words = formatItalianDecimal(difference);
  return difference.startsWith('-') ? words : `+${words}`;
}

/** A value of one or two words is clearer whole than in pieces. */
function isRunningText(words: string): boolean {
  return words.trim().split(/\s+/).length > 2;
}

function headerWords(field: string, value: unknown): string {
  switch (field) {
    case 'kind':
      return planKindLabels[value as keyof typeof planKindLabels] ?? String(value);
    case 'status':
      return planStatusLabels[value as keyof typeof planStatusLabels] ?? String(value);
    case 'basedOn': {
      const { firstYear, revision, planId } = basedOnSchema.parse(value);
      const which = firstYear === null ? `piano ${planId}` : `piano ${firstYear}-${firstYear + 2}`;
      return `${which}, revisione ${revision}`;
    }
    case 'resolution': {
      const { body, number, date } = resolutionSchema.parse(value);
      const parts = [
        body,
        number === '' ? '' : `n. ${number}`,
        date === null ? '' : `del ${formatItalianDate(date)}`,
      ];
      return parts.filter((part) => part !== '').join(' ');
    }
    default:
      return String(value);
  }
}

/** "3 aggiunte, 1 spostamento", or that there is nothing. */
export function countsWords(counts: Readonly<Record<ChangeSort, number>>): string {
  const parts = Object.entries(changeWords).flatMap(([sort, [one, several]]) => {
    const count = counts[sort as ChangeSort];
    if (count === 0) return [];
    return [count === 1 ? `1 ${one.toLowerCase()}` : `${count} ${several}`];
  });
  return parts.length === 0 ? 'nessuna differenza' : parts.join(', ');
}

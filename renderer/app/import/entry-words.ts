import type { Confidence } from '../../../shared/importing/found.ts';
import { type ReviewEntry, sectionOfEntry } from '../../../shared/importing/review/review-entry.ts';
import type { ReviewDecision } from '../../../shared/importing/review/review-report.ts';
import { kindTitle, namingField } from '../../../shared/labels/item-name.ts';
import { anyItemsOf } from '../../../shared/plan/apply-change.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';

export const headerWords = 'Triennio e tipo di piano';

/** What an entry is called, as the document under review has it now. */
export function entryName(doc: PlanDocument, { target }: Pick<ReviewEntry, 'target'>): string {
  if (target === null) return headerWords;
  switch (target.of) {
    case 'item': {
      const item = anyItemsOf(doc, target.kind).find(({ id }) => id === target.id);
      if (item === undefined) return `${kindTitle(target.kind)} (eliminata)`;
      return shortened(namingField({ ...item })?.words ?? kindTitle(target.kind));
    }
    case 'single':
      return kindTitle(target.kind);
    case 'section': {
      const section = doc.sections[target.key];
      return [section?.number, section?.title].filter(Boolean).join(' ') || `Sezione ${target.key}`;
    }
  }
}

/** What sort of thing it is, and where it goes. */
export function entrySort(entry: Pick<ReviewEntry, 'target'>): string {
  const { target } = entry;
  if (target?.of !== 'item' && target?.of !== 'section') return 'Dati del piano';
  const sort = target.of === 'section' ? 'Testo' : kindTitle(target.kind);
  // The finer keys of a plan are no numbers that people know.
  const number = /^\d+(?:\.\d+)*/.exec(sectionOfEntry(entry))?.[0];
  return number === undefined ? sort : `${sort} · sezione ${number}`;
}

export const confidenceWords: Readonly<Record<Confidence, string>> = {
  certain: 'certa',
  probable: 'probabile',
  doubtful: 'dubbia',
};

/** What became of an entry. */
export function stateWords(decision: ReviewDecision | undefined, corrected: boolean): string {
  switch (decision) {
    case undefined:
      return corrected ? 'corretta, da confermare' : 'da esaminare';
    case 'discarded':
      return 'scartata';
    case 'accepted':
    case 'seen':
      return corrected ? 'corretta' : 'accettata';
  }
}

/** Some items are known by a whole paragraph. */
function shortened(name: string): string {
  return name.length <= 160 ? name : `${name.slice(0, 159)}…`;
}

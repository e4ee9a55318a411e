import type { Confidence } from '../../../../shared/importing/found.ts';
import { lineWords } from '../../../../shared/importing/line-words.ts';
import {
  type FindingNote,
  findingNotes,
  type PassageNote,
  passageNotes,
  unseen,
} from '../../../../shared/importing/review/open-notes.ts';
import type { ReviewEntry } from '../../../../shared/importing/review/review-entry.ts';
import type { ReviewDecision, ReviewReport } from '../../../../shared/importing/review/review-report.ts';
import type { ReviewMark } from '../../../../shared/plan/core/review-marks.ts';
import { newId } from '../../../../shared/plan/new-id.ts';

interface State {
  readonly fileName: string;
  readonly decisions: Readonly<Record<string, ReviewDecision>>;
  /** Whether the plan has it, after what was discarded is out. */
  readonly isThere: (target: ReviewEntry['target']) => boolean;
}

type Target = NonNullable<ReviewEntry['target']>;

/** The marks "da rivedere" of a plan that comes of a review: one for each thing that nobody has looked at. */
export function marksOf(
  report: Pick<ReviewReport, 'entries' | 'findings' | 'unmatched'>,
  { fileName, decisions, isThere }: State,
): readonly ReviewMark[] {
  const targets = new Map(report.entries.map(({ key, target }) => [key, target]));
  const inSection = (key: string): Target => {
    const section: Target = { of: 'section', key };
    return isThere(section) ? section : { of: 'section', key: 'premise' };
  };
  const targetOf = ({ entry, section }: FindingNote): Target => {
    const target = entry === null ? null : (targets.get(entry) ?? null);
    return target !== null && isThere(target) ? target : inSection(section);
  };
  const ofDiscarded = ({ entry }: FindingNote) => entry !== null && decisions[entry] === 'discarded';
  return [
    ...report.entries.flatMap(({ key, target, ...entry }) =>
      target !== null && decisions[key] === undefined && isThere(target)
        ? [mark(target, 'imported', entryNote(entry, fileName))]
        : [],
    ),
    ...unseen(findingNotes(report), decisions)
      .filter((finding) => !ofDiscarded(finding))
      .map((finding) => mark(targetOf(finding), 'finding', finding.message)),
    ...unseen(passageNotes(report), decisions).map((passage) =>
      mark(inSection(passage.section), 'passage', passageNote(passage, fileName)),
    ),
  ];
}

function mark(target: Target, reason: ReviewMark['reasons'][number], note: string): ReviewMark {
  return {
    id: newId(),
    kind: target.of === 'section' ? 'section' : target.kind,
    item: target.of === 'section' ? target.key : target.of === 'item' ? target.id : '',
    reasons: [reason],
    note,
    origin: '',
    state: 'open',
    motivation: '',
  };
}

const howSure: Readonly<Record<Confidence, string>> = {
  certain: 'con sicurezza',
  probable: 'probabilmente nel modo giusto',
  doubtful: 'con dubbio',
};

function entryNote(
  { confidence, lines }: Pick<ReviewEntry, 'confidence' | 'lines'>,
  fileName: string,
): string {
  return `Letto ${howSure[confidence]} da «${fileName}», ${lineWords(...lines)}.`;
}

/** With all of its words: the text of the document goes with the review. */
function passageNote({ lines, text }: PassageNote, fileName: string): string {
  return `«${fileName}», ${lineWords(lines)}: ${text}`;
}

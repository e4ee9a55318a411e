import { findingSubject, passageSubject, type ReviewDecision, type ReviewReport } from './review-report.ts';

type Decisions = Readonly<Record<string, ReviewDecision>>;
type Subject = { readonly subject: string };
export type FindingNote = ReviewReport['findings'][number] & Subject;
export type PassageNote = ReviewReport['unmatched'][number] & Subject;

/** What does not add up in the document itself; the checks of any plan are asked of the plan again. */
export function findingNotes({ findings }: Pick<ReviewReport, 'findings'>): readonly FindingNote[] {
  return findings.flatMap((finding, index) =>
    finding.ofSource ? [{ ...finding, subject: findingSubject(index) }] : [],
  );
}

/** The passages that went nowhere. */
export function passageNotes({ unmatched }: Pick<ReviewReport, 'unmatched'>): readonly PassageNote[] {
  return unmatched.map((passage, index) => ({ ...passage, subject: passageSubject(index) }));
}

/** Those that nobody has looked at. */
export function unseen<Note extends Subject>(notes: readonly Note[], decisions: Decisions): readonly Note[] {
  return notes.filter(({ subject }) => decisions[subject] !== 'seen');
}

/** Whoever decides on an entry has the findings about it before them. */
export function findingsSeenWith(
  report: Pick<ReviewReport, 'findings'>,
  entry: string,
): Readonly<Record<string, 'seen'>> {
  return Object.fromEntries(
    findingNotes(report)
      .filter((note) => note.entry === entry)
      .map(({ subject }) => [subject, 'seen']),
  );
}

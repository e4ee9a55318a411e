import { describe, expect, it } from 'vitest';
import {
  findingNotes,
  findingsSeenWith,
  passageNotes,
  unseen,
} from '../../../../../shared/importing/review/open-notes.ts';

const finding = (entry: string | null, ofSource = true) => ({
  code: 'import.x',
  message: '…',
  lines: null,
  entry,
  section: '2.2',
  ofSource,
});
const report = {
  findings: [finding('a'), finding('a', false), finding(null), finding('b'), finding('a')],
  unmatched: [{ lines: [3, 4] as const, text: 'x', section: '2.2' }],
};

describe('the notes of a review', () => {
  it('are called by their place in the report, those that are no checks', () => {
    expect(findingNotes(report).map(({ subject }) => subject)).toEqual([
      'finding:0',
      'finding:2',
      'finding:3',
      'finding:4',
    ]);
    expect(passageNotes(report)).toEqual([{ ...report.unmatched[0], subject: 'passage:0' }]);
  });

  it('are unseen until somebody says so', () => {
    const notes = [...findingNotes(report), ...passageNotes(report)];
    expect(unseen(notes, { 'finding:2': 'seen', a: 'accepted' }).map(({ subject }) => subject)).toEqual([
      'finding:0',
      'finding:3',
      'finding:4',
      'passage:0',
    ]);
  });

  it('about an entry are seen with it, and no others', () => {
    expect(findingsSeenWith(report, 'a')).toEqual({ 'finding:0': 'seen', 'finding:4': 'seen' });
    expect(findingsSeenWith(report, 'c')).toEqual({});
  });
});

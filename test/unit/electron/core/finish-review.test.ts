import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finishedDocument } from '../../../../electron/core/plans/import-review/finish-review.ts';
import type { ReviewDecision, ReviewReport } from '../../../../shared/importing/review/review-report.ts';
import type { LineRange } from '../../../../shared/importing/source.ts';
import { openMarks, sectionOfMark } from '../../../../shared/plan/core/review-state.ts';
import { idOf, planWith } from '../../shared/plan/plan-with.ts';

const doc = planWith({
  objectives: [
    { id: idOf(1), title: 'Sportello' },
    { id: idOf(2), title: 'Piazza' },
  ],
});
const objective = (n: number) =>
  ({
    key: `objectives/${idOf(n)}`,
    target: { of: 'item', kind: 'objectives', id: idOf(n) },
    confidence: 'doubtful',
    lines: [[n, n]],
  }) as const;
const section = (key: string, ...lines: readonly LineRange[]) =>
  ({
    key: `section/${key}`,
    target: { of: 'section', key },
    confidence: 'certain',
    lines: [...lines],
  }) as const;
const finding = (message: string, more: Partial<ReviewReport['findings'][number]> = {}) => ({
  code: 'import.x',
  message,
  lines: null,
  entry: null,
  section: '2.2',
  ofSource: true,
  ...more,
});
const passage = (text: string, section = '2.2') => ({ lines: [7, 9] as const, text, section });

type Report = Parameters<typeof finishedDocument>[1]['report'];

function finished(report: Partial<Report>, decisions: Readonly<Record<string, ReviewDecision>> = {}) {
  return finishedDocument(doc, {
    fileName: 'piao.txt',
    report: { entries: [], findings: [], unmatched: [], ...report },
    decisions,
  });
}

function marks(...args: Parameters<typeof finished>) {
  return finished(...args).document.reviewMarks.map(({ kind, item, reasons, note }) => ({
    at: item === '' ? kind : `${kind}/${item}`,
    reasons,
    note,
  }));
}

describe('the mark on what nobody looked at', () => {
  it('says where it was read, in one line or in several', () => {
    const noteFor = (...lines: readonly LineRange[]) =>
      marks({ entries: [section('2.2', ...lines)] })[0]?.note;
    expect(noteFor([12, 12])).toBe('Letto con sicurezza da «piao.txt», riga 12.');
    expect(noteFor([12, 14], [20, 20])).toBe('Letto con sicurezza da «piao.txt», righe 12-14, 20.');
  });
});

describe('a finding that nobody looked at', () => {
  const about = finding('Titolo diverso.', { entry: objective(1).key });

  it('stays with the thing that it speaks of, even when that was accepted', () => {
    const report = { entries: [objective(1)], findings: [about] };
    expect(marks(report, { [objective(1).key]: 'accepted' })).toEqual([
      { at: `objectives/${idOf(1)}`, reasons: ['finding'], note: 'Titolo diverso.' },
    ]);
    expect(marks(report).map(({ reasons }) => reasons)).toEqual([['imported'], ['finding']]);
  });

  it('goes with the thing that was discarded, and when it was seen', () => {
    const report = { entries: [objective(1)], findings: [about] };
    expect(marks(report, { [objective(1).key]: 'discarded' })).toEqual([]);
    expect(marks(report, { [objective(1).key]: 'accepted', 'finding:0': 'seen' })).toEqual([]);
  });

  it('about no thing stays with its section, and in front when the plan has no such section', () => {
    const findings = [finding('Uno.'), finding('Due.', { section: '2.3.art-9' })];
    expect(marks({ findings })).toEqual([
      { at: 'section/2.2', reasons: ['finding'], note: 'Uno.' },
      { at: 'section/premise', reasons: ['finding'], note: 'Due.' },
    ]);
  });

  it('about a thing that was removed by hand stays with its section', () => {
    const gone = { ...objective(1), target: { ...objective(1).target, id: idOf(9) } };
    expect(marks({ entries: [gone], findings: [about] })).toEqual([
      { at: 'section/2.2', reasons: ['finding'], note: 'Titolo diverso.' },
    ]);
  });

  it('is none when it is one of the checks that the plan is asked again', () => {
    expect(marks({ findings: [finding('Manca la baseline.', { ofSource: false })] })).toEqual([]);
  });
});

describe('a passage that nobody looked at', () => {
  it('is kept whole, with its lines, in its section', () => {
    const text = `Nota a margine\n${'parola '.repeat(2000).trim()}`;
    expect(marks({ unmatched: [passage('visto'), passage(text)] }, { 'passage:0': 'seen' })).toEqual([
      { at: 'section/2.2', reasons: ['passage'], note: `«piao.txt», righe 7-9: ${text}` },
    ]);
  });
});

describe('whatever was decided', () => {
  const report: Report = {
    entries: [objective(1), objective(2), section('2.2', [1, 90]), section('2.3.art-9', [91, 99])],
    findings: [
      finding('a', { entry: objective(1).key }),
      finding('b', { section: '2.3.art-9' }),
      finding('c'),
    ],
    unmatched: [passage('x', '2.3.art-9'), passage('y', '3.1')],
  };
  const subjects = [
    ...report.entries.map(({ key }) => key),
    ...report.findings.map((_, index) => `finding:${index}`),
    ...report.unmatched.map((_, index) => `passage:${index}`),
  ];
  const decisions = fc.dictionary(
    fc.constantFrom(...subjects),
    fc.constantFrom<ReviewDecision>('accepted', 'discarded', 'seen'),
  );

  it('every mark is open and counted in a section that the plan has: none is out of reach', () => {
    fc.assert(
      fc.property(decisions, (made) => {
        const { document, toReview } = finished(report, made);
        expect(openMarks(document)).toHaveLength(toReview);
        for (const mark of document.reviewMarks)
          expect(Object.keys(document.sections)).toContain(sectionOfMark(mark));
      }),
    );
  });

  it('what was not decided on has one mark, what was has none', () => {
    fc.assert(
      fc.property(decisions, (made) => {
        const notes = marks(report, made).map(({ note }) => note);
        const gone = made[objective(1).key] === 'discarded';
        expect(notes.filter((note) => note === 'a')).toHaveLength(
          gone || made['finding:0'] === 'seen' ? 0 : 1,
        );
        expect(notes.filter((note) => note === 'c')).toHaveLength(made['finding:2'] === 'seen' ? 0 : 1);
        expect(notes.filter((note) => note.endsWith(': y'))).toHaveLength(
          made['passage:1'] === 'seen' ? 0 : 1,
        );
      }),
    );
  });
});

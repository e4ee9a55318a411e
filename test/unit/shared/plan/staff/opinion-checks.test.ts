import { describe, expect, it } from 'vitest';
import { checkOpinion } from '../../../../../shared/plan/staff/opinion-checks.ts';
import { codesOf, only } from '../finding-place.ts';
import { idOf, planWith } from '../plan-with.ts';

const file = {
  id: idOf(1),
  name: 'verbale 12.pdf',
  section: '3.3.2',
  mediaType: 'application/pdf',
  size: 3,
  sha256: 'a'.repeat(64),
};
const hires = [{ id: idOf(11), status: 'new', year: 2026 }];
const whole = { number: '12', date: '2026-01-20' };
const plan = (auditorsOpinion: Readonly<Record<string, unknown>>, more: object = { hires }) =>
  planWith({ capacity: { auditorsOpinion }, attachments: [file], ...more });

describe("the auditors' opinion", () => {
  it.each([
    ['nothing of it', {}],
    ['the number alone', { number: '12' }],
    ['the date alone', { date: '2026-01-20' }],
    ['a number of blanks', { number: ' ', date: '2026-01-20' }],
    ['the file alone', { attachment: file.id }],
  ])('is asked for once where a plan with hires has %s', (_what, opinion) => {
    const doc = plan(opinion);
    expect(codesOf(checkOpinion(doc))).toEqual(['capacity.auditors-opinion-missing']);
    expect(only(doc, checkOpinion(doc), 'capacity.auditors-opinion-missing').path).toBe(
      'capacity.auditorsOpinion',
    );
  });

  it('that is declared lacks its file, and the finding leads to the field', () => {
    const doc = plan(whole);
    expect(codesOf(checkOpinion(doc))).toEqual(['capacity.auditors-opinion-file-missing']);
    expect(only(doc, checkOpinion(doc), 'capacity.auditors-opinion-file-missing')).toMatchObject({
      severity: 'warning',
      path: 'capacity.auditorsOpinion.attachment',
      message: expect.stringContaining('(verbale n. 12)'),
    });
  });

  it('leaves nothing to say with number, date and file', () => {
    expect(checkOpinion(plan({ ...whole, attachment: file.id }))).toEqual([]);
  });

  it('is not asked of a plan without hires, but one that is declared needs its file there too', () => {
    expect(checkOpinion(plan({}, {}))).toEqual([]);
    const dated = plan({ date: '2026-01-20' }, {});
    expect(only(dated, checkOpinion(dated), 'capacity.auditors-opinion-file-missing').message).not.toContain(
      'verbale n.',
    );
  });
});

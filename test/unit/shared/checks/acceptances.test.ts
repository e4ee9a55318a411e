import { describe, expect, it } from 'vitest';
import { acceptedTogether, sortFindings } from '../../../../shared/checks/acceptances.ts';
import { blocking, warning } from '../../../../shared/checks/finding.ts';
import type { AcceptedFinding } from '../../../../shared/plan/core/accepted-findings.ts';
import { newPlan } from '../../../../shared/plan/new-plan.ts';

const place = (item?: string) => ({
  path: ['objectives', 0],
  section: '2.2',
  ...(item === undefined ? {} : { item }),
});
const onItem = warning('objective.baseline-missing', place('o1'), 'Manca la baseline.');
const onOther = warning('objective.baseline-missing', place('o2'), 'Manca la baseline.');
const onPlan = warning('plan.late', { path: ['plan'], section: 'plan' }, 'È tardi.');
const error = blocking('objective.title-missing', place('o1'), 'Manca il titolo.');

const accepted = (code: string, item: string, motivation = 'Si sa.'): AcceptedFinding => ({
  id: `${code}-${item}`,
  code,
  item,
  motivation,
  acceptedBy: '',
  acceptedOn: '2026-01-20',
});
const docWith = (...acceptedFindings: AcceptedFinding[]) => ({
  ...newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune' }),
  acceptedFindings,
});

describe('sortFindings', () => {
  it('takes out what was accepted, for that very item, and keeps it beside the motivation', () => {
    const item = accepted(onItem.code, 'o1');
    expect(sortFindings(docWith(item), [error, onItem, onOther, onPlan])).toEqual({
      open: [error, onOther, onPlan],
      acceptances: [{ accepted: item, findings: [onItem] }],
    });
  });

  it('takes a warning about the whole plan as accepted by an acceptance without item', () => {
    expect(sortFindings(docWith(accepted('plan.late', '')), [onItem, onPlan]).open).toEqual([onItem]);
  });

  it('never lets what is blocking be accepted', () => {
    const { open, acceptances } = sortFindings(docWith(accepted(error.code, 'o1')), [error]);
    expect(open).toEqual([error]);
    expect(acceptances.map(({ findings }) => findings)).toEqual([[]]);
  });

  it('keeps showing an acceptance that nothing answers to, but none without motivation', () => {
    const { open, acceptances } = sortFindings(
      docWith(accepted('gone.code', ''), accepted(onItem.code, 'o1', '  ')),
      [onItem],
    );
    expect(open).toEqual([onItem]);
    expect(acceptances).toEqual([{ accepted: accepted('gone.code', ''), findings: [] }]);
  });
});

describe('acceptedTogether', () => {
  it('names the warnings that one motivation would answer for', () => {
    const twin = { ...onItem, path: 'objectives[0].target' };
    expect(acceptedTogether(onItem, [error, onItem, twin, onOther, onPlan])).toEqual([onItem, twin]);
  });

  it('leaves out a blocking finding of the same code', () => {
    expect(acceptedTogether(onItem, [onItem, { ...onItem, severity: 'blocking' }])).toEqual([onItem]);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { useFindings } from '../../../../renderer/stores/findings-store.ts';
import { warning } from '../../../../shared/checks/finding.ts';

const finding = warning('plan.late', { path: ['plan'], section: 'plan' }, 'È tardi.');
const accepted = { id: 'a', code: 'x', item: '', motivation: 'Si sa.', acceptedBy: '', acceptedOn: null };

describe('what the checks say', () => {
  beforeEach(() => useFindings.setState(useFindings.getInitialState(), true));

  it('keeps the accepted apart from what is open, and forgets both with the plan', () => {
    useFindings.getState().setFindings({ open: [finding], acceptances: [{ accepted, findings: [] }] });
    expect(useFindings.getState().findings).toEqual([finding]);
    expect(useFindings.getState().acceptances).toEqual([{ accepted, findings: [] }]);
    useFindings.getState().setFindings(null);
    expect(useFindings.getState().findings).toBeNull();
    expect(useFindings.getState().acceptances).toEqual([]);
  });

  it('opens the panel for who asks for it twice, and folds it for who toggles it', () => {
    useFindings.getState().openPanel();
    useFindings.getState().openPanel();
    expect(useFindings.getState().panelOpen).toBe(true);
    useFindings.getState().togglePanel();
    expect(useFindings.getState().panelOpen).toBe(false);
  });
});

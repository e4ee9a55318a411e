import { beforeEach, describe, expect, it } from 'vitest';
import { goToSpot } from '../../../../renderer/sections/go-to-spot.ts';
import { useFindings } from '../../../../renderer/stores/findings-store.ts';
import { useNavigation } from '../../../../renderer/stores/navigation-store.ts';
import { showError, showRefusal, useNotices } from '../../../../renderer/stores/notice-store.ts';
import { createPlansStore, type PlanSummary } from '../../../../renderer/stores/plans-store.ts';
import { PiaoError } from '../../../../shared/errors.ts';
import { unexpectedError } from '../../../../shared/unexpected-error.ts';

const place = () => {
  const { section, item, focus } = useNavigation.getState();
  return { section, item, focus };
};

describe('where the person is', () => {
  beforeEach(() => useNavigation.setState(useNavigation.getInitialState(), true));

  it('goes to a section without the item and the field of the place before', () => {
    useNavigation.getState().goTo({ section: '2.2', item: { kind: 'objectives', id: 'x' }, focus: 'f' });
    useNavigation.getState().goTo({ section: '3.1' });
    expect(place()).toEqual({ section: '3.1', item: null, focus: null });
  });

  it('asks for the focus once, and can ask for the same again', () => {
    const { goTo, focused } = useNavigation.getState();
    goTo({ section: '1', focus: 'administration/mayor' });
    focused();
    expect(place()).toEqual({ section: '1', item: null, focus: null });
    goTo({ section: '1', focus: 'administration/mayor' });
    expect(place().focus).toBe('administration/mayor');
  });

  it('leads to the sheet of what has one', () => {
    goToSpot({ of: 'item', kind: 'objectives', id: 'x' }, 'baseline');
    expect(place()).toEqual({
      section: '2.2',
      item: { kind: 'objectives', id: 'x' },
      focus: 'objectives/x/baseline',
    });
  });

  it('leads to the row of what has none, in the section where its kind is shown', () => {
    goToSpot({ of: 'item', kind: 'headcount', id: 'y' }, null);
    expect(place()).toEqual({ section: '3.3.1', item: null, focus: 'headcount/y' });
  });

  it('leads to a text, and to another section when it is told which', () => {
    goToSpot({ of: 'section', key: '2.3.art-8' }, 'body');
    expect(place()).toEqual({ section: '2.3.art-8', item: null, focus: 'section/2.3.art-8/body' });
    goToSpot({ of: 'single', kind: 'administration' }, 'taxCode', '4');
    expect(place()).toEqual({ section: '4', item: null, focus: 'administration/taxCode' });
  });
});

describe('notices', () => {
  beforeEach(() => useNotices.getState().dismiss());

  it('shows one at a time, and the same words again as a new one', () => {
    const { show } = useNotices.getState();
    show({ tone: 'done', text: 'Fatto.' });
    const first = useNotices.getState().notice;
    show({ tone: 'done', text: 'Fatto.' });
    const second = useNotices.getState().notice;
    expect(second).toMatchObject({ tone: 'done', text: 'Fatto.' });
    expect(second?.number).not.toBe(first?.number);
  });

  it('tells an error by its sentence, and of what nobody had foreseen only what to do', () => {
    showError(new PiaoError('database.busy', 'Archivio in uso.'));
    expect(useNotices.getState().notice).toMatchObject({ tone: 'error', text: 'Archivio in uso.' });
    for (const unexpected of [new TypeError('x is not a function'), 'broken', undefined]) {
      showError(unexpected);
      expect(useNotices.getState().notice).toMatchObject({ tone: 'error', text: unexpectedError });
    }
    showRefusal('Il codice c’è già.');
    expect(useNotices.getState().notice).toMatchObject({ tone: 'error', text: 'Il codice c’è già.' });
    useNotices.getState().dismiss();
    expect(useNotices.getState().notice).toBeNull();
  });
});

describe('the panel of findings', () => {
  it('opens and closes, and closing a closed one leaves it closed', () => {
    const { togglePanel, closePanel } = useFindings.getState();
    // Modules are loaded once per worker: the tests of another file may have left it open.
    closePanel();
    togglePanel();
    expect(useFindings.getState().panelOpen).toBe(true);
    closePanel();
    closePanel();
    expect(useFindings.getState().panelOpen).toBe(false);
  });
});

describe('the list of plans', () => {
  const plan: PlanSummary = {
    id: 'p',
    administrationName: 'Comune di Prova',
    firstYear: 2026,
    kind: 'ordinary',
    status: 'draft',
    revision: 0,
    basedOn: null,
    imported: false,
    createdAt: '2026-01-01T09:00:00.000Z',
    updatedAt: '2026-01-01T10:00:00.000Z',
  };

  it('is loading, then there; after a failure it can be asked for again', async () => {
    const answers = [
      () => Promise.reject(new PiaoError('database.busy', 'Archivio in uso.')),
      () => Promise.resolve([plan]),
    ];
    const store = createPlansStore(() => (answers.shift() ?? (() => Promise.resolve([])))());
    expect(store.getState().plans).toEqual({ state: 'loading' });
    await store.getState().refresh();
    expect(store.getState().plans).toEqual({ state: 'failed', message: 'Archivio in uso.' });
    await store.getState().refresh();
    expect(store.getState().plans).toEqual({ state: 'ready', list: [plan] });
  });
});

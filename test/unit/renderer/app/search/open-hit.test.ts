import { beforeEach, describe, expect, it } from 'vitest';
import { openHit } from '../../../../../renderer/app/search/open-hit.ts';
import { useFindings } from '../../../../../renderer/stores/findings-store.ts';
import { useNavigation } from '../../../../../renderer/stores/navigation-store.ts';
import type { SearchHit } from '../../../../../renderer/stores/search-store.ts';
import { newPlan } from '../../../../../shared/plan/new-plan.ts';

const doc = newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune' });
const none = { text: 'x', marks: [] };
const found = { text: 'x', marks: [{ start: 0, end: 1 }] };
const id = '0190a000-0000-7000-8000-000000000001';

function open(hit: Pick<SearchHit, 'target' | 'sectionKey'> & Partial<SearchHit>, plan = doc) {
  openHit({ title: found, snippet: none, ...hit }, plan);
  const { section, item, focus } = useNavigation.getState();
  return { section, item, focus };
}

describe('openHit', () => {
  beforeEach(() => {
    useNavigation.setState({ section: '4', item: null, focus: null });
    useFindings.setState(useFindings.getInitialState(), true);
  });

  it('opens the sheet of an objective and the row of what has none', () => {
    expect(open({ target: { of: 'item', kind: 'objectives', id }, sectionKey: '2.2' })).toEqual({
      section: '2.2',
      item: { kind: 'objectives', id },
      focus: `objectives/${id}`,
    });
    expect(open({ target: { of: 'item', kind: 'measures', id }, sectionKey: '2.3' })).toEqual({
      section: '2.3',
      item: null,
      focus: `measures/${id}`,
    });
  });

  it('opens a section at its text when the words stand there, else at its heading', () => {
    const target = { of: 'section', key: '3.1' } as const;
    expect(open({ target, sectionKey: '3.1', snippet: found }).focus).toBe('section/3.1/body');
    expect(open({ target, sectionKey: '3.1' })).toEqual({ section: '3.1', item: null, focus: 'section/3.1' });
  });

  it('opens an attachment on the page of its section, or on the first when that is gone', () => {
    const attachment = (section: string) => ({
      ...doc,
      attachments: [
        {
          id,
          name: 'parere.pdf',
          mediaType: 'application/pdf',
          size: 1,
          sha256: 'a'.repeat(64),
          section,
          description: '',
        },
      ],
    });
    const hit = { target: { of: 'item', kind: 'attachments', id }, sectionKey: 'plan' } as const;
    expect(open(hit, attachment('3.3.2')).section).toBe('3.3.2');
    expect(open(hit, attachment('2.3.art-8')).section).toBe('1');
  });

  it('opens the findings for an acceptance, without leaving the page', () => {
    const hit = { target: { of: 'item', kind: 'acceptedFindings', id }, sectionKey: 'plan' } as const;
    expect(open(hit).section).toBe('4');
    expect(useFindings.getState().panelOpen).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { type SectionEntry, sectionGroups } from '../../../../renderer/app/frame/section-state.ts';
import type { Finding } from '../../../../shared/checks/finding.ts';
import { richTextFromPlain } from '../../../../shared/plan/core/rich-text.ts';
import type { PlanDocument } from '../../../../shared/plan/document.ts';
import { newPlan } from '../../../../shared/plan/new-plan.ts';

const empty = newPlan({ firstYear: 2026, kind: 'ordinary' });

function entry(doc: PlanDocument, key: string, findings: readonly Finding[] = []): SectionEntry | undefined {
  return sectionGroups(doc, findings)
    .flatMap(({ sections }) => sections.flatMap((whole) => [whole, ...whole.parts]))
    .find((section) => section.key === key);
}

describe('sectionGroups', () => {
  it('keeps the order of the Piano-tipo, under its chapters', () => {
    const groups = sectionGroups(empty, []);
    expect(groups.map(({ chapter, sections }) => [chapter, sections.map(({ key }) => key)])).toEqual([
      [null, ['premise', '1']],
      ['2 Valore pubblico, performance e anticorruzione', ['2.1', '2.2', '2.3']],
      ['3 Organizzazione e capitale umano', ['3.1', '3.2', '3.3.1', '3.3.2', '3.3.3', '3.3.4', '3.3.5']],
      [null, ['4']],
    ]);
  });

  it('puts finer sections into the one they belong to, in the order of their numbers', () => {
    const section = { number: '', title: 'Articolo', body: richTextFromPlain('') };
    const finer = { '2.3.art-10': section, '2.3.art-8': section, '4.1': section };
    const doc = { ...empty, sections: { ...empty.sections, ...finer } };
    expect(entry(doc, '2.3')?.parts.map(({ key }) => key)).toEqual(['2.3.art-8', '2.3.art-10']);
    expect(entry(doc, '4')?.parts.map(({ key }) => key)).toEqual(['4.1']);
    expect(entry(doc, '2.2')?.parts).toEqual([]);
    const listed = sectionGroups(doc, []).flatMap(({ sections }) => sections.map(({ key }) => key));
    expect(listed).toEqual(
      sectionGroups(empty, []).flatMap(({ sections }) => sections.map(({ key }) => key)),
    );
  });

  it('keeps a finer section reachable although the plan lacks the one it belongs to', () => {
    const section = { number: 'Art. 8', title: 'Performance', body: richTextFromPlain('') };
    const doc = { ...empty, sections: { '2.3.art-8': section } };
    expect(sectionGroups(doc, []).map(({ chapter, sections }) => [chapter, sections.length])).toEqual([
      ['2 Valore pubblico, performance e anticorruzione', 1],
    ]);
  });

  it('gives a finding to the finer section it is about, not to the whole', () => {
    const section = { number: 'Art. 8', title: 'Performance', body: richTextFromPlain('') };
    const doc = { ...empty, sections: { ...empty.sections, '2.3.art-8': section } };
    const finding = { section: '2.3.art-8' } as Finding;
    expect(entry(doc, '2.3.art-8', [finding])?.state).toBe('with-findings');
    expect(entry(doc, '2.3', [finding])?.state).toBe('empty');
  });

  it('calls every section of a new plan empty, whatever the program itself has put there', () => {
    const states = sectionGroups(empty, []).flatMap(({ sections }) => sections.map(({ state }) => state));
    expect(new Set(states)).toEqual(new Set(['empty']));
  });

  it('calls a section in progress once it has a text, an item or a filled-in field', () => {
    const written = { ...empty.sections['2.1'], number: '2.1', title: '', body: richTextFromPlain('Testo') };
    expect(entry({ ...empty, sections: { '2.1': written } }, '2.1')?.state).toBe('in-progress');
    const named = { ...empty, administration: { ...empty.administration, name: 'Comune' } };
    expect(entry(named, '1')?.state).toBe('in-progress');
    expect(entry(named, '2.2')?.state).toBe('empty');
  });

  it('lets a finding prevail, and still knows that nothing was written', () => {
    const finding = { section: '2.2' } as Finding;
    expect(entry(empty, '2.2', [finding])).toMatchObject({ state: 'with-findings', blank: true });
    const named = { ...empty, administration: { ...empty.administration, name: 'Comune' } };
    expect(entry(named, '1')?.blank).toBe(false);
  });
});

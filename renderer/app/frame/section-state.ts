import type { Finding } from '../../../shared/checks/finding.ts';
import { isBlankRichText } from '../../../shared/plan/core/rich-text-plain.ts';
import { chapters, compareSectionKeys } from '../../../shared/plan/core/sections.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { hasContent, kindsOfSection } from '../../sections/section-content.ts';

export type SectionState = 'empty' | 'in-progress' | 'with-findings';

export interface SectionEntry {
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly state: SectionState;
  /** Nothing was written, whatever the findings say of it. */
  readonly blank: boolean;
  /** The finer sections that a plan has below one of the Piano-tipo, in their order. */
  readonly parts: readonly SectionEntry[];
}

/** A heading that carries no text of its own; null stands for the sections above and between the chapters. */
export interface SectionGroup {
  readonly chapter: string | null;
  readonly sections: readonly SectionEntry[];
}

/** The sections in the order of the plan, under their chapters, each with its state. */
export function sectionGroups(doc: PlanDocument, findings: readonly Finding[]): readonly SectionGroup[] {
  const groups: { chapter: string | null; sections: (SectionEntry & { parts: SectionEntry[] })[] }[] = [];
  for (const key of Object.keys(doc.sections).sort(compareSectionKeys)) {
    const section = doc.sections[key];
    if (section === undefined) continue;
    const found = chapters.find(({ number }) => key.startsWith(`${number}.`));
    const chapter = found === undefined ? null : `${found.number} ${found.title}`;
    let group = groups.at(-1);
    if (group === undefined || group.chapter !== chapter) {
      group = { chapter, sections: [] };
      groups.push(group);
    }
    const blank = isBlank(doc, key);
    const flagged = findings.some((finding) => finding.section === key);
    const state: SectionState = flagged ? 'with-findings' : blank ? 'empty' : 'in-progress';
    const entry = { key, number: section.number, title: section.title, state, blank, parts: [] };
    const whole = group.sections.at(-1);
    if (whole !== undefined && key.startsWith(`${whole.key}.`)) whole.parts.push(entry);
    else group.sections.push(entry);
  }
  return groups;
}

function isBlank(doc: PlanDocument, key: string): boolean {
  const section = doc.sections[key];
  const written = section !== undefined && !isBlankRichText(section.body);
  return !written && !kindsOfSection(key).some((kind) => hasContent(doc, kind));
}

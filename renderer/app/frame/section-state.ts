import type { Finding } from '../../../shared/checks/finding.ts';
import { isBlankRichText } from '../../../shared/plan/core/rich-text-plain.ts';
import { chapters, compareSectionKeys, standardSections } from '../../../shared/plan/core/sections.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { hasContent, kindsOfSection } from '../../sections/section-content.ts';

export type SectionState = 'empty' | 'in-progress' | 'with-findings';

export interface SectionEntry {
  readonly key: string;
  readonly number: string;
  readonly title: string;
  /** 1 for a section of the Piano-tipo, 2 for the finer ones below it. */
  readonly depth: number;
  readonly state: SectionState;
}

/** A heading that carries no text of its own; null stands for the sections above and between the chapters. */
export interface SectionGroup {
  readonly chapter: string | null;
  readonly sections: readonly SectionEntry[];
}

/** The sections in the order of the plan, under their chapters, each with its state. */
export function sectionGroups(doc: PlanDocument, findings: readonly Finding[]): readonly SectionGroup[] {
  const groups: { chapter: string | null; sections: SectionEntry[] }[] = [];
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
    group.sections.push({
      key,
      number: section.number,
      title: section.title,
      depth: isStandard(key) ? 1 : 2,
      state: sectionState(doc, key, findings),
    });
  }
  return groups;
}

function sectionState(doc: PlanDocument, key: string, findings: readonly Finding[]): SectionState {
  if (findings.some(({ section }) => section === key)) return 'with-findings';
  const section = doc.sections[key];
  const written = section !== undefined && !isBlankRichText(section.body);
  return written || kindsOfSection(key).some((kind) => hasContent(doc, kind)) ? 'in-progress' : 'empty';
}

function isStandard(key: string): boolean {
  return standardSections.some((section) => section.key === key);
}

import type { PlanDocument } from '../../plan/document.ts';
import { wordsOfSection } from '../plan-words.ts';
import type { RequiredContent } from '../required-contents.ts';

const decree = 'DM 30.6.2022 n. 132';
/** Day on which the decree came into force (GU 209 of 7.9.2022). */
const decreeSince = '2022-09-22';

type Test = NonNullable<RequiredContent['test']>;

/** A content asked for by the decree itself, remembered and not read there (domain.md §1.2). */
export function ofDecree(
  id: string,
  section: string,
  content: string,
  article: string,
  test: RequiredContent['test'],
): RequiredContent {
  return { id, section, content, source: `${decree}, ${article}`, since: decreeSince, verified: false, test };
}

/** None of the values is blank. */
export const written = (...values: readonly string[]): boolean =>
  values.every((value) => value.trim() !== '');

/** The narrative of a section, its parts included, speaks of everything. */
export const mentions =
  (section: string, ...patterns: readonly RegExp[]): Test =>
  (doc) => {
    const words = wordsOfSection(doc, section);
    return patterns.every((pattern) => pattern.test(words));
  };

/** An objective of a type that the Piano-tipo names, by its letter. */
export const hasObjectiveOfType =
  (code: string): Test =>
  ({ objectives }) =>
    objectives.some(({ type }) => type === code);

/** Something is monitored of every one of the sections. */
export const hasSchedule =
  (...sections: readonly string[]): Test =>
  ({ monitoring }) =>
    sections.every((wanted) =>
      monitoring.schedule.some(({ section }) => section === wanted || section.startsWith(`${wanted}.`)),
    );

/** Remote work has a point of one of the kinds. */
export const hasAgile =
  (...kinds: readonly PlanDocument['remoteWork'][number]['kind'][]): Test =>
  ({ remoteWork }) =>
    remoteWork.some(({ kind }) => kinds.includes(kind));

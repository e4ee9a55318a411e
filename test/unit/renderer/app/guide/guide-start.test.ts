import path from 'node:path';
import { expect, it } from 'vitest';
import { readGuide } from '../../../../../electron/launch/guide/read-guide.ts';
import { PROJECT_ROOT } from '../../../../../electron/launch/project-folders.ts';
import { guideStart, type Whereabouts } from '../../../../../renderer/app/guide/guide-start.ts';
import { homePage, lifePage } from '../../../../../renderer/stores/navigation-store.ts';
import { standardSections } from '../../../../../shared/plan/core/sections.ts';

it.each([
  [homePage, 'controlli'],
  [lifePage, 'giunta'],
  ['premise', 'redazione'],
  ['2.2', 'redazione'],
  ['2.3', 'rischio'],
  ['2.3.art-8', 'rischio'],
  ['3.3.1', 'fabbisogno'],
  ['3.3.2', 'fabbisogno'],
  ['3.3.5', 'redazione'],
])('from %s of a plan the guide opens at %s', (section, page) => {
  expect(guideStart({ at: 'plan', section })).toBe(page);
});

it.each<[Whereabouts, string]>([
  [{ at: 'start', shut: false }, 'primo-avvio'],
  [{ at: 'start', shut: true }, 'ripristino'],
  [{ at: 'import' }, 'importazione'],
])('from %o the guide opens at %s', (where, page) => {
  expect(guideStart(where)).toBe(page);
});

it('always opens at a page that there is', () => {
  const keys = readGuide(path.join(PROJECT_ROOT, 'docs/guida')).map(({ key }) => key);
  const sections = [homePage, lifePage, ...standardSections.map(({ key }) => key)];
  const everywhere: readonly Whereabouts[] = [
    { at: 'start', shut: false },
    { at: 'start', shut: true },
    { at: 'import' },
    ...sections.map((section) => ({ at: 'plan', section }) as const),
  ];
  for (const where of everywhere) expect(keys).toContain(guideStart(where));
});

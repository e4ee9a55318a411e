import path from 'node:path';
import { expect, it } from 'vitest';
import { readGuide } from '../../../../../electron/launch/guide/read-guide.ts';
import { PROJECT_ROOT } from '../../../../../electron/launch/project-folders.ts';
import { guideStart } from '../../../../../renderer/app/guide/guide-start.ts';
import { homePage, lifePage } from '../../../../../renderer/stores/navigation-store.ts';
import { standardSections } from '../../../../../shared/plan/core/sections.ts';

it.each([
  [null, 'primo-avvio'],
  [homePage, 'controlli'],
  [lifePage, 'giunta'],
  ['premise', 'redazione'],
  ['2.2', 'redazione'],
  ['2.3', 'rischio'],
  ['2.3.art-8', 'rischio'],
  ['3.3.1', 'fabbisogno'],
  ['3.3.2', 'fabbisogno'],
  ['3.3.5', 'redazione'],
])('from %s the guide opens at %s', (section, page) => {
  expect(guideStart({ section })).toEqual({ page, anchor: null });
});

it('always opens at a page that there is', () => {
  const keys = new Set(readGuide(path.join(PROJECT_ROOT, 'docs/guida')).map(({ key }) => key));
  for (const section of [null, homePage, lifePage, ...standardSections.map(({ key }) => key)]) {
    expect(keys).toContain(guideStart({ section }).page);
  }
});

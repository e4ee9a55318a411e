import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './launch.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules of axe that look at colours. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds against WCAG 2.2 AA. All its rules in the light scheme; in the dark one, which changes nothing but
 * colours, those about colours: the others would say the same again.
 *
 * @param where which state of the page it is, for a test that looks at several
 */
export async function expectNoViolations(page: Page, where = 'the page'): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Electron opens no second page, which is how axe would work by default.
    const builder = new AxeBuilder({ page }).setLegacyMode(true);
    const axe = colorScheme === 'light' ? builder.withTags(tags) : builder.withRules(colourRules);
    const { violations } = await axe.analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    expect(found, `${where}, in the ${colorScheme} scheme`).toEqual([]);
  }
}

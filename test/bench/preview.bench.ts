import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { openProgram } from '../../electron/core/program.ts';
import { buildAll } from '../../electron/launch/builds.ts';
import { PROJECT_ROOT } from '../../electron/launch/project-folders.ts';
import { launchDesk } from '../e2e/launch.ts';
import { goToSection } from '../e2e/plan-page.ts';
import { type Bench, median, milliseconds, quantile } from './bench.ts';
import { enlargedPlan } from './enlarged-plan.ts';

/** The pause after which typing is stored (renderer/stores/save-queue.ts). */
const typingPause = 350;
const edits = 20;

/** Milliseconds from what was typed to the page drawn with it, without the pause of typing. */
async function afterEdit(page: Page, text: string): Promise<number> {
  const drawn = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let typed = 0;
        addEventListener(
          'input',
          () => {
            typed = performance.now();
          },
          { once: true, capture: true },
        );
        const first = document.querySelector('[data-pages] [role="img"]:has(canvas)');
        if (first === null) throw new Error('no page is drawn');
        const watch = new MutationObserver(() => {
          watch.disconnect();
          resolve(performance.now() - typed);
        });
        watch.observe(first, { childList: true });
      }),
  );
  await page.getByLabel('g) Da dove si parte (baseline)').fill(text);
  return (await drawn) - typingPause;
}

async function measured(page: Page, pages: RegExp): Promise<readonly string[]> {
  const shown = page.getByText(pages);
  await shown.waitFor({ timeout: 120_000 });
  await page.locator('[data-pages] canvas').first().waitFor();
  const count = (await shown.textContent())?.split(' ').at(-1) ?? '';
  const taken: number[] = [];
  for (let index = 0; index < edits; index += 1) {
    // The preview before has come to rest: each edit is measured alone.
    await page.waitForTimeout(500);
    taken.push(await afterEdit(page, `valore ${pages.source.length} ${index}`));
  }
  return [count, milliseconds(median(taken)), milliseconds(quantile(taken, 0.95))];
}

export const bench: Bench = {
  title: 'The preview of the printed pages',
  about: `In the real window, from an edit of one objective to the page that was drawn again with it: stored, laid out, written as PDF/A, sent to the page and drawn; without the ${typingPause} ms that typing waits (${edits} edits).`,
  run: async () => {
    await buildAll(PROJECT_ROOT);
    const rows: string[][] = [];
    for (const scale of [1, 10]) {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'piao-bench-preview-'));
      const program = await openProgram({ folder, author: 'bench' });
      await program.store.create(enlargedPlan(scale));
      await program.close();
      const { app, page } = await launchDesk(folder);
      await page.getByRole('button', { name: 'Comune di Crema', exact: true }).click();
      await goToSection(page, 'Performance');
      await page
        .getByRole('button', { name: /^Adeguamento regolamento comunale/ })
        .first()
        .click();
      await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('preview')?.click());
      rows.push([`${scale}× section 2.2`, ...(await measured(page, /^Pagina \d+ di \d+$/))]);
      const section = await page.getByText(/^Pagina \d+ di \d+$/).textContent();
      await page.getByText('Tutto il piano').click();
      await page.waitForFunction((before) => !document.body.textContent?.includes(before), section ?? '', {
        timeout: 120_000,
      });
      rows.push([`${scale}× whole plan`, ...(await measured(page, /^Pagina \d+ di \d+$/))]);
      await app.close();
      rmSync(folder, { recursive: true });
    }
    return { columns: ['preview', 'pages', 'edit to page p50', 'p95'], rows };
  },
};

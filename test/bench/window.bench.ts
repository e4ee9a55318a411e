import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { openProgram } from '../../electron/core/program.ts';
import { buildAll } from '../../electron/launch/builds.ts';
import { PROJECT_ROOT } from '../../electron/launch/project-folders.ts';
import type { PiaoApi } from '../../shared/contract/index.ts';
import type { PlanDocument } from '../../shared/plan/document.ts';
import { type Desk, launchDesk } from '../e2e/launch.ts';
import { type Bench, median, milliseconds, quantile, scales, timed } from './bench.ts';
import { enlargedPlan } from './enlarged-plan.ts';

/** The title of the first objective of Crema, whose sheet is opened. */
const firstObjective = /^Adeguamento regolamento comunale/;

async function folderWith(plan: PlanDocument): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'piao-bench-'));
  const program = await openProgram({ folder, author: 'bench' });
  await program.store.create(plan);
  await program.close();
  return folder;
}

/** From the click on the plan to its page, which tells its findings. */
async function openPlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Comune di Crema', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Quadro del piano' }).waitFor();
}

/** From the click on an objective in its list to the field that can be typed in. */
async function openField(page: Page): Promise<void> {
  await page.getByRole('button', { name: firstObjective }).first().click();
  await page.getByLabel('g) Da dove si parte (baseline)').focus();
}

async function toObjectives(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Sezioni del piano' })
    .getByRole('button', { name: /Performance/ })
    .first()
    .click();
  await page.getByRole('button', { name: firstObjective }).first().waitFor();
}

/** What the page waits for an edit to be durable, by the same call that typing makes; without the typing pause. */
function edits(page: Page, plan: PlanDocument, count: number): Promise<readonly number[]> {
  const [objective] = plan.objectives;
  if (objective === undefined) throw new Error('the sample has objectives');
  return page.evaluate(
    async ({ planId, id, count }) => {
      const { piao } = window as unknown as { piao: PiaoApi };
      const taken: number[] = [];
      for (let index = 0; index < count; index += 1) {
        const start = performance.now();
        await piao.items.update({ planId, kind: 'objectives', id, fields: { baseline: `valore ${index}` } });
        taken.push(performance.now() - start);
      }
      return taken;
    },
    { planId: plan.plan.id, id: objective.id, count },
  );
}

async function measured(plan: PlanDocument, folder: string): Promise<readonly string[]> {
  const desks: Desk[] = [];
  const started = await timed(3, async () => {
    await desks.at(-1)?.app.close();
    desks.push(await launchDesk(folder));
  });
  const desk = desks.at(-1);
  if (desk === undefined) throw new Error('the program was started');
  const { page } = desk;
  const opened = await timed(1, () => openPlan(page));
  await toObjectives(page);
  const clicked = await timed(1, () => openField(page));
  const saved = await edits(page, plan, 100);
  await desk.app.close();
  return [
    milliseconds(median(started)),
    milliseconds(median(opened)),
    milliseconds(median(clicked)),
    milliseconds(median(saved)),
    milliseconds(quantile(saved, 0.99)),
  ];
}

export const bench: Bench = {
  title: 'The window',
  about:
    'A real Electron window (run under Xvfb on a machine without a display): start to usable first screen (median of 3), click to opened plan, click to edited field, and an edit from the page to the durable row and back (100 edits; typing adds its pause of 350 ms).',
  run: async () => {
    await buildAll(PROJECT_ROOT);
    const rows: string[][] = [];
    for (const scale of scales) {
      const plan = enlargedPlan(scale);
      const folder = await folderWith(plan);
      rows.push([`${scale}× (${plan.objectives.length} objectives)`, ...(await measured(plan, folder))]);
      rmSync(folder, { recursive: true });
    }
    return {
      columns: ['plan', 'start', 'open plan', 'click to field', 'edit p50', 'edit p99'],
      rows,
    };
  },
};

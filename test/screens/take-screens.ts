/**
 * `npm run screens [FOLDER] [WIDTHxHEIGHT] [light|dark]`: pictures of the real window on the sample plan, one per
 * place that is worth seeing. Those of docs/img are made by it (1366x768, light); run under Xvfb without a display.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { buildAll } from '../../electron/launch/builds.ts';
import { PROJECT_ROOT } from '../../electron/launch/project-folders.ts';
import { launchDesk } from '../e2e/launch.ts';
import { goToSection, openObjective, openRiskPage, openSample } from '../e2e/plan-page.ts';

const [, , folder = path.join(PROJECT_ROOT, 'docs/img'), size = '1366x768', scheme = 'light'] = process.argv;
const [width = 1366, height = 768] = size.split('x').map(Number);

const places: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  home: async () => undefined,
  goals: (page) => goToSection(page, 'Valore pubblico'),
  objectives: (page) => goToSection(page, 'Performance'),
  objective: async (page) => {
    await goToSection(page, 'Performance');
    await openObjective(page, 'Adeguamento regolamento comunale');
  },
  register: (page) => openRiskPage(page, 'Registro'),
  'risk-event': async (page) => {
    await openRiskPage(page, 'Registro');
    await page
      .getByRole('region', { name: 'Eventi rischiosi' })
      .getByRole('button', { name: 'Alterazione dei' })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /Evento rischioso/ }).waitFor();
  },
  organisation: (page) => goToSection(page, 'Struttura organizzativa'),
  'remote-work': (page) => goToSection(page, 'lavoro agile'),
  headcount: (page) => goToSection(page, 'Consistenza'),
  worksheet: (page) => goToSection(page, 'Programmazione strategica'),
  training: (page) => goToSection(page, 'Formazione del personale'),
  monitoring: (page) => goToSection(page, 'Monitoraggio'),
};

const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'piao-screens-'));
await buildAll(PROJECT_ROOT);
const { app, page } = await launchDesk(dataFolder);
await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
  width,
  height,
] as const);
await page.emulateMedia({ colorScheme: scheme === 'dark' ? 'dark' : 'light', reducedMotion: 'reduce' });
mkdirSync(folder, { recursive: true });
const take = (name: string) => page.screenshot({ path: path.join(folder, `${name}.png`) });
await take('start');
await openSample(page);
for (const [name, go] of Object.entries(places)) {
  await go(page);
  // The findings are worked out a moment after the page is drawn.
  await page.waitForTimeout(700);
  await take(name);
}
await app.close();
rmSync(dataFolder, { recursive: true });

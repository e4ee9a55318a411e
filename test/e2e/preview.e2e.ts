import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { expect, test } from './launch.ts';
import { expectSaved, goToSection, openObjective, openRiskPage, openSample } from './plan-page.ts';

const chooseFromMenu = (app: ElectronApplication, id: string) =>
  app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);

const panelOf = (page: Page) => page.getByRole('region', { name: 'Anteprima di stampa' });

/** How dark the first page is drawn, as one number: another text gives another. */
const inkOf = (page: Page) =>
  panelOf(page)
    .getByRole('img', { name: 'Pagina 1 di' })
    .locator('canvas')
    .evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      const picture = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
      let sum = 0;
      for (const [index, value] of (picture ?? []).entries())
        sum = (sum + value * ((index % 977) + 1)) % 1_000_000_007;
      return sum;
    });

test('the printed pages are beside what is written, and follow it', async ({ desk: { app, page } }) => {
  await openSample(page);
  await goToSection(page, 'Valore pubblico');
  await chooseFromMenu(app, 'preview');
  const panel = panelOf(page);
  await expect(panel.getByText('Pagina 1 di 3')).toBeVisible({ timeout: 20_000 });
  await expect(panel.getByRole('img', { name: 'Pagina 1 di 3' }).locator('canvas')).toBeVisible();
  await expectNoViolations(page);

  // Another section, then the whole plan, which opens at that section.
  await goToSection(page, 'Performance');
  await expect(panel.getByText('Pagina 1 di 26')).toBeVisible({ timeout: 20_000 });
  await panel.getByText('Tutto il piano').click();
  await expect(panel.getByText(/^Pagina \d+ di 66$/)).toBeVisible({ timeout: 20_000 });
  await expect(panel.getByText('Pagina 1 di 66')).toBeHidden();
  await panel.getByText('Questa sezione').click();
  await expect(panel.getByText('Pagina 1 di 26')).toBeVisible({ timeout: 20_000 });

  // The keyboard scrolls the pages; the zoom makes them larger than the panel.
  await panel.getByRole('region', { name: 'Pagine' }).focus();
  await page.keyboard.press('End');
  await expect(panel.getByText('Pagina 26 di 26')).toBeVisible();
  const wide = await panel.getByRole('img', { name: 'Pagina 26 di 26' }).boundingBox();
  await panel.getByRole('button', { name: 'Ingrandisci le pagine' }).click();
  await expect(panel.getByText('125%')).toBeVisible();
  await expect
    .poll(async () => (await panel.getByRole('img', { name: 'Pagina 26 di 26' }).boundingBox())?.width)
    .toBeGreaterThan((wide?.width ?? 0) * 1.2);
  await panel.getByRole('button', { name: '125%' }).click();
  await page.keyboard.press('Escape');

  // What is written is seen a moment after it is stored.
  await panel.getByRole('region', { name: 'Pagine' }).focus();
  await page.keyboard.press('Home');
  await openObjective(page, 'Adeguamento regolamento comunale');
  await expect(panel.getByText('Pagina 1 di 26')).toBeVisible();
  const before = await inkOf(page);
  await page.getByRole('textbox', { name: 'Titolo' }).first().fill('Un titolo del tutto nuovo');
  await expectSaved(page);
  await expect.poll(() => inkOf(page), { timeout: 10_000 }).not.toBe(before);

  // The page beside it lays itself out in the room that is left, not in that of the window.
  await openRiskPage(page, 'Registro');
  const area = page.getByRole('combobox', { name: 'Area', exact: true });
  expect((await area.boundingBox())?.width).toBeGreaterThan(150);

  await chooseFromMenu(app, 'preview');
  await expect(panel).toBeHidden();
});

test('the pages go to the system’s dialog for printing as the PDF has them', async ({
  desk: { app, page, dataFolder },
}) => {
  await openSample(page);
  const file = path.join(dataFolder, 'carta.pdf');
  // The system's dialog cannot be clicked by a test: what it would be given is kept as a PDF.
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) return;
    contents.print = (_options, callback) => {
      contents.printToPDF({ printBackground: true, preferCSSPageSize: true }).then((pdf) => {
        process.env.PIAO_TEST_PAPER = pdf.toString('base64');
        callback?.(true, '');
      });
    };
  });
  // A section with wide tables: its pages are of both orientations.
  await goToSection(page, 'Programmazione strategica');
  await chooseFromMenu(app, 'preview');
  await expect(panelOf(page).getByText('Pagina 1 di 6')).toBeVisible({ timeout: 20_000 });
  await panelOf(page).getByRole('button', { name: 'Stampa su carta…' }).click();
  await expect(page.getByText('Il piano è stato inviato alla stampante.')).toBeVisible({ timeout: 30_000 });
  writeFileSync(file, Buffer.from(await app.evaluate(() => process.env.PIAO_TEST_PAPER ?? ''), 'base64'));
  const pdf = readFileSync(file, 'latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  const sheets = [...pdf.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/g)];
  const wide = sheets.map(([, width, height]) => Number(width) > Number(height));
  expect(wide).toEqual([false, false, false, true, true, true]);
  if (process.env.PIAO_KEEP) writeFileSync(process.env.PIAO_KEEP, readFileSync(file));
  expect(await page.locator('#paper').count()).toBe(0);
});

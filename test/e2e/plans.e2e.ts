import type { Page } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { expect, launchDesk, test } from './launch.ts';
import { openSample } from './plan-page.ts';

const inUse = (page: Page) => page.getByRole('table', { name: 'Piani in corso' });
const archived = (page: Page) => page.getByRole('table', { name: 'Piani archiviati' });

async function leaveToList(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tutti i piani' }).click();
  await expect(inUse(page).or(archived(page)).first()).toBeVisible();
}

async function choose(page: Page, plan: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `Azioni: ${plan}` }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

test('duplicates a plan for another triennium', async ({ desk: { page } }) => {
  await openSample(page);
  await leaveToList(page);
  await choose(page, 'Comune di Crema 2025-2027', 'Duplica…');
  const year = page.getByLabel('Primo anno del triennio della copia');
  await expect(year).toHaveValue('2026');
  await expectNoViolations(page);
  await year.fill('1999');
  await page.getByRole('button', { name: 'Duplica', exact: true }).click();
  await expect(page.getByText('Scrivere un anno dal 2022')).toBeVisible();
  await expect(year).toBeFocused();
  await year.fill('2027');
  await year.press('Enter');
  await expect(page.getByText('Creata la bozza per il triennio 2027-2029.')).toBeVisible();
  // The one saved last comes first.
  await expect(inUse(page).getByRole('row').nth(1)).toContainText('2027-2029');
  await expect(inUse(page).getByRole('row')).toHaveCount(3);
  await expect(inUse(page).getByRole('row').nth(1)).toContainText('copia del piano 2025-2027, revisione 0');
  await inUse(page)
    .getByRole('row')
    .nth(1)
    .getByRole('button', { name: 'Comune di Crema', exact: true })
    .click();
  await expect(page.getByRole('banner')).toContainText('PIAO 2027-2029 · bozza');
  // It spoke of the list, which has been left.
  await expect(page.getByText('Creata la bozza per il triennio 2027-2029.')).toBeHidden();
});

test('archives a plan, finds it folded after a restart, read-only, and brings it back', async ({
  desk,
  dataFolder,
}) => {
  await openSample(desk.page);
  await leaveToList(desk.page);
  await choose(desk.page, 'Comune di Crema 2025-2027', 'Archivia');
  await expect(desk.page.getByText('Non c’è alcun piano in corso.')).toBeVisible();
  await expect(desk.page.getByRole('heading', { level: 1 })).toBeFocused();
  await desk.app.close();

  const { app, page } = await launchDesk(dataFolder);
  const fold = page.getByRole('button', { name: 'Archiviati (1)' });
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await expect(archived(page)).toBeHidden();
  await fold.press('Enter');
  await expect(archived(page)).toBeVisible();
  await expectNoViolations(page);
  await archived(page).getByRole('button', { name: 'Comune di Crema', exact: true }).click();
  await expect(page.getByRole('banner')).toContainText('archiviato');
  await leaveToList(page).catch(() => undefined);
  if (!(await archived(page).isVisible())) await fold.click();
  await choose(page, 'Comune di Crema 2025-2027', 'Riporta tra i piani in corso');
  await expect(inUse(page).getByRole('row').nth(1)).toContainText('bozza');
  await expect(fold).toBeHidden();
  await app.close();
});

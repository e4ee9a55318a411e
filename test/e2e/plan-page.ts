import type { Locator, Page } from '@playwright/test';
import { expect } from './launch.ts';

/** On first start: takes in the sample plan and waits for its page. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Apri il piano di esempio: Comune di Crema 2025-2027' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Quadro del piano' })).toBeVisible();
}

/** On a later start: opens the sample from the list of plans. */
export async function reopenSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Comune di Crema', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Quadro del piano' })).toBeVisible();
}

/** Goes to a section by the title that the sidebar shows, e.g. "Performance". */
export async function goToSection(page: Page, title: string): Promise<void> {
  const sections = page.getByRole('navigation', { name: 'Sezioni del piano' });
  await sections.getByRole('button').filter({ hasText: title }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
}

/** Goes to a page of section 2.3, e.g. "Misure". */
export async function openRiskPage(page: Page, name: string): Promise<void> {
  await goToSection(page, 'Rischi corruttivi');
  await page.getByRole('tab', { name }).click();
}

/** The register of section 2.3 as a table to write in. */
export async function openRegisterTable(page: Page): Promise<void> {
  await openRiskPage(page, 'Registro');
  await page.getByRole('radiogroup', { name: 'Come si vede il registro' }).getByText('Tabella').click();
}

/** Opens the sheet of an objective from the list, by a part of its title. */
export async function openObjective(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: title }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
}

/** What the window says about saving. */
export function saveStatus(page: Page): Locator {
  return page.getByRole('banner').getByRole('status');
}

/** Waits until the window says that what was typed is stored. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(saveStatus(page)).toHaveText(/^\s*Salvato alle \d{2}:\d{2}$/);
}

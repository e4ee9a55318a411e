import type { Page } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { expect, test } from './launch.ts';
import { goToSection, openSample } from './plan-page.ts';

const box = (page: Page) => page.getByRole('combobox', { name: 'Parole da cercare' });

test('opens an objective by words without accents, from the keyboard alone', async ({ desk: { page } }) => {
  await openSample(page);
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  // In the plan: "Revisione regolamento Contabilità".
  await page.keyboard.type('contabilita regolam');
  const options = page.getByRole('option');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('risultat');
  await expect(options.first().locator('mark').first()).toBeVisible();
  const objective = page.getByRole('group', { name: '2.2 Performance' }).getByRole('option').first();
  const title = (await objective.locator('span').first().textContent()) ?? '';
  for (let tries = 0; tries < 60; tries += 1) {
    if ((await objective.getAttribute('aria-selected')) === 'true') break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(box(page)).toHaveAttribute(
    'aria-activedescendant',
    (await objective.getAttribute('id')) ?? '-',
  );
  await expectNoViolations(page);
  await page.keyboard.press('Enter');
  await expect(box(page)).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: /^Obiettivo/ })).toContainText(title);
});

test('leads to the row of what has no sheet, and to the text of a section', async ({ desk: { page } }) => {
  await openSample(page);
  await page.getByRole('banner').getByRole('button', { name: 'Cerca', exact: true }).click();
  await box(page).fill('rotazione');
  const measure = page
    .getByRole('option')
    .filter({ hasText: /Misura/ })
    .first();
  await measure.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Rischi corruttivi');
  await expect(page.getByRole('row').filter({ has: page.locator(':focus') })).toContainText(/rotazione/i);
});

test('says that nothing was found, and Esc brings the focus back where it was', async ({
  desk: { app, page },
}) => {
  await openSample(page);
  await goToSection(page, 'Performance');
  await page.getByLabel('Cerca un obiettivo').focus();
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('search')?.click());
  await box(page).fill('zzzzz qqqq');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('Nessun risultato');
  await box(page).press('Enter');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Cerca un obiettivo')).toBeFocused();
});

test('tells that no plan is open when the menu asks for something about one', async ({
  desk: { app, page },
}) => {
  await expect(page.getByRole('button', { name: 'Nuovo piano' })).toBeVisible();
  for (const id of ['save', 'print-pdf', 'export-bundle', 'search']) {
    await app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
    await expect(page.getByText('Nessun piano aperto')).toBeVisible();
    await page.getByRole('button', { name: 'Chiudi l’avviso' }).click();
    await expect(page.getByText('Nessun piano aperto')).toBeHidden();
  }
});

import type { Page } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { expect, test } from './launch.ts';
import { expectSaved, goToSection, openSample } from './plan-page.ts';

const unit = (page: Page, name: string) => page.getByRole('treeitem', { name });
const levelOf = (page: Page, name: string) => unit(page, name).getAttribute('aria-level');

test('moves a unit through the tree by keyboard, each step one undo', async ({ desk: { page } }) => {
  await openSample(page);
  await goToSection(page, 'Struttura organizzativa');
  const police = unit(page, 'Polizia Locale');
  await police.click();
  await expect(police).toHaveAttribute('aria-level', '1');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(police).toHaveAttribute('aria-level', '2');
  await expect(police).toBeFocused();
  // It now depends on the area before it, whose people it joins.
  await expect(unit(page, 'A4Servizi tecnici')).toContainText('59 dipendenti');
  await expect(page.getByRole('combobox', { name: 'Unità superiore' })).toHaveValue('A4 – Servizi tecnici');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(police).toHaveAttribute('aria-posinset', '6');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(police).toHaveAttribute('aria-level', '1');
  await expectSaved(page);
  for (let step = 0; step < 3; step += 1) {
    await page.keyboard.press('Control+z');
    await expect(page.getByText('Ultima modifica annullata.')).toBeVisible();
    await page.waitForTimeout(100);
  }
  await expect(police).toHaveAttribute('aria-level', '1');
  await expect(unit(page, 'A4Servizi tecnici')).toContainText('35 dipendenti');
  await expectNoViolations(page);
});

test('drags a unit onto another, adds one below it and draws both', async ({ desk: { page } }) => {
  await openSample(page);
  await goToSection(page, 'Struttura organizzativa');
  await unit(page, 'Ufficio di Piano').dragTo(unit(page, 'Servizi Sociali'));
  await expect.poll(() => levelOf(page, 'Ufficio di Piano')).toBe('3');

  await unit(page, 'Servizi Sociali').click();
  await page.getByRole('button', { name: 'Aggiungi sotto' }).click();
  const name = page.getByRole('region', { name: /^Scheda/ }).getByLabel('Denominazione');
  await expect(name).toBeFocused();
  await name.fill('Ufficio minori');
  await page.getByLabel('Dipendenti a tempo indeterminato').fill('4');
  await expect(unit(page, 'Ufficio minori')).toContainText('4 dipendenti');
  await expect(unit(page, 'Ufficio minori')).toHaveAttribute('aria-level', '3');
  const drawing = page.getByRole('img', { name: /^Organigramma di Comune di Crema: 28 unità/ });
  await expect(drawing).toContainText('Ufficio minori');

  const sizes = page.getByRole('table', { name: 'Ampiezza media delle unità organizzative' });
  await expect(sizes.getByRole('row', { name: /^Area/ })).toContainText('4');

  await unit(page, 'Ufficio minori').press('Delete');
  await expect(unit(page, 'Ufficio minori')).toBeHidden();
  await expect(page.getByText('Eliminata l’unità «Ufficio minori».')).toBeVisible();
});

test('a unit is never offered a unit below itself as its parent, and the table is still there', async ({
  desk: { page },
}) => {
  await openSample(page);
  await goToSection(page, 'Struttura organizzativa');
  await unit(page, 'A4Servizi tecnici').click();
  await page.getByRole('combobox', { name: 'Unità superiore' }).click();
  await expect(page.getByRole('option', { name: 'A1 – Affari Generali' })).toBeVisible();
  await expect(page.getByRole('option', { name: 'Ufficio cimiteri' })).toBeHidden();
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Tabella' }).click();
  await expect(page.getByRole('grid', { name: 'Tabella: unità organizzative' })).toBeVisible();
});

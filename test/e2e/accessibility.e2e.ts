import type { Locator } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { expect, test } from './launch.ts';
import { expectSaved, goToSection, openObjective, openSample } from './plan-page.ts';

test('axe finds nothing on the start screen and its dialog', async ({ desk: { page } }) => {
  await expect(page.getByRole('button', { name: /^Apri il piano di esempio/ })).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Nuovo piano' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoViolations(page);
});

test('axe finds nothing on the scheda, the list, the sheet and a section of tables', async ({
  desk: { page },
}) => {
  await openSample(page);
  await goToSection(page, 'Scheda anagrafica');
  await expectNoViolations(page);
  await page.getByRole('button', { name: /avvis/ }).click();
  await goToSection(page, 'Performance');
  await expectNoViolations(page);
  await openObjective(page, 'Adeguamento regolamento comunale');
  await expectNoViolations(page);
  await goToSection(page, 'Rischi corruttivi');
  await expectNoViolations(page);
});

test('axe finds nothing on the overview and in a history', async ({ desk: { page } }) => {
  await openSample(page);
  await expect(page.getByRole('button', { name: /^Mostra tutte/ })).toBeVisible();
  await expectNoViolations(page);
  await goToSection(page, 'Scheda anagrafica');
  await page.getByLabel('Telefono').fill('0373 8941');
  await expectSaved(page);
  await page.getByRole('button', { name: 'Cronologia' }).click();
  await expect(page.getByRole('button', { name: /^Ripristina questo valore/ })).toBeVisible();
  await expectNoViolations(page);
});

test('everything on the way to an edited objective is reached by the keyboard', async ({
  desk: { page },
}) => {
  await expect(page.getByRole('button', { name: /^Apri il piano di esempio/ })).toBeVisible();
  const press = async (key: string, target: Locator, step = 'Tab') => {
    for (let tries = 0; tries < 80; tries += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press(step);
    }
    await expect(target).toBeFocused();
    await page.keyboard.press(key);
  };
  await press('Enter', page.getByRole('button', { name: /^Apri il piano di esempio/ }));
  await expect(page.getByRole('heading', { level: 1, name: 'Quadro del piano' })).toBeFocused();
  // Backwards from the text: the sections stand before it.
  const performance = page.getByRole('button', { name: /^2\.2/ });
  await press('Enter', performance, 'Shift+Tab');
  await expect(page.getByRole('heading', { level: 1, name: '2.2 Performance' })).toBeFocused();
  await press('Enter', page.getByRole('button', { name: /^Adeguamento regolamento/ }));
  await expect(page.getByRole('heading', { level: 1, name: /^Obiettivo 1/ })).toBeFocused();
});

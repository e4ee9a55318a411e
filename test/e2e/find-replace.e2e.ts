import { expectNoViolations } from './axe.ts';
import { expect, test } from './launch.ts';
import { expectSaved, goToSection, openSample } from './plan-page.ts';

test('replaces a chosen word all over the plan as one action, from the keyboard', async ({
  desk: { page },
}) => {
  await openSample(page);
  await goToSection(page, 'Struttura organizzativa');
  const text = page.getByRole('textbox', { name: /Testo/ }).first();
  await expect(text).toContainText('Aree dirigenziali');
  await page.keyboard.press('Control+h');
  const dialog = page.getByRole('dialog', { name: 'Trova e sostituisci' });
  await expect(dialog.getByLabel('Trova', { exact: true })).toBeFocused();
  await page.keyboard.type('Polizia Locale');
  await expect(dialog.getByRole('status')).toContainText(/\d+ occorrenze in \d+ sezioni/);
  await dialog.getByLabel('Distingui maiuscole e minuscole').check();
  await dialog.getByLabel('Parola intera').check();
  await expect(dialog.getByRole('listitem').first()).toContainText('Polizia Locale');
  await expectNoViolations(page);

  const before = await dialog.getByRole('listitem').count();
  expect(before).toBeGreaterThan(1);
  await dialog.getByRole('listitem').first().getByRole('checkbox').uncheck();
  await dialog.getByLabel('Sostituisci con').fill('Polizia Municipale');
  await dialog.getByRole('button', { name: /^Sostituisci \d+ occorrenz/ }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^Sostituit[ae] \d+ occorrenz[ae] in \d+ voc[ei]\.$/)).toBeVisible();
  await expectSaved(page);

  await page.keyboard.press('Control+h');
  await dialog.getByLabel('Trova', { exact: true }).fill('Polizia Municipale');
  await dialog.getByLabel('Distingui maiuscole e minuscole').check();
  await expect(dialog.getByRole('listitem')).toHaveCount(before - 1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Ultima modifica annullata.')).toBeVisible();
  await page.keyboard.press('Control+h');
  await dialog.getByLabel('Trova', { exact: true }).fill('Polizia Municipale');
  await dialog.getByLabel('Distingui maiuscole e minuscole').check();
  await expect(dialog.getByRole('status')).toHaveText('Nessuna occorrenza.');
});

test('leads from an occurrence to its field, and from the menu to the dialog', async ({
  desk: { app, page },
}) => {
  await openSample(page);
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('replace')?.click());
  const dialog = page.getByRole('dialog', { name: 'Trova e sostituisci' });
  await dialog.getByLabel('Trova', { exact: true }).fill('stalli disabili');
  await dialog
    .getByRole('listitem')
    .filter({ hasText: 'Titolo' })
    .getByRole('button', { name: 'Vai al testo' })
    .click();
  await expect(page.getByLabel('Titolo', { exact: true })).toBeFocused();
});

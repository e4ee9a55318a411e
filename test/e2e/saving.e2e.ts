import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from './launch.ts';
import { expectSaved, goToSection, openSample, saveStatus } from './plan-page.ts';

test('says that nothing is saved while the database refuses it, keeps the text and tries again', async ({
  desk: { page, dataFolder },
}) => {
  await openSample(page);
  await goToSection(page, 'Scheda anagrafica');
  const other = new Database(path.join(dataFolder, 'piao.sqlite'));
  other.exec('BEGIN IMMEDIATE');
  const phone = page.getByLabel('Telefono');
  await phone.fill('0373 8941');
  await expect(saveStatus(page)).toHaveText('Salvataggio…');
  await expect(saveStatus(page)).toHaveText(/^\s*Non salvato: .+in uso da un altro programma/);
  await expect(phone).toHaveValue('0373 8941');
  other.exec('ROLLBACK');
  other.close();
  await page.getByRole('button', { name: 'Riprova' }).click();
  await expectSaved(page);
});

test('undoes from the keyboard: the field’s own typing first, then the last action', async ({
  desk: { page },
}) => {
  await openSample(page);
  await goToSection(page, 'Scheda anagrafica');
  const phone = page.getByLabel('Telefono');
  const before = await phone.inputValue();
  await phone.fill('0373 000000');
  await expectSaved(page);
  await page.keyboard.press('Control+z');
  await expect(phone).toHaveValue(before);
  await page.keyboard.press('Control+Shift+z');
  await expect(phone).toHaveValue('0373 000000');
});

test('says that everything is saved already when asked to save', async ({ desk: { page } }) => {
  await openSample(page);
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Già salvato: ogni modifica si salva da sola.').first()).toBeVisible();
});

test('leads from a finding to its field', async ({ desk: { page } }) => {
  await openSample(page);
  await page.getByRole('button', { name: /avvis/ }).click();
  await page
    .getByRole('region', { name: 'Segnalazioni', exact: true })
    .getByRole('button', { name: /valore di partenza \(baseline\)/ })
    .click();
  await expect(page.getByLabel('g) Da dove si parte (baseline)')).toBeFocused();
  await page.getByLabel('g) Da dove si parte (baseline)').fill('nessun regolamento');
  await expect(page.getByRole('button', { name: /valore di partenza \(baseline\)/ })).toBeHidden();
});

test('creates a plan of one’s own', async ({ desk: { page } }) => {
  await page.getByRole('button', { name: 'Nuovo piano' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nuovo piano' });
  await dialog.getByRole('button', { name: 'Crea il piano' }).click();
  await expect(dialog.getByText('Indicare l’ente')).toBeVisible();
  await dialog.getByLabel('Ente').fill('Comune di Prova');
  await dialog.getByLabel('Primo anno del triennio').fill('2026');
  await dialog.getByLabel('Semplificato').check();
  await dialog.getByRole('button', { name: 'Crea il piano' }).click();
  await expect(page.getByRole('banner')).toContainText('PIAO 2026-2028');
  await goToSection(page, 'Valore pubblico');
  await expect(page.getByText('Sezione facoltativa (consigliata)')).toBeVisible();
  await page.getByRole('button', { name: 'Tutti i piani' }).click();
  await expect(page.getByRole('row', { name: /Comune di Prova 2026-2028/ })).toBeVisible();
});

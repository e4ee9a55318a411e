import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './launch.ts';
import { openSample } from './plan-page.ts';
import { answerSaveDialogs, chooseFromMenu } from './system.ts';

test('says beside each field what a new plan lacks, and leads to the first', async ({ desk: { page } }) => {
  const opener = page.getByRole('button', { name: 'Nuovo piano' });
  await opener.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Nuovo piano' });
  const [name, year] = [dialog.getByLabel('Ente'), dialog.getByLabel('Primo anno del triennio')];
  await expect(name).toBeFocused();
  await year.fill('26');
  await year.press('Enter');
  await expect(dialog.getByText('Indicare l’ente')).toBeVisible();
  await expect(dialog.getByText('Scrivere l’anno con quattro cifre')).toBeVisible();
  await expect(name).toBeFocused();
  await name.fill('Comune di Prova');
  await name.press('Enter');
  await expect(dialog.getByText('Indicare l’ente')).toBeHidden();
  await expect(year).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await expect(page.getByText('Non c’è ancora alcun piano.')).toBeVisible();
});

test('keeps what is typed for a new plan when somebody clicks beside the dialog', async ({
  desk: { page },
}) => {
  await page.getByRole('button', { name: 'Nuovo piano' }).click();
  const name = page.getByRole('dialog').getByLabel('Ente');
  await name.fill('Comune di Prova');
  await page.mouse.click(5, 400);
  await expect(name).toHaveValue('Comune di Prova');
});

test('lists the plans with the one written last first', async ({ desk: { page } }) => {
  const create = async (name: string) => {
    await page.getByRole('button', { name: 'Nuovo piano' }).click();
    const dialog = page.getByRole('dialog', { name: 'Nuovo piano' });
    await dialog.getByLabel('Ente').fill(name);
    await dialog.getByRole('button', { name: 'Crea il piano' }).click();
    await expect(page.getByRole('banner')).toContainText(name);
    await page.getByRole('button', { name: 'Tutti i piani' }).click();
  };
  const listed = page
    .getByRole('table')
    .getByRole('row')
    .filter({ hasText: /Comune di (Alfa|Beta)/ });
  await create('Comune di Alfa');
  await create('Comune di Beta');
  await expect(listed).toContainText(['Comune di Beta', 'Comune di Alfa']);
  await page.getByRole('button', { name: 'Comune di Alfa', exact: true }).click();
  await page.getByRole('button', { name: /^1\s*Scheda anagrafica/ }).click();
  await page.getByLabel('Telefono').fill('0373 8941');
  await page.getByRole('button', { name: 'Tutti i piani' }).click();
  await expect(listed).toContainText(['Comune di Alfa', 'Comune di Beta']);
});

test('returns the focus from the information about the program to where it was', async ({
  desk: { app, page },
}) => {
  await openSample(page);
  const search = page.getByRole('button', { name: 'Tutti i piani' });
  await search.focus();
  await chooseFromMenu(app, 'help.about');
  const dialog = page.getByRole('dialog', { name: 'Informazioni su PIAO Desk' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Chiudi' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(search).toBeFocused();
});

test('undoes nothing in the plan from within a dialog', async ({ desk: { app, page } }) => {
  await openSample(page);
  await page.getByRole('button', { name: /^1\s*Scheda anagrafica/ }).click();
  const phone = page.getByLabel('Telefono');
  await phone.fill('0373 000000');
  await expect(page.getByRole('banner').getByRole('status')).toContainText('Salvato alle');
  await chooseFromMenu(app, 'help.about');
  const close = page.getByRole('dialog').getByRole('button', { name: 'Chiudi' });
  await close.focus();
  await page.keyboard.press('Control+z');
  await close.press('Enter');
  await expect(phone).toHaveValue('0373 000000');
});

test('refuses to export until the identity is right, telling why at the field in question', async ({
  desk: { app, page, dataFolder },
}) => {
  const file = path.join(dataFolder, 'fascicolo.asice');
  await openSample(page);
  await answerSaveDialogs(app, file);
  const opener = page.getByRole('button', { name: 'Stampa ed esporta' });
  await opener.click();
  await page.getByRole('menuitem', { name: 'Esporta il fascicolo firmato…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Esporta il fascicolo firmato' });
  const name = dialog.getByLabel('Nome di chi firma');
  const passphrase = dialog.getByLabel('Passphrase', { exact: true });
  const repeated = dialog.getByLabel('Ripetere la passphrase');
  const send = dialog.getByRole('button', { name: 'Scegli il file ed esporta…' });
  await expect(send).toBeDisabled();

  await passphrase.fill('una frase lunga e mia');
  await passphrase.press('Enter');
  await expect(dialog.getByRole('alert')).toHaveText('Indicare il nome di chi firma.');
  await expect(name).toBeFocused();

  await name.fill('Comune di Crema – Segreteria Generale');
  await repeated.fill('una frase lunga e sua');
  await repeated.press('Enter');
  await expect(dialog.getByRole('alert')).toHaveText('Le due passphrase sono diverse: riscriverle uguali.');
  await expect(repeated).toBeFocused();
  expect(existsSync(file)).toBe(false);

  await repeated.fill('una frase lunga e mia');
  await send.click();
  await expect(dialog).toBeHidden({ timeout: 20_000 });
  expect(existsSync(file)).toBe(true);
  await expect(page.getByText(`Scritto il file ${file}.`)).toBeVisible();
  await expect(opener).toBeFocused();
});

test('tells a wrong passphrase, writes nothing and lets it be typed again', async ({
  desk: { app, page, dataFolder },
}) => {
  const at = (name: string) => path.join(dataFolder, name);
  await openSample(page);
  await answerSaveDialogs(app, at('primo.asice'));
  await chooseFromMenu(app, 'export-bundle');
  const dialog = page.getByRole('dialog', { name: 'Esporta il fascicolo firmato' });
  const passphrase = dialog.getByLabel('Passphrase', { exact: true });
  await dialog.getByLabel('Nome di chi firma').fill('Segreteria');
  await passphrase.fill('una frase lunga e mia');
  await dialog.getByLabel('Ripetere la passphrase').fill('una frase lunga e mia');
  await passphrase.press('Enter');
  await expect(dialog).toBeHidden({ timeout: 20_000 });

  await answerSaveDialogs(app, at('secondo.asice'));
  await chooseFromMenu(app, 'export-bundle');
  await expect(dialog.getByText('Firma: Segreteria')).toBeVisible();
  await expect(dialog.getByLabel('Ripetere la passphrase')).toBeHidden();
  await passphrase.fill('un’altra frase');
  await passphrase.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText(/passphrase/i);
  await expect(passphrase).toBeFocused();
  expect(existsSync(at('secondo.asice'))).toBe(false);
  await passphrase.fill('una frase lunga e mia');
  await passphrase.press('Enter');
  await expect(dialog).toBeHidden({ timeout: 20_000 });
  expect(existsSync(at('secondo.asice'))).toBe(true);
});

test('says nothing was written when printing is thought better of', async ({ desk: { app, page } }) => {
  await openSample(page);
  await answerSaveDialogs(app, null);
  await page.getByRole('button', { name: 'Stampa ed esporta' }).click();
  await page.getByRole('menuitem', { name: 'Stampa in PDF…' }).click();
  await expect(page.getByText('Stampa in corso…')).toBeHidden();
  await expect(page.getByText('Scritto il file')).toBeHidden();
  await expect(page.getByRole('alert')).toHaveText('');
});

test('tells where a print could not be written, and stays until it is read', async ({
  desk: { app, page, dataFolder },
}) => {
  await openSample(page);
  await answerSaveDialogs(app, path.join(dataFolder, 'piao.sqlite', 'piano.pdf'));
  await chooseFromMenu(app, 'print-pdf');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('piano.pdf', { timeout: 20_000 });
  await expect(alert).not.toContainText(/ENOTDIR|Error/);
  await page.getByRole('button', { name: 'Chiudi l’avviso' }).click();
  await expect(alert).toHaveText('');
});

import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { expect, launchDesk, test } from './launch.ts';
import { expectSaved, goToSection, openSample, reopenSample } from './plan-page.ts';
import { storedPlan } from './stored-plan.ts';

/** What the window shows, asked from the main process: Playwright is done with a page that crashed. */
const shownText = (app: ElectronApplication) =>
  app.evaluate(async ({ BrowserWindow }): Promise<string> => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // A page on its way would never answer.
    if (contents === undefined || contents.isCrashed() || contents.isLoading()) return '';
    return contents.executeJavaScript('document.body.innerText');
  });

test('a page that is killed is opened again with a sentence, and loses no more than the last 400 ms of typing', async ({
  dataFolder,
}) => {
  const { app, page } = await launchDesk(dataFolder);
  await openSample(page);
  await goToSection(page, 'Scheda anagrafica');
  const typed = 'abcdefghijklmnopqrst';
  const phone = page.getByLabel('Telefono');
  await phone.fill('');
  // Without the pause that would send it.
  await phone.pressSequentially(typed, { delay: 100 });
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  const log = () => readFileSync(path.join(dataFolder, 'piao-desk.log'), 'utf8');
  await expect.poll(log).toContain('page gone: ');
  await expect
    .poll(() => shownText(app))
    .toMatch(/La finestra si è interrotta ed è stata riaperta\. Tutto ciò che risultava salvato/);
  // One that hangs is opened again when the person wants it.
  await app.evaluate(({ BrowserWindow, dialog }) => {
    dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false });
    BrowserWindow.getAllWindows()[0]?.emit('unresponsive');
  });
  await expect.poll(() => log().match(/page gone: /g)?.length).toBe(2);
  await expect.poll(() => shownText(app)).toMatch(/La finestra si è interrotta/);
  await app.close();
  const stored = (await storedPlan(dataFolder)).administration.phone;
  expect(typed.startsWith(stored), stored).toBe(true);
  // 400 ms of keys, one that was on its way and one of margin.
  expect(stored.length).toBeGreaterThanOrEqual(typed.length - 6);
});

test('a program that was killed says at its next start what was recovered; a report is read before it is saved', async ({
  dataFolder,
}) => {
  const killed = await launchDesk(dataFolder);
  await openSample(killed.page);
  await goToSection(killed.page, 'Scheda anagrafica');
  await killed.page.getByLabel('Telefono').fill('0373 parolaunica');
  await expectSaved(killed.page);
  killed.app.process().kill('SIGKILL');

  const { app, page } = await launchDesk(dataFolder);
  await expect(
    page.getByText(/non si è chiuso regolarmente.*Tutto ciò che risultava salvato c’è/),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Chiudi l’avviso' }).click();
  await expect(page.getByText(/non si è chiuso regolarmente/)).toBeHidden();
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('help.report')?.click());
  const dialog = page.getByRole('dialog', { name: 'Segnala un problema' });
  const text = dialog.getByLabel('Testo della segnalazione');
  await expect(text).toHaveValue(/Archivio aperto[\s\S]*change_log: \d+[\s\S]*started in \d+ ms/);
  expect(await text.inputValue()).not.toMatch(/parolaunica|Crema/);
  const file = path.join(dataFolder, 'segnalazione.txt');
  await app.evaluate(({ dialog: system }, filePath) => {
    system.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  const shown = await text.inputValue();
  await dialog.getByRole('button', { name: 'Salva in un file…' }).click();
  await expect(page.getByText(`Salvata la segnalazione: ${file}`).first()).toBeVisible();
  expect(readFileSync(file, 'utf8')).toBe(shown);
  await app.close();
});

test('a database that does not open: the reason, a backup restored, and the file kept; one in use elsewhere', async ({
  dataFolder,
}) => {
  const first = await launchDesk(dataFolder);
  await openSample(first.page);
  await first.page.getByRole('button', { name: 'Tutti i piani' }).click();
  await first.app.close();
  const file = path.join(dataFolder, 'piao.sqlite');
  const folder = path.join(dataFolder, 'backups');
  mkdirSync(folder, { recursive: true });
  copyFileSync(file, path.join(folder, 'piao-20260302T081500123Z-auto.sqlite'));
  const elsewhere = path.join(dataFolder, 'chiavetta.sqlite');
  copyFileSync(file, elsewhere);
  writeFileSync(file, 'rovinato');

  const { app, page } = await launchDesk(dataFolder);
  const problem = page.getByRole('alert').filter({ hasText: 'L’archivio non si può aprire' });
  await expect(problem).toContainText('è danneggiato');
  await problem.getByRole('button', { name: 'Riprova' }).click();
  await expect(problem).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('button', { name: /^Ripristina la copia del 2 marzo 2026/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Ripristina la copia di sicurezza' });
  await dialog.getByRole('button', { name: 'Ripristina', exact: true }).click();
  await expect(page.getByText(/L’archivio di prima non è stato eliminato/)).toBeVisible();
  await page.getByRole('button', { name: 'Copie di sicurezza' }).click();
  await expect(page.getByRole('table', { name: 'Copie di sicurezza' })).toBeVisible();
  await expectNoViolations(page);

  // From another place: nothing happens before the person has seen which file it is, and said so.
  await app.evaluate(({ dialog: system }, chosen) => {
    system.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, elsewhere);
  const setAside = () => readdirSync(dataFolder).filter((name) => name.startsWith('piao-sostituito-')).length;
  await page.getByRole('button', { name: 'Ripristina una copia da un altro posto…' }).click();
  await expect(dialog).toContainText('«chiavetta.sqlite»');
  await expect(dialog.getByRole('button', { name: 'Annulla' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Annulla' }).click();
  await expect(dialog).toBeHidden();
  expect(setAside()).toBe(1);
  await page.getByRole('button', { name: 'Ripristina una copia da un altro posto…' }).click();
  await dialog.getByRole('button', { name: 'Ripristina', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Copie di sicurezza' })).toBeHidden();
  expect(setAside()).toBe(2);
  await reopenSample(page);
  const aside =
    readdirSync(dataFolder)
      .filter((name) => name.startsWith('piao-sostituito-'))
      .sort()[0] ?? '';
  expect(readFileSync(path.join(dataFolder, aside), 'utf8')).toBe('rovinato');
  await app.close();

  const holder = { id: 'x', host: 'ragioneria-02', pid: 7, since: '2026-03-02T08:15:00.000Z' };
  writeFileSync(`${file}.in-uso`, JSON.stringify(holder));
  const held = await launchDesk(dataFolder);
  await expect(
    held.page.getByRole('alert').filter({ hasText: 'L’archivio non si può aprire' }),
  ).toContainText(/già aperto dal computer «ragioneria-02» dal 02\.03\.2026/);
  await expect(held.page.getByRole('heading', { name: 'Copie di sicurezza' })).toBeHidden();
  await held.app.close();
  expect(readFileSync(`${file}.in-uso`, 'utf8')).toBe(JSON.stringify(holder));
});

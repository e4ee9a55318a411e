import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { PROJECT_ROOT } from '../../electron/launch/project-folders.ts';
import { expectNoViolations } from './axe.ts';
import { expect, launchDesk, test } from './launch.ts';

const fixture = path.join(PROJECT_ROOT, 'test/fixtures/importing/numbered-cards.txt');

async function answerWith(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, file);
}

async function chooseInMenu(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('import-plan')?.click());
}

test('an imported document is looked through by keyboard, left, resumed after a restart, and becomes a plan', async ({
  dataFolder,
}) => {
  const first = await launchDesk(dataFolder);
  let page = first.page;
  const pdf = path.join(dataFolder, 'finto.txt');
  writeFileSync(pdf, '%PDF-1.7 …');
  await answerWith(first.app, pdf);
  await chooseInMenu(first.app);
  await expect(page.getByText(/^«finto\.txt»: il file è un PDF/)).toBeVisible();
  await expect(page.getByText('Non c’è ancora alcun piano.')).toBeVisible();

  await answerWith(first.app, fixture);
  await page.getByRole('button', { name: 'Importa un PIAO pubblicato…' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Importazione di «numbered-cards.txt»');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  // The doubtful come first; the source shows and marks where the entry was read.
  const list = page.getByRole('listbox', { name: 'Voci riconosciute' });
  const entry = page.getByRole('region', { name: 'Voce' });
  const source = page.getByRole('region', { name: 'Testo del documento' });
  await expect(list.getByRole('option', { selected: true })).toContainText('dubbia');
  await expect(entry.getByRole('heading', { level: 2 })).toHaveText('Riqualificazione della piazza');
  await expect(source.locator('mark').filter({ hasText: 'Metri quadrati rifatti' })).toBeVisible();
  await expectNoViolations(page);

  // What is about no plan is not refused for the want of one.
  await first.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('help.guide')?.click());
  await expect(page.getByRole('dialog', { name: 'Guida' })).toBeVisible();
  await expect(page.getByText(/Prima va creato il piano/)).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Guida' })).toBeHidden();

  // Corrected in the form, taken back, corrected again, accepted from the field: the next form has the focus.
  const title = entry.getByLabel('Titolo');
  await title.fill('Piazza rifatta');
  await expect(page.getByText(/^\s*Salvato alle/)).toBeVisible();
  await expect(list.getByRole('option', { selected: true })).toContainText('corretta, da confermare');
  await page.keyboard.press('Control+z');
  await expect(title).toHaveValue('Riqualificazione della piazza');
  await title.fill('Piazza rifatta');
  await page.keyboard.press('Control+Enter');
  await expect(entry.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(entry.getByRole('heading', { level: 2 })).not.toHaveText('Piazza rifatta');
  await expect(page.getByText(/^1 di \d+ esaminate$/)).toBeVisible();

  // In the list: the next one is discarded, the one after is left as it is.
  await list.focus();
  await page.keyboard.press('Delete');
  await expect(page.getByText(/^2 di \d+ esaminate$/)).toBeVisible();
  await expect(list).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(entry).toContainText('Non entrerà nel piano');

  await page.getByRole('tab', { name: /Non torna/ }).click();
  await page.getByRole('checkbox').first().press('Space');
  await page.getByRole('tab', { name: /Non collocate/ }).click();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Continua più tardi' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Importazioni da concludere' })).toBeVisible();
  await expectNoViolations(page);
  await first.app.close();

  const again = await launchDesk(dataFolder);
  page = again.page;
  await page.getByRole('button', { name: 'Riprendi: numbered-cards.txt' }).press('Enter');
  await expect(page.getByText(/^2 di \d+ esaminate$/)).toBeVisible();
  await page.getByRole('button', { name: /Accetta tutte le certe/ }).press('Enter');
  await page.getByRole('button', { name: 'Crea il piano…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Crea il piano' });
  await expect(dialog).toContainText('1 voce non esaminata');
  await expect(dialog).toContainText('8 segnalazioni non viste');
  await expectNoViolations(page);
  await dialog.getByRole('button', { name: 'Crea il piano' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Quadro del piano' })).toBeVisible();
  await expect(page.getByText('Creato il piano: 9 elementi sono da rivedere.')).toBeVisible();
  // What nobody looked at waits in its section, and is ended there.
  const card = page.getByRole('region', { name: 'Da rivedere dopo l’importazione' });
  await expect(card).toContainText('9 di 9 elementi letti dal documento importato sono da rivedere');
  await card.getByRole('button', { name: /Struttura organizzativa/ }).press('Enter');
  const review = page.getByRole('region', { name: 'Da rivedere', exact: true });
  await review.getByRole('button', { name: 'Mostra l’elenco' }).press('Enter');
  await expect(review.getByRole('listitem')).toContainText(/non si trova l.intestazione della sezione 3\.1/);
  await expectNoViolations(page);
  await review.getByRole('button', { name: 'Segna come rivisto: Testo della sezione' }).press('Enter');
  await expect(review).toBeHidden();
  await page.getByRole('button', { name: 'Tutti i piani' }).press('Enter');
  await expect(page.getByRole('button', { name: 'CITTÀ DI VALDIPINO', exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Importazioni da concludere' })).toBeHidden();
  await again.app.close();
});

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, launchDesk, test } from './launch.ts';
import { expectSaved, goToSection, openSample, reopenSample } from './plan-page.ts';

const content = 'Parere favorevole del Collegio dei revisori.\n';
const digest = createHash('sha256').update(content).digest('hex');

/** Answers the next dialogs of the system, which no test can click. */
async function answerDialogs(
  app: ElectronApplication,
  files: { readonly open?: readonly string[]; readonly save?: string },
): Promise<void> {
  await app.evaluate(({ dialog }, { open, save }) => {
    dialog.showOpenDialog = async () => ({ canceled: open === undefined, filePaths: [...(open ?? [])] });
    dialog.showSaveDialog = async () => ({ canceled: save === undefined, filePath: save ?? '' });
  }, files);
}

test('attaches a file that is there after a restart, in the print and on the overview', async ({
  dataFolder,
}) => {
  const at = (name: string) => path.join(dataFolder, name);
  writeFileSync(at('parere.txt'), content);
  const first = await launchDesk(dataFolder);
  await openSample(first.page);
  await goToSection(first.page, 'Programmazione strategica');
  await answerDialogs(first.app, { open: [at('parere.txt')] });
  const card = first.page.getByRole('region', { name: 'Allegati' });
  await card.getByRole('button', { name: 'Aggiungi un allegato' }).click();
  await expect(card.getByRole('listitem')).toContainText('parere.txt');
  await expect(card.getByRole('listitem')).toContainText(digest);
  await card.getByLabel('Descrizione').fill('Parere dei revisori');
  await expectSaved(first.page);
  await first.app.close();

  const { app, page } = await launchDesk(dataFolder);
  await reopenSample(page);
  const all = page.getByRole('region', { name: 'Allegati del piano' });
  await expect(all).toContainText('parere.txt');
  await expect(all).toContainText('Parere dei revisori');
  await all.getByRole('button', { name: /Programmazione strategica/ }).click();
  const kept = page.getByRole('region', { name: 'Allegati' });
  await expect(kept.getByLabel('Descrizione')).toHaveValue('Parere dei revisori');

  await answerDialogs(app, { save: at('copia.txt') });
  await kept.getByRole('button', { name: 'Salva una copia: parere.txt' }).click();
  await expect.poll(() => existsSync(at('copia.txt'))).toBe(true);
  expect(readFileSync(at('copia.txt'), 'utf8')).toBe(content);

  await answerDialogs(app, { save: at('piano.pdf') });
  await page.getByRole('button', { name: 'Stampa ed esporta' }).click();
  await page.getByRole('menuitem', { name: 'Stampa in PDF…' }).click();
  await expect.poll(() => existsSync(at('piano.pdf')), { timeout: 20_000 }).toBe(true);
  const printed = execFileSync('pdftotext', [at('piano.pdf'), '-'], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  expect(printed).toContain('parere.txt');
  // Printed with places where it may break.
  expect(printed.replace(/[\s\u200B]/g, '')).toContain(digest);
  await app.close();
});

test('copies the digest, and takes a removal back', async ({ desk: { app, page, dataFolder } }) => {
  const file = path.join(dataFolder, 'parere.txt');
  writeFileSync(file, content);
  await openSample(page);
  await goToSection(page, 'Monitoraggio');
  const card = page.getByRole('region', { name: 'Allegati' });
  await expect(card).toContainText('Nessun allegato.');
  await answerDialogs(app, {});
  await card.getByRole('button', { name: 'Aggiungi un allegato' }).click();
  await expect(card).toContainText('Nessun allegato.');
  await answerDialogs(app, { open: [file] });
  await card.getByRole('button', { name: 'Aggiungi un allegato' }).click();
  await card.getByRole('button', { name: 'Copia l’impronta: parere.txt' }).click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe(digest);

  await card.getByRole('button', { name: 'Togli: parere.txt' }).click();
  await expect(card).toContainText('Nessun allegato.');
  await expect(card.getByRole('heading', { name: 'Allegati' })).toBeFocused();
  await page.getByRole('button', { name: 'Annulla', exact: true }).click();
  await expect(card.getByRole('listitem')).toContainText('parere.txt');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Monitoraggio');
});

test('refuses an empty file with the reason', async ({ desk: { app, page, dataFolder } }) => {
  const file = path.join(dataFolder, 'vuoto.txt');
  writeFileSync(file, '');
  await openSample(page);
  await goToSection(page, 'Monitoraggio');
  await answerDialogs(app, { open: [file] });
  await page.getByRole('button', { name: 'Aggiungi un allegato' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'vuoto' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Allegati' })).toContainText('Nessun allegato.');
});

test('takes the file of the auditors’ opinion among the attachments and into its field in one step', async ({
  desk: { app, page, dataFolder },
}) => {
  await openSample(page);
  await goToSection(page, 'Programmazione strategica');
  const opinion = page.getByRole('region', { name: 'Parere dell’organo di revisione' });
  await expect(opinion).toContainText('il suo file non è unito al piano');
  const verbale = path.join(dataFolder, 'verbale 3.pdf');
  writeFileSync(verbale, content);
  await answerDialogs(app, { open: [verbale] });
  await opinion.getByRole('button', { name: 'Allega il verbale…' }).click();
  await expect(opinion.getByLabel('Verbale allegato')).toHaveValue(/^verbale 3\.pdf/);
  await expect(opinion.getByRole('button', { name: 'Allega il verbale…' })).toBeHidden();
  await expect(opinion).not.toContainText('il suo file non è unito al piano');
  await expect(page.getByRole('region', { name: 'Allegati', exact: true })).toContainText('verbale 3.pdf');
  await page.getByRole('button', { name: 'Annulla', exact: true }).click();
  await expect(opinion.getByRole('button', { name: 'Allega il verbale…' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Allegati', exact: true })).toContainText('Nessun allegato.');
});

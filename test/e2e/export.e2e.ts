import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { PROJECT_ROOT } from '../../electron/launch/project-folders.ts';
import { expectNoViolations } from './axe.ts';
import { expect, test } from './launch.ts';
import { openSample } from './plan-page.ts';

function piao(...words: string[]): void {
  execFileSync(process.execPath, [path.join(PROJECT_ROOT, 'electron', 'cli.ts'), ...words]);
}

/** Answers the next "save as" dialog of the system, and takes note of what is shown in its folder. */
async function prepare(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog, shell }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    shell.showItemInFolder = (shown) => {
      process.env.PIAO_TEST_SHOWN = shown;
    };
  }, file);
}

const chooseFromMenu = (app: ElectronApplication, id: string) =>
  app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);

test('a section leaves the window in every format with its digest, as from the command line', async ({
  desk: { app, page, dataFolder },
}) => {
  const at = (name: string) => path.join(dataFolder, name);
  await openSample(page);
  piao('sample', '--out', at('piano.json'));
  await chooseFromMenu(app, 'export-plan');
  const dialog = page.getByRole('dialog', { name: 'Esporta il piano' });
  await expectNoViolations(page);

  for (const [format, label] of [
    ['docx', 'Documento Word'],
    ['html', 'Pagina web'],
    ['xlsx', 'Foglio di calcolo'],
    ['zip', 'Dati aperti'],
  ] as const) {
    await prepare(app, at(`finestra.${format}`));
    await dialog.getByRole('radio', { name: label }).check();
    await dialog.getByRole('combobox', { name: 'Che cosa' }).click();
    await page.getByRole('option', { name: /^3\.3\.1 / }).click();
    await dialog.getByRole('button', { name: 'Scegli il file ed esporta…' }).click();
    await expect(dialog.getByText('Scritto il file')).toBeVisible({ timeout: 20_000 });
    piao('print', at('piano.json'), '--out', at(`comando.${format}`), '--part', '3.3.1');
    const bytes = readFileSync(at(`finestra.${format}`));
    expect(bytes.equals(readFileSync(at(`comando.${format}`))), format).toBe(true);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(readFileSync(at(`finestra.${format}.sha256`), 'utf8')).toBe(sha256);
    await expect(dialog.getByText(sha256)).toBeVisible();
    await dialog.getByRole('button', { name: 'Apri la cartella' }).click();
    await expect.poll(() => app.evaluate(() => process.env.PIAO_TEST_SHOWN)).toBe(at(`finestra.${format}`));
    if (format === 'docx') await expectNoViolations(page);
    await dialog.getByRole('button', { name: 'Chiudi' }).last().click();
    await chooseFromMenu(app, 'export-plan');
  }
});

test('an export that takes long is cancelled and leaves no file', async ({
  desk: { app, page, dataFolder },
}) => {
  await openSample(page);
  const file = path.join(dataFolder, 'piano.docx');
  await prepare(app, file);
  await chooseFromMenu(app, 'export-plan');
  const dialog = page.getByRole('dialog', { name: 'Esporta il piano' });
  await dialog.getByRole('radio', { name: 'Documento Word' }).check();
  await dialog.getByRole('button', { name: 'Scegli il file ed esporta…' }).click();
  await dialog.getByRole('button', { name: 'Annulla l’esportazione' }).click();
  await expect(dialog.getByRole('alert')).toHaveText(/è stata annullata/);
  expect(existsSync(file)).toBe(false);
});

test('the page for the web has nothing that axe minds, in light and dark', async ({
  desk: { app, page, dataFolder },
}) => {
  const file = path.join(dataFolder, 'piano.html');
  piao('sample', '--out', path.join(dataFolder, 'piano.json'));
  piao('print', path.join(dataFolder, 'piano.json'), '--out', file);
  await page.waitForLoadState();
  const opened = app.waitForEvent('window');
  await app.evaluate(async ({ BrowserWindow }, name) => {
    const other = new BrowserWindow({
      show: true,
      width: 1366,
      height: 768,
      webPreferences: { partition: 'export-test' },
    });
    await other.loadFile(name);
  }, file);
  await expectNoViolations(await opened);
});

test('the texts for the deliberation can be copied, and saved as a document', async ({
  desk: { app, page, dataFolder },
}) => {
  await openSample(page);
  const file = path.join(dataFolder, 'proposta.docx');
  await prepare(app, file);
  await chooseFromMenu(app, 'act-texts');
  const dialog = page.getByRole('dialog', { name: 'Testi per la deliberazione' });
  const text = dialog.getByLabel('Proposta di deliberazione');
  await expect(text).toHaveValue(/parte integrante e sostanziale/, { timeout: 30_000 });
  await expectNoViolations(page);
  await dialog.getByRole('button', { name: 'Salva in DOCX…' }).click();
  await expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(true);
  await expect(dialog.getByRole('button', { name: /^Copia SHA-256 base64/ })).toBeVisible();
});

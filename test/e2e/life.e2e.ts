import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { openPlanBundle } from '../../electron/core/bundles/plan-bundle-verify.ts';
import { printedFingerprint } from '../../electron/core/printing/printed-fingerprint.ts';
import { expectNoViolations } from './axe.ts';
import { expect, test } from './launch.ts';
import { goToSection, openSample } from './plan-page.ts';

const passphrase = 'una frase lunga e mia';
/** To make a key, to print and to sign take seconds, on a busy machine many. */
const patient = { timeout: 90_000 };

/** Answers the dialogs of the system from here on, which no test can click. */
async function answerDialogs(
  app: ElectronApplication,
  files: { save?: string; open?: string },
): Promise<void> {
  await app.evaluate(({ dialog }, { save, open }) => {
    if (save !== undefined) dialog.showSaveDialog = async () => ({ canceled: false, filePath: save });
    if (open !== undefined) dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [open] });
  }, files);
}

async function chooseFromMenu(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
}

const step = (page: Page, name: RegExp) =>
  page.getByRole('list', { name: 'Il percorso del piano' }).getByRole('listitem').filter({ hasText: name });

/** Where the list of steps says that the plan has come to. */
async function expectAt(page: Page, name: RegExp): Promise<void> {
  await expect(step(page, name)).toHaveAttribute('aria-current', 'step', patient);
}

async function sign(page: Page, open: string, submit: string, isNew = false): Promise<void> {
  await page.getByRole('button', { name: open }).click();
  const dialog = page.getByRole('dialog');
  if (isNew) {
    await dialog.getByLabel('Nome di chi firma').fill('Comune di Crema – Segreteria Generale');
    await dialog.getByLabel('Ripetere la passphrase').fill(passphrase);
  }
  await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  if (submit === 'Congela e firma') {
    // What is missing is read and taken upon oneself before anything is signed.
    await expect(dialog.getByText(/avvisi aperti: mancano 3 contenuti obbligatori/)).toBeVisible();
    await expect(dialog.getByRole('list', { name: 'Contenuti obbligatori che mancano' })).toContainText(
      'obblighi di pubblicazione',
    );
    await expect(dialog.getByRole('button', { name: submit })).toBeDisabled();
    await dialog.getByLabel('Congelare comunque, pur mancando 3 contenuti obbligatori').check();
  }
  await dialog.getByRole('button', { name: submit }).click();
  await expect(dialog).toBeHidden(patient);
}

test('the whole road: freeze, withdraw, freeze, resolution, approval, publication, proof', async ({
  desk: { app, page, dataFolder },
}) => {
  test.setTimeout(600_000);
  const at = (name: string) => path.join(dataFolder, name);
  await openSample(page);
  await chooseFromMenu(app, 'life');
  await expect(page.getByRole('heading', { level: 1, name: 'Percorso del piano' })).toBeFocused();
  await expectAt(page, /^Bozza/);
  await expectNoViolations(page);

  await sign(page, 'Congela la proposta per la Giunta…', 'Congela e firma', true);
  await expectAt(page, /^Proposta/);
  // As on a machine without a desktop: the program does not pretend that the passphrase could be kept there.
  const backend = await app.evaluate(({ safeStorage }) => safeStorage.getSelectedStorageBackend?.());
  if (backend === 'basic_text') await expect(page.getByText('non ha un portachiavi protetto')).toBeVisible();
  await answerDialogs(app, { save: at('proposta.pdf') });
  await chooseFromMenu(app, 'print-pdf');
  await expect.poll(() => existsSync(at('proposta.pdf')), patient).toBe(true);

  await page.getByRole('button', { name: 'Ritira la proposta…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ritira la proposta' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('motivazione');
  await page.getByLabel('Motivo del ritiro').fill('Rilievo della Giunta sul fabbisogno');
  await page.getByRole('dialog').getByRole('button', { name: 'Ritira la proposta' }).click();
  await expectAt(page, /^Bozza/);
  await sign(page, 'Congela la proposta per la Giunta…', 'Congela e firma');
  await expectAt(page, /^Proposta/);
  await answerDialogs(app, { save: at('proposta2.pdf') });
  await chooseFromMenu(app, 'print-pdf');
  await expect.poll(() => existsSync(at('proposta2.pdf')), patient).toBe(true);

  await page.getByRole('button', { name: 'Registra la deliberazione…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Registra' }).click();
  await expect(dialog.getByLabel('Numero')).toBeFocused();
  await dialog.getByLabel('Numero').fill('42');
  await dialog.getByLabel('Data', { exact: true }).fill('28.03.2025');
  await expect(dialog.getByLabel(/^Immediatamente eseguibile/)).not.toBeChecked();
  await dialog.getByLabel('Numero').fill('senza');
  await dialog.getByLabel('Data', { exact: true }).fill('28.03.2125');
  await dialog.getByRole('button', { name: 'Registra' }).click();
  await expect(dialog.getByText('«senza» non contiene cifre')).toBeVisible();
  await expect(dialog.getByText('28.03.2125, è nel futuro')).toBeVisible();
  await dialog.getByLabel('Numero').fill('42');
  await dialog.getByLabel('Data', { exact: true }).fill('28.03.2025');
  await expect(dialog.getByText(/28\.03\.2025, ma la proposta è stata congelata dopo/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Registra' })).toBeDisabled();
  await expectNoViolations(page);
  await dialog.getByLabel('Ho controllato: gli estremi sono giusti').check();
  await dialog.getByRole('button', { name: 'Registra' }).click();
  await expectAt(page, /^Deliberazione/);

  writeFileSync(at('gc-42.pdf.p7m'), 'la deliberazione firmata');
  await answerDialogs(app, { open: at('gc-42.pdf.p7m') });
  await page.getByRole('button', { name: 'Allega: deliberazione firmata…' }).click();
  await expect(page.getByRole('region', { name: 'Deliberazione firmata' })).toContainText('gc-42.pdf.p7m');
  await page.getByRole('button', { name: 'Allega: piano firmato fuori dal programma…' }).click();
  await expect(page.getByText(/Il file firmato non contiene il PDF della proposta/)).toBeVisible();

  await sign(page, 'Rendi definitivo il piano approvato…', 'Rendi definitivo e firma');
  await expectAt(page, /^Approvato/);
  const portal = page.getByRole('form', { name: 'Portale PIAO' });
  await portal.getByLabel('Fatto il').fill('01.04.2025');
  await portal.getByRole('button', { name: 'Registra' }).click();
  await expect(portal).toContainText('fatto il 01.04.2025');
  await page.getByRole('button', { name: 'Verifica il piano approvato' }).click();
  await expect(page.getByText('Tutto torna: il piano è quello congelato.')).toBeVisible(patient);
  await expect(page.getByRole('list', { name: 'Esito della verifica' }).getByRole('listitem')).toHaveCount(7);
  await expectNoViolations(page);

  // Fields that are locked look it, and can still be read and copied.
  await goToSection(page, 'Scheda anagrafica');
  const mayor = page.getByLabel('Sindaco');
  await expect(mayor).toHaveAttribute('readonly', '');
  await expect(mayor).toHaveAttribute('title', /In sola lettura/);
  await expect(mayor.locator('xpath=..')).toHaveAttribute('data-variant', 'filled');

  await goToSection(page, 'Monitoraggio');
  await expect(page.getByText('si registrano soltanto i risultati del monitoraggio')).toBeVisible();
  const results = page.getByRole('region', { name: 'Risultati del monitoraggio' });
  await expect(results.getByRole('button', { name: /^Nuov|^Aggiungi/ }).first()).toBeEnabled();

  await answerDialogs(app, { save: at('approvato.pdf') });
  await chooseFromMenu(app, 'print-pdf');
  await expect.poll(() => existsSync(at('approvato.pdf')), patient).toBe(true);
  await answerDialogs(app, { save: at('approvato.asice') });
  await chooseFromMenu(app, 'export-bundle');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /esporta/i })
    .click();
  await expect.poll(() => existsSync(at('approvato.asice')), patient).toBe(true);
  const voted = printedFingerprint(readFileSync(at('proposta2.pdf')));
  expect(voted).toHaveLength(64);
  expect(printedFingerprint(readFileSync(at('approvato.pdf')))).toBe(voted);
  const { content } = await openPlanBundle(readFileSync(at('approvato.asice')), []);
  expect(content?.plan.plan).toMatchObject({ status: 'approved', resolution: { number: '42' } });
  expect(content?.record?.fingerprint).toBe(voted);

  await answerDialogs(app, { open: at('approvato.asice') });
  await chooseFromMenu(app, 'verify-bundle');
  const report = page.getByRole('dialog', { name: /approvato\.asice/ });
  await expect(report).toContainText(
    'È integro e firmato da Comune di Crema – Segreteria Generale (non fidato)',
  );
  await report.getByLabel('Come è stata confrontata l’impronta').fill('al telefono');
  await report.getByRole('button', { name: 'Fidati di questo certificato' }).click();
  await expect(report).toContainText('(fidato)');
  await expectNoViolations(page);
});

test('a file that is no bundle is reported with its reason, and nothing of it is used', async ({
  desk: { app, page, dataFolder },
}) => {
  const file = path.join(dataFolder, 'rotto.asice');
  writeFileSync(file, 'non un fascicolo');
  // As the system tells a program that is running of a double click.
  await app.evaluate(({ app: running }, chosen) => {
    running.emit('open-file', { preventDefault: () => undefined }, chosen);
  }, file);
  const report = page.getByRole('dialog', { name: /rotto\.asice/ });
  await expect(report).toContainText('Il fascicolo NON va usato');
  await expect(report).toContainText('bundle.not-a-container');
  await expect(report.getByRole('button', { name: /bozza|Conserva/ })).toHaveCount(0);
  await expectNoViolations(page);
});

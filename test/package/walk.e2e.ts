import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { openPlanBundle } from '../../electron/core/bundles/plan-bundle-verify.ts';
import { deskEnvironment, VERSION } from '../e2e/launch.ts';
import { expectSaved, goToSection, openSample } from '../e2e/plan-page.ts';
import { networkAttempts } from './net-log.ts';
import { expect, filesOf, PACKAGE, test } from './packaged.ts';

const passphrase = 'una frase lunga e mia';
/** To make a key, to print and to sign take seconds, on a busy machine many. */
const patient = { timeout: 90_000 };

const saveAs = (app: ElectronApplication, file: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);

const choose = (app: ElectronApplication, id: string) =>
  app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);

/** Every file of the package with its length and time of change. */
const stateOf = (folder: string) =>
  filesOf(folder).map((file) => {
    const { size, mtimeMs } = statSync(path.join(folder, file));
    return `${file} ${size} ${mtimeMs}`;
  });

test('start, edit, print, freeze and bundle; then a bundle by double click; and nobody is called', async ({
  packaged,
  dataFolder,
}) => {
  const at = (name: string) => path.join(dataFolder, name);
  const installed = stateOf(PACKAGE);
  const { app, page } = await packaged.start(`--log-net-log=${at('net.json')}`);
  expect(await app.evaluate(({ app: a }) => [a.isPackaged, a.getVersion()])).toEqual([true, VERSION]);
  await countRequests(app);

  await openSample(page);
  await page.screenshot({ path: 'out/package/start.png' });
  await goToSection(page, 'Scheda anagrafica');
  await page.getByLabel('Codice IPA').fill('c_d142x');
  await expectSaved(page);

  await saveAs(app, at('bozza.pdf'));
  await choose(app, 'print-pdf');
  await expect.poll(() => existsSync(at('bozza.pdf')), patient).toBe(true);
  expect(execFileSync('pdftotext', [at('bozza.pdf'), '-'], { encoding: 'utf8' })).toContain(
    'Comune di Crema',
  );

  await choose(app, 'life');
  await freeze(page);
  await saveAs(app, at('proposta.asice'));
  await choose(app, 'export-bundle');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /esporta/i })
    .click();
  await expect.poll(() => existsSync(at('proposta.asice')), patient).toBe(true);
  const { report, content } = await openPlanBundle(readFileSync(at('proposta.asice')), []);
  expect(report).toMatchObject({ valid: true, plan: { status: 'proposed' } });
  expect(content?.plan.administration.ipaCode).toBe('c_d142x');

  expect(await requests(app)).toEqual([]);
  await app.close();
  expect(networkAttempts(at('net.json'))).toEqual([]);

  // A double click while the program is closed: the system gives the file as a word.
  const { app: again, page: newPage } = await packaged.start(at('proposta.asice'));
  const shown = newPage.getByRole('dialog', { name: /proposta\.asice/ });
  await expect(shown).toContainText('È integro e firmato da Segreteria Generale');
  await newPage.screenshot({ path: 'out/package/bundle.png' });
  await newPage.keyboard.press('Escape');
  await expect(shown).toBeHidden();
  // And while it is open: the second start hands the file over and leaves.
  copyFileSync(at('proposta.asice'), at('altra copia.asice'));
  const [program, args] = packaged.command(at('altra copia.asice'));
  const second = spawn(program, args, { env: deskEnvironment(dataFolder), stdio: 'ignore' });
  expect(await once(second, 'close')).toEqual([0, null]);
  await expect(newPage.getByRole('dialog', { name: /altra copia\.asice/ })).toContainText('È integro');
  expect(again.windows()).toHaveLength(1);
  await again.close();

  expect(stateOf(PACKAGE)).toEqual(installed);
});

async function freeze(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Congela la proposta per la Giunta…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nome di chi firma').fill('Segreteria Generale');
  await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await dialog.getByLabel('Ripetere la passphrase').fill(passphrase);
  await dialog.getByLabel(/^Congelare comunque/).check();
  await dialog.getByRole('button', { name: 'Congela e firma' }).click();
  await expect(dialog).toBeHidden(patient);
}

/** From here on: what the page asks of anybody but itself, and what the main process connects to. */
async function countRequests(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ session }) => {
    const seen: string[] = [];
    Object.assign(globalThis, { seenRequests: seen });
    const note = ({ url }: { url: string }) => {
      if (!url.startsWith('app://piao/')) seen.push(url);
    };
    session.defaultSession.webRequest.onCompleted(note);
    session.defaultSession.webRequest.onErrorOccurred(note);
    const { Socket } = process.getBuiltinModule('node:net');
    const { connect } = Socket.prototype;
    Socket.prototype.connect = function noted(
      this: InstanceType<typeof Socket>,
      ...words: Parameters<typeof connect>
    ) {
      seen.push(`socket ${JSON.stringify(words)}`);
      return connect.apply(this, words);
    } as typeof connect;
  });
}

const requests = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis as unknown as { seenRequests: string[] }).seenRequests);

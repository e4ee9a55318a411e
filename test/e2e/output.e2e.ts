import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from '../../electron/launch/project-folders.ts';
import { expect, test } from './launch.ts';
import { openSample } from './plan-page.ts';
import { answerSaveDialogs, chooseFromMenu } from './system.ts';

/** The command line in a process of its own, as a person runs it. */
function piao(...words: string[]): string {
  return execFileSync(process.execPath, [path.join(PROJECT_ROOT, 'electron', 'cli.ts'), ...words], {
    encoding: 'utf8',
  });
}

test('print and export from the menu give the files of the command line', async ({
  desk: { app, page, dataFolder },
}) => {
  const at = (name: string) => path.join(dataFolder, name);
  await openSample(page);

  await answerSaveDialogs(app, at('finestra.pdf'));
  await chooseFromMenu(app, 'print-pdf');
  await expect.poll(() => existsSync(at('finestra.pdf')), { timeout: 20_000 }).toBe(true);
  piao('sample', '--out', at('piano.json'));
  piao('print', at('piano.json'), '--out', at('comando.pdf'));
  expect(readFileSync(at('finestra.pdf')).equals(readFileSync(at('comando.pdf')))).toBe(true);

  await answerSaveDialogs(app, at('fascicolo.asice'));
  await chooseFromMenu(app, 'export-bundle');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nome di chi firma').fill('Comune di Crema – Segreteria Generale');
  await dialog.getByLabel('Passphrase', { exact: true }).fill('una frase lunga e mia');
  await dialog.getByLabel('Ripetere la passphrase').fill('una frase lunga e mia');
  await dialog.getByRole('button', { name: /esporta/i }).click();
  await expect.poll(() => existsSync(at('fascicolo.asice')), { timeout: 20_000 }).toBe(true);

  const report = JSON.parse(piao('verify', at('fascicolo.asice'), '--trust', at('firma.pem'), '--json'));
  expect(report).toMatchObject({
    valid: true,
    trusted: true,
    signer: { name: 'Comune di Crema – Segreteria Generale' },
  });
  piao('open', at('fascicolo.asice'), '--out', at('aperto'));
  expect(JSON.parse(readFileSync(at('aperto/plan.json'), 'utf8'))).toEqual(
    JSON.parse(readFileSync(at('piano.json'), 'utf8')),
  );
  expect(readFileSync(at('aperto/piano.pdf')).equals(readFileSync(at('comando.pdf')))).toBe(true);
});

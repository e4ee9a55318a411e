import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pngOf, svgArms } from '../support/pictures.ts';
import { expectNoViolations } from './axe.ts';
import { expect, test } from './launch.ts';
import { goToSection, openSample } from './plan-page.ts';

test('a coat of arms is chosen, seen, printed, removed and brought back', async ({
  desk: { app, page, dataFolder },
}) => {
  const at = (name: string) => path.join(dataFolder, name);
  writeFileSync(at('stemma.png'), pngOf({ width: 200, height: 300, colourType: 6 }));
  writeFileSync(at('stemma.svg'), svgArms);
  writeFileSync(at('rotto.png'), pngOf().subarray(0, 100));
  const answer = (open: string | null, save = '') =>
    app.evaluate(
      ({ dialog }, files) => {
        dialog.showOpenDialog = async () => ({
          canceled: files.open === null,
          filePaths: files.open === null ? [] : [files.open],
        });
        dialog.showSaveDialog = async () => ({ canceled: files.save === '', filePath: files.save });
      },
      { open, save },
    );
  await openSample(page);
  await goToSection(page, 'Scheda anagrafica');
  const card = page.getByRole('region', { name: 'Stemma dell’ente' });
  const picture = card.getByRole('img', { name: 'Stemma del Comune di Crema' });
  const choose = card.getByRole('button', { name: 'Scegli immagine: stemma dell’ente' });
  const replace = card.getByRole('button', { name: 'Sostituisci: stemma dell’ente' });
  await expect(picture).toHaveCount(0);

  await answer(at('rotto.png'));
  await choose.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'danneggiata o incompleta' })).toBeVisible();
  await expect(picture).toHaveCount(0);

  await answer(at('stemma.png'));
  await choose.press('Enter');
  await expect(picture).toBeVisible();
  // Drawn, and not the sign of a picture that could not be loaded.
  await expect.poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(200);
  await expect(replace).toBeFocused();
  await expect(page.getByRole('region', { name: 'Allegati' })).toContainText('Nessun allegato.');
  await expectNoViolations(page);

  await answer(at('stemma.svg'));
  await replace.click();
  await expect(card).toContainText('stemma.svg');
  await expect.poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(60);

  await card.getByRole('button', { name: 'Rimuovi: stemma dell’ente' }).click();
  await expect(picture).toHaveCount(0);
  await expect(card.getByRole('heading')).toBeFocused();
  for (const name of ['stemma.svg', 'stemma.png']) {
    await page.keyboard.press('Control+z');
    await expect(card).toContainText(name);
  }
  await expect.poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(200);

  await answer(null, at('piano.pdf'));
  await page.getByRole('button', { name: 'Stampa ed esporta' }).click();
  await page.getByRole('menuitem', { name: 'Stampa in PDF…' }).click();
  await expect.poll(() => existsSync(at('piano.pdf')), { timeout: 20_000 }).toBe(true);
  const listed = execFileSync('pdfimages', ['-list', '-l', '1', at('piano.pdf')], { encoding: 'utf8' });
  expect(listed).toMatch(/1\s+\d+ image\s+200\s+300/);
});

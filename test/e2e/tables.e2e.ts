import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { writeXlsx } from 'hucre/xlsx';
import { expectNoViolations } from './axe.ts';
import { expectRows, gridOf } from './grid-page.ts';
import { expect, launchDesk, test } from './launch.ts';
import { goToSection, openRegisterTable, openSample, reopenSample } from './plan-page.ts';

/** Answers the next dialogs of the system, which no test can click. */
async function answerDialogs(
  app: ElectronApplication,
  files: { open?: string; save?: string },
): Promise<void> {
  await app.evaluate(({ dialog }, { open, save }) => {
    dialog.showOpenDialog = async () => ({
      canceled: open === undefined,
      filePaths: open === undefined ? [] : [open],
    });
    dialog.showSaveDialog = async () => ({ canceled: save === undefined, filePath: save ?? '' });
  }, files);
}

async function choose(page: Page, plural: string, item: string): Promise<void> {
  // By keyboard alone: the menu is how people without a mouse come here.
  await page.getByRole('button', { name: `CSV / XLSX: ${plural}` }).press('Enter');
  await page.getByRole('menuitem', { name: item }).press('Enter');
}

test('exports a table, corrects it in another program and takes it back in, undone by one step', async ({
  dataFolder,
}) => {
  const { app, page } = await launchDesk(dataFolder);
  await openSample(page);
  await goToSection(page, 'Programmazione strategica');
  const grid = gridOf(page, 'assunzioni');
  const file = path.join(dataFolder, 'assunzioni.csv');
  await answerDialogs(app, { save: file, open: file });
  await choose(page, 'assunzioni', 'Esporta CSV…');
  await expect(page.getByText(`Scritto il file ${file}.`)).toBeVisible();

  const lines = readFileSync(file, 'utf8').split('\r\n');
  const [head = '', first = ''] = lines;
  expect(head).toContain('Profilo;');
  // Another person's program: Windows-1252, a changed year, a new row without id.
  const changed = [
    head,
    first.replace(/^\d{4};/, '2031;'),
    `2030;Nuova assunzione;A tempo indeterminato;2;;Perito però${';'.repeat(head.split(';').length - 6)}`,
  ];
  const windows1252 = changed
    .join('\n')
    .replace('\uFEFF', '')
    .replaceAll('–', '\u0096')
    .replaceAll('’', '\u0092');
  writeFileSync(file, Buffer.from(windows1252, 'latin1'));
  await choose(page, 'assunzioni', 'Importa da CSV/XLSX…');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('testo letto come Windows-1252');
  await expect(dialog.getByRole('status')).toContainText('2 righe: 1 nuova, 1 modificata.');
  await dialog.getByRole('button', { name: 'Importa 2 righe' }).press('Enter');
  await expect(page.getByText(/righe aggiunte 1, modificate 1/)).toBeVisible();
  await expectRows(grid, 35);
  await expect(grid.locator('[aria-rowindex="2"]')).toContainText('2031');

  await page.keyboard.press('Control+z');
  await expectRows(grid, 34);
  await expect(grid.locator('[aria-rowindex="2"]')).not.toContainText('2031');
  await app.close();
});

test('a workbook with wrong values: problems first, columns corrected and remembered', async ({
  dataFolder,
}) => {
  const file = path.join(dataFolder, 'rischi.xlsx');
  writeFileSync(
    file,
    await writeXlsx({
      sheets: [
        { name: 'Note', rows: [['Da compilare entro marzo']] },
        {
          name: 'Registro',
          rows: [
            ['Registro degli eventi rischiosi 2026'],
            ['Uff.', 'Evento', 'Prob.', 'I', 'Protocollo', 'Danno'],
            ['Tributi', 'Sgravio non dovuto', 3, 2.5, '12/2026', 'alto'],
            ['Tributi', 'Ritardo nei rimborsi', 6, 'tre', '13/2026', 'basso'],
          ],
        },
      ],
    }),
  );
  const { app, page } = await launchDesk(dataFolder);
  await openSample(page);
  await openRegisterTable(page);
  await answerDialogs(app, { open: file });
  await choose(page, 'eventi rischiosi', 'Importa da CSV/XLSX…');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('status')).toContainText('2 righe: 1 nuova, 1 con problemi.');
  const problems = dialog.getByRole('region', { name: 'Problemi' });
  await expect(problems).toContainText(
    'Riga 4, colonna «Prob.»: «6» è fuori scala: scrivere un numero da 0 a 5.',
  );
  await expect(problems).toContainText('Riga 4, colonna «I»: «tre» non si legge come numero');
  await expect(dialog.getByRole('combobox', { name: 'Nel piano: Danno' })).toHaveValue(
    'Conserva com’è, accanto alla voce',
  );
  await expectNoViolations(page);

  const damage = dialog.getByRole('combobox', { name: 'Nel piano: Danno' });
  await damage.fill('Non imp');
  await page.getByRole('option', { name: 'Non importare' }).click();
  await dialog.getByRole('button', { name: 'Importa una riga' }).click();
  await expect(page.getByText(/righe aggiunte 1, modificate 0/)).toBeVisible();
  await app.close();

  const again = await launchDesk(dataFolder);
  await reopenSample(again.page);
  await openRegisterTable(again.page);
  await answerDialogs(again.app, { open: file });
  await choose(again.page, 'eventi rischiosi', 'Importa da CSV/XLSX…');
  const remembered = again.page.getByRole('dialog');
  await expect(remembered).toContainText('Colonne abbinate come l’ultima volta.');
  await expect(remembered.getByRole('combobox', { name: 'Nel piano: Danno' })).toHaveValue('Non importare');
  await expect(remembered.getByRole('status')).toContainText('2 righe: 1 già uguale, 1 con problemi.');
  await again.page.keyboard.press('Escape');
  await expect(remembered).toBeHidden();
  await again.app.close();
});

test('the objectives go out and come in too, though they are no grid', async ({
  desk: { app, page },
  dataFolder,
}) => {
  await openSample(page);
  await goToSection(page, 'Performance');
  const file = path.join(dataFolder, 'obiettivi.csv');
  await answerDialogs(app, { save: file, open: file });
  await choose(page, 'obiettivi di performance', 'Esporta CSV…');
  await expect(page.getByText(`Scritto il file ${file}.`)).toBeVisible();
  await choose(page, 'obiettivi di performance', 'Importa da CSV/XLSX…');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('status')).toContainText('44 righe: 44 già uguali.');
  await expect(dialog.getByRole('button', { name: 'Nessuna riga da importare' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

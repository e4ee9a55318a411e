import { cellAt, clipboardText, copyElsewhere, expectRows, gridOf, rowsOf } from './grid-page.ts';
import { expect, test } from './launch.ts';
import { expectSaved, goToSection, openRegisterTable, openSample, saveStatus } from './plan-page.ts';

test('edits a hire in its place: amount, date, choice, unit and flag', async ({ desk: { page } }) => {
  await openSample(page);
  await goToSection(page, 'Programmazione strategica');
  const grid = gridOf(page, 'assunzioni');
  const cost = await cellAt(grid, 3, 'Costo annuo');
  await cost.click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('31.200,5');
  await page.keyboard.press('Enter');
  await expectSaved(page);
  await expect(cost).toHaveText('31.200,50');
  await expect(await cellAt(grid, 4, 'Costo annuo')).toBeFocused();

  const start = await cellAt(grid, 3, 'Decorrenza');
  await start.click();
  await page.keyboard.type('1/9/2025');
  await page.keyboard.press('Tab');
  await expect(start).toHaveText('01.09.2025');

  const reason = await cellAt(grid, 3, 'Motivo');
  await reason.click();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'sostituzione di personale cessato' }).click();
  await expect(reason).toHaveText('sostituzione di personale cessato');

  const unit = await cellAt(grid, 3, 'Struttura');
  await unit.click();
  await page.keyboard.type('polizia');
  await page.keyboard.press('Enter');
  await expect(unit).toContainText('Polizia Locale');

  const conditional = await cellAt(grid, 3, 'Condizionata');
  await conditional.click();
  await page.keyboard.press('Space');
  await expect(conditional).toHaveText('Sì');
  await expectSaved(page);
  await page.getByRole('button', { name: 'Annulla l’ultima modifica' }).click();
  await expect(conditional).toHaveText('No');
  await expect(unit).toContainText('Polizia Locale');
});

test('keeps what does not read in its cell with the reason, and Esc leaves a cell as it was', async ({
  desk: { page },
}) => {
  await openSample(page);
  await goToSection(page, 'Programmazione strategica');
  const grid = gridOf(page, 'assunzioni');
  const cost = await cellAt(grid, 1, 'Costo annuo');
  const before = (await cost.textContent()) ?? '';
  await cost.click();
  await page.keyboard.type('trentamila');
  await page.keyboard.press('Escape');
  await expect(cost).toHaveText(before);
  await expect(cost).toBeFocused();
  await expect(saveStatus(page)).toHaveText('Nessuna modifica');

  await page.keyboard.type('trentamila');
  await page.keyboard.press('Enter');
  await expect(cost).toContainText('«trentamila» non si legge come numero: scriverlo come 1.234,56.');
  await expect(cost).toHaveAttribute('aria-invalid', 'true');
  await expect(saveStatus(page)).toContainText('Un valore non si legge: non è salvato');
  await cost.click();
  await page.keyboard.press('F2');
  await expect(grid.getByRole('textbox', { name: 'Costo annuo' })).toHaveValue('trentamila');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('30000');
  await page.keyboard.press('Enter');
  await expectSaved(page);
  await expect(cost).toHaveText('30.000,00');
});

test('adds a risk event, judges its factors, duplicates and deletes it, and takes the deletion back', async ({
  desk: { page },
}) => {
  await openSample(page);
  await openRegisterTable(page);
  const grid = gridOf(page, 'eventi rischiosi');
  await expectRows(grid, 40);
  await page.getByRole('button', { name: 'Aggiungi riga: eventi rischiosi' }).click();
  await expectRows(grid, 41);
  const name = await cellAt(grid, 41, 'Esemplificazione del rischio');
  await expect(name).toBeFocused();
  await page.keyboard.type('Omesso controllo');
  await page.keyboard.press('Alt+Enter');
  await page.keyboard.type('seconda riga');
  await page.keyboard.press('Enter');
  await expect(name).toHaveText('Omesso controllo\nseconda riga', { useInnerText: true });

  const factors = await cellAt(grid, 41, 'Fattori di rischio');
  await factors.click();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Opacità' }).click();
  await page.getByRole('option', { name: 'Regole' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(factors).toHaveText('Opacità; Regole');
  const anomalies = await cellAt(grid, 41, 'Anomalie');
  await anomalies.click();
  await page.keyboard.press('Enter');
  await page.getByLabel('Valutati: nessuno presente').check();
  await page.keyboard.press('Control+Enter');
  await expect(anomalies).toHaveText('nessuna');
  // P and I bring score and level with them, as on the sheet of the event.
  await (await cellAt(grid, 41, 'Probabilità')).click();
  await page.keyboard.type('4');
  await page.keyboard.press('Tab');
  await page.keyboard.type('3,5');
  await page.keyboard.press('Enter');
  await expect(await cellAt(grid, 41, 'Punteggio')).toHaveText('14');
  await expect(await cellAt(grid, 41, 'Livello')).toHaveText('alto');
  await expectSaved(page);

  await page.getByRole('button', { name: 'Duplica: riga 41' }).click();
  await expectRows(grid, 42);
  await expect(await cellAt(grid, 42, 'Fattori di rischio')).toHaveText('Opacità; Regole');
  await page.getByRole('button', { name: 'Elimina: riga 42' }).click();
  await expectRows(grid, 41);
  await expect(page.getByText('Eliminata la riga «Omesso controllo')).toBeVisible();
  await page.getByRole('button', { name: 'Annulla', exact: true }).click();
  await expectRows(grid, 42);
});

test('pastes a block of three rows and four columns over rows and beyond the last, as one step', async ({
  desk: { app, page },
}) => {
  await openSample(page);
  await goToSection(page, 'Consistenza di personale');
  const grid = gridOf(page, 'voci della consistenza');
  const count = Number(await grid.getAttribute('aria-rowcount')) - 1;
  await copyElsewhere(
    app,
    '"Istruttore\nnuovo"\tIstruttori\tA tempo determinato\t4\r\nAgente\tIstruttori\ta tempo indeterminato\t1.200\r\nMesso\tOperatori\tA tempo indeterminato\t\r\n',
  );
  await grid.getByRole('rowheader').first().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+v');
  await expect(page.getByText('Incollate 3 righe, di cui 2 nuove.')).toBeVisible();
  await expectRows(grid, count + 2);
  await expect(await cellAt(grid, count, 'Profilo professionale')).toHaveText('Istruttore\nnuovo', {
    useInnerText: true,
  });
  await expect(await cellAt(grid, count + 1, 'Dipendenti')).toHaveText('1.200');
  await expect(await cellAt(grid, count + 2, 'Contratto')).toHaveText('A tempo indeterminato');
  await page.keyboard.press('Control+z');
  await expectRows(grid, count);
});

test('tells by row and column what of a block cannot be pasted, before anything is written', async ({
  desk: { app, page },
}) => {
  await openSample(page);
  await goToSection(page, 'Consistenza di personale');
  const grid = gridOf(page, 'voci della consistenza');
  const heads = await cellAt(grid, 1, 'Dipendenti');
  const before = (await heads.textContent()) ?? '';
  await heads.click();
  await copyElsewhere(app, 'circa 4\t0\r\n7\t0\r\n5\r\n');
  await page.keyboard.press('Control+v');
  const dialog = page.getByRole('dialog', { name: 'Non tutto si può incollare' });
  await expect(dialog).toContainText('2 righe su 3 non possono entrare nella tabella');
  await expect(dialog).toContainText('Riga 1, colonna «Dipendenti»: «circa 4» non è un numero intero');
  await expect(dialog).toContainText('Riga 3 ha un solo valore, le altre righe ne hanno 2');
  await dialog.getByRole('button', { name: 'Non incollare' }).click();
  await expect(heads).toBeFocused();
  await expect(saveStatus(page)).toHaveText('Nessuna modifica');
  await page.keyboard.press('Control+v');
  await dialog.getByRole('button', { name: 'Incolla l’altra riga' }).click();
  await expect(await cellAt(grid, 2, 'Dipendenti')).toHaveText('7');
  await expect(heads).toHaveText(before);
});

test('copies the selected cells and whole rows as a spreadsheet reads them', async ({
  desk: { app, page },
}) => {
  await openSample(page);
  await goToSection(page, 'Consistenza di personale');
  const grid = gridOf(page, 'voci della consistenza');
  await (await cellAt(grid, 1, 'Profilo professionale')).click();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+c');
  await expect(page.getByText('Copiate 4 celle.')).toBeVisible();
  const block = (await clipboardText(app)).split('\r\n').map((row) => row.split('\t'));
  expect(block).toEqual([
    [
      await (await cellAt(grid, 1, 'Profilo professionale')).textContent(),
      await (await cellAt(grid, 1, 'Area di inquadramento')).textContent(),
    ],
    [
      await (await cellAt(grid, 2, 'Profilo professionale')).textContent(),
      await (await cellAt(grid, 2, 'Area di inquadramento')).textContent(),
    ],
  ]);
  await grid.getByRole('rowheader').nth(2).click();
  await page.keyboard.press('Control+c');
  const columns = Number(await grid.getAttribute('aria-colcount')) - 1;
  expect((await clipboardText(app)).split('\t')).toHaveLength(columns);
});

test('sorts and filters the view alone, and leads back to the order of the plan', async ({
  desk: { page },
}) => {
  await openSample(page);
  await goToSection(page, 'Programmazione strategica');
  const grid = gridOf(page, 'assunzioni');
  const first = await cellAt(grid, 1, 'Profilo');
  const inPlan = (await first.textContent()) ?? '';
  const heading = grid.getByRole('columnheader', { name: 'Costo annuo' });
  await heading.click();
  await heading.click();
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  await expect(page.getByText('Ordinate per «Costo annuo» soltanto qui')).toBeVisible();
  const costs = await Promise.all(
    [1, 2, 3].map(async (row) => (await cellAt(grid, row, 'Costo annuo')).textContent()),
  );
  const worth = costs.map((cost) => Number(cost?.replaceAll('.', '').replace(',', '.')));
  expect(worth).toEqual([...worth].sort((a, b) => b - a));
  await first.click();
  await expect(page.getByRole('button', { name: 'Sposta giù: riga 1' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );

  await page.getByLabel('Filtra: assunzioni').fill('AGENTE pl');
  await expect(page.getByText(/^\d+ voci su 34$/)).toBeVisible();
  await expect(first).toContainText('Agente PL');
  await page.getByRole('button', { name: 'Torna all’ordine del piano' }).click();
  await page.getByLabel('Filtra: assunzioni').fill('');
  await expectRows(grid, 34);
  await expect(first).toHaveText(inPlan);
  await expect(saveStatus(page)).toHaveText('Nessuna modifica');
});

test('does everything by keyboard: in, edit, add after sheet, move, delete, out', async ({
  desk: { page },
}) => {
  await openSample(page);
  await goToSection(page, 'Monitoraggio');
  const grid = gridOf(page, 'attività di monitoraggio');
  await page.getByLabel('Filtra: attività di monitoraggio').focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  const cell = await cellAt(grid, 1, 'Attività');
  // Filter, the buttons of the row, spreadsheets, keys, add: then the table.
  for (let presses = 0; presses < 9; presses += 1) {
    if (await cell.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(cell).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Verifica dei tempi');
  await page.keyboard.press('Tab');
  await expect(cell).toHaveText('Verifica dei tempi');
  await page.keyboard.press('Shift+Tab');
  await expect(cell).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  const moved = await cellAt(grid, 2, 'Attività');
  await expect(moved).toHaveText('Verifica dei tempi');
  await expect(moved).toBeFocused();

  // The sheet of the row, and back to it.
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Verifica dei tempi');
  await page.getByLabel('Responsabile').fill('Segretario Generale');
  await page.getByRole('button', { name: 'Torna alla tabella' }).press('Enter');
  await expect(grid.getByRole('rowheader', { name: 'Riga 2' })).toBeFocused();
  await expect(await cellAt(grid, 2, 'Responsabile')).toHaveText('Segretario Generale');

  // Sorting from the headings, and out of the table by Tab from the last column.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('columnheader', { name: 'Attività' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.press('Tab');
  await expect(grid.locator(':focus')).toHaveCount(0);
});

test('deletes by keyboard and goes on at the row that takes its place', async ({ desk: { page } }) => {
  await openSample(page);
  await goToSection(page, 'Monitoraggio');
  const grid = gridOf(page, 'attività di monitoraggio');
  const second = await (await cellAt(grid, 2, 'Attività')).textContent();
  const remove = page.getByRole('button', { name: 'Elimina: riga 1' });
  await (await cellAt(grid, 1, 'Attività')).click();
  await remove.press('Enter');
  await expect(await cellAt(grid, 1, 'Attività')).toHaveText(second ?? '');
  await expect(remove).toBeFocused();
  // Undo while in the table: the row that comes back does not take the focus away.
  await (await cellAt(grid, 1, 'Attività')).click();
  await page.keyboard.press('Control+z');
  await expect(await cellAt(grid, 2, 'Attività')).toBeFocused();
});

test('moves a row by dragging its number', async ({ desk: { page } }) => {
  await openSample(page);
  await goToSection(page, 'Monitoraggio');
  const grid = gridOf(page, 'attività di monitoraggio');
  const names = async () =>
    Promise.all([1, 2, 3].map(async (row) => (await cellAt(grid, row, 'Attività')).textContent()));
  const [one, two, three] = await names();
  await grid.scrollIntoViewIfNeeded();
  const target = rowsOf(grid).nth(2);
  const box = await target.boundingBox();
  await grid.getByRole('rowheader', { name: 'Riga 1', exact: true }).dragTo(target, {
    targetPosition: { x: 20, y: (box?.height ?? 30) - 4 },
  });
  await expect.poll(names).toEqual([two, three, one]);
});

test('leads from a finding to its cell, drawn or not', async ({ desk: { page } }) => {
  await openSample(page);
  await goToSection(page, 'Rischi corruttivi');
  await page.getByRole('button', { name: /^\d+ avvis/ }).click();
  const panel = page.getByRole('region', { name: 'Segnalazioni' });
  await panel.getByRole('button', { name: /sezione 2\.3 Le misure dell’area E/ }).press('Enter');
  await expect(page.locator('[role="grid"] :focus')).toBeVisible();
  // What has a sheet is mended there.
  await panel.getByRole('button', { name: /sezione 2\.3 .*evento rischioso n\. 17/ }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Evento rischioso');
  await expect(page.getByLabel('Esemplificazione del rischio')).toBeFocused();
});

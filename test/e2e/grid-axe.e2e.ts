import { expectNoViolations } from './axe.ts';
import { cellAt, gridOf } from './grid-page.ts';
import { expect, test } from './launch.ts';
import { goToSection, openRegisterTable, openSample } from './plan-page.ts';

test('axe finds nothing on tables: read, edited, chosen from, with what does not read, sorted', async ({
  desk: { page },
}) => {
  // Six times in two schemes over the longest page of the program.
  test.slow();
  await openSample(page);
  await goToSection(page, 'Programmazione strategica');
  const grid = gridOf(page, 'assunzioni');
  await expectNoViolations(page, 'a section of tables and forms');
  const cost = await cellAt(grid, 1, 'Costo annuo');
  await cost.click();
  await page.keyboard.type('circa 30');
  await expectNoViolations(page, 'a cell that is edited');
  await page.keyboard.press('Control+Enter');
  await expect(cost).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Shift+ArrowDown');
  await expectNoViolations(page, 'a value that does not read, in a selection');
  // Left as it is, closing would ask what to do with it.
  await cost.click();
  await page.keyboard.type('30000');
  await page.keyboard.press('Enter');
  await expect(cost).not.toHaveAttribute('aria-invalid', 'true');
  await (await cellAt(grid, 1, 'Motivo')).click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectNoViolations(page, 'a choice');
  await page.keyboard.press('Escape');
  await grid.getByRole('columnheader', { name: 'Anno', exact: true }).click();
  await page.getByLabel('Filtra: assunzioni').fill('nulla di simile');
  await expectNoViolations(page, 'a table without rows');
});

test('axe finds nothing on the register, its chosen factors, the help and a sheet', async ({
  desk: { page },
}) => {
  await openSample(page);
  await openRegisterTable(page);
  const grid = gridOf(page, 'eventi rischiosi');
  await (await cellAt(grid, 1, 'Fattori di rischio')).click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectNoViolations(page, 'a list of choices');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Tasti della tabella: eventi rischiosi' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoViolations(page, 'the keys of the table');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Apri la scheda: riga 1' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Evento rischioso');
  await expectNoViolations(page, 'a sheet');
});

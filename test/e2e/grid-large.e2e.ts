import { openProgram } from '../../electron/core/program.ts';
import { newId } from '../../shared/plan/new-id.ts';
import { newPlan } from '../../shared/plan/new-plan.ts';
import { measureSchema } from '../../shared/plan/risk/measures.ts';
import { cellAt, expectRows, gridOf, rowsOf } from './grid-page.ts';
import { expect, launchDesk, test } from './launch.ts';
import { expectSaved, openRiskPage } from './plan-page.ts';

/** A hundred times as many rows as Crema has objectives. */
const size = 4400;

async function seed(folder: string, status: 'draft' | 'approved' = 'draft'): Promise<void> {
  const plan = newPlan({ firstYear: 2026, kind: 'ordinary' });
  const measures = Array.from({ length: size }, (_, index) =>
    measureSchema.parse({
      id: newId(),
      kind: 'specific',
      number: index + 1,
      area: 'B',
      title: `Misura ${index + 1}: ${'controllo a campione degli affidamenti '.repeat((index % 3) + 1)}`,
      responsible: index % 2 === 0 ? 'Dirigente dei lavori pubblici' : 'Segretario Generale',
    }),
  );
  const program = await openProgram({ folder, author: 'Segreteria' });
  await program.store.importPlan({
    ...plan,
    plan: { ...plan.plan, status },
    administration: { ...plan.administration, name: 'Comune di Prova' },
    measures,
  });
  await program.close();
}

test('scrolls, filters and edits 4.400 rows, of which only the visible ones are drawn', async ({
  dataFolder,
}) => {
  await seed(dataFolder);
  const { app, page } = await launchDesk(dataFolder);
  await page.getByRole('button', { name: 'Comune di Prova', exact: true }).click();
  await openRiskPage(page, 'Misure');
  const grid = gridOf(page, 'misure');
  await expectRows(grid, size);
  expect(await rowsOf(grid).count()).toBeLessThan(60);

  await (await cellAt(grid, 1, 'Attività')).click();
  await page.keyboard.press('Control+ArrowDown');
  const last = await cellAt(grid, size, 'Attività');
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  await expect(last).toContainText('Misura 4400');
  await page.keyboard.press('Control+ArrowUp');
  await expect(await cellAt(grid, 1, 'Attività')).toBeInViewport();

  // The row with the focus stays in the page while others are looked at.
  await grid.hover();
  for (let turn = 0; turn < 20; turn += 1) await page.mouse.wheel(0, 4000);
  await expect(await cellAt(grid, 1, 'Attività')).toBeFocused();
  await expect
    .poll(() => rowsOf(grid).last().getAttribute('aria-rowindex').then(Number))
    .toBeGreaterThan(500);
  expect(await rowsOf(grid).count()).toBeLessThan(60);

  await page.getByLabel('Filtra: misure').fill('misura 4321');
  await expectRows(grid, 1);
  const found = await cellAt(grid, 1, 'Attività');
  await found.click();
  await page.keyboard.type('Nuovo titolo 4321 misura');
  await page.keyboard.press('Control+Enter');
  await expectSaved(page);
  await page.getByLabel('Filtra: misure').fill('');
  await expectRows(grid, size);
  await app.close();
});

test('lets a plan that is not a draft be read, sorted and copied, not written', async ({ dataFolder }) => {
  await seed(dataFolder, 'approved');
  const { app, page } = await launchDesk(dataFolder);
  await page.getByRole('button', { name: 'Comune di Prova', exact: true }).click();
  await openRiskPage(page, 'Misure');
  const grid = gridOf(page, 'misure');
  await expect(grid).toHaveAttribute('aria-readonly', 'true');
  await expect(page.getByRole('button', { name: /^Aggiungi riga/ })).toHaveCount(0);
  const title = await cellAt(grid, 1, 'Attività');
  const before = (await title.textContent()) ?? '';
  await title.click();
  await page.keyboard.press('Delete');
  await page.keyboard.type('x');
  await expect(title).toHaveText(before);
  await expect(grid.getByRole('textbox')).toHaveCount(0);
  await page.getByRole('button', { name: 'Apri la scheda: riga 1' }).click();
  await expect(page.getByLabel('Attività')).toHaveAttribute('readonly');
  await app.close();
});

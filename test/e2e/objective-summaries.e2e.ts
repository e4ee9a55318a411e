import { expectNoViolations } from './axe.ts';
import { expect, test } from './launch.ts';
import { goToSection, openSample } from './plan-page.ts';

test('the two summary tables follow from the objectives and lead to their sheets', async ({
  desk: { page },
}) => {
  await openSample(page);
  await goToSection(page, 'Performance');
  await page.getByRole('tab', { name: 'Tabella 1: per struttura' }).click();
  const byStructure = page.getByRole('table', { name: 'Tabella 1: obiettivi per struttura' });
  await expect(byStructure.getByRole('row', { name: /^Affari Generali/ })).toContainText('12 obiettivi');
  await expect(byStructure.getByRole('row', { name: /^Totale/ })).toContainText('44 obiettivi');
  await expectNoViolations(page);

  await page.getByRole('tab', { name: 'Tabella 1: per struttura' }).press('ArrowRight');
  const byType = page.getByRole('table', { name: 'Tabella 2: obiettivi per tipologia' });
  const counts = { A: 7, B: 6, C: 3, D: 5, E: 2, F: 21 };
  for (const [letter, count] of Object.entries(counts)) {
    await expect(byType.getByRole('row', { name: new RegExp(`^Tipo ${letter} –`) })).toContainText(
      `${count} obiettivi`,
    );
  }
  await expectNoViolations(page);

  // A change in the sheet shows in the table that led there.
  const title = 'Censimento stalli disabili e relative concessioni';
  await byType.getByRole('button', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  await page.getByRole('combobox', { name: 'Tipo obiettivo' }).click();
  await page.getByRole('option', { name: /^D – / }).click();
  await page.getByRole('button', { name: 'Torna agli obiettivi' }).click();
  await expect(byType.getByRole('row', { name: /^Tipo D –/ })).toContainText('6 obiettivi');
  await expect(byType.getByRole('row', { name: /^Tipo F –/ })).toContainText('20 obiettivi');
});

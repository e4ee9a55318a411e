import { expect, test } from './launch.ts';
import { expectSaved, goToSection, openObjective, openSample } from './plan-page.ts';

const objective = 'Adeguamento regolamento comunale';

test('brings the old title of an objective back from its history', async ({ desk: { page } }) => {
  await openSample(page);
  await goToSection(page, 'Performance');
  await openObjective(page, objective);
  const title = page.getByLabel('Titolo', { exact: true });
  const old = await title.inputValue();
  await title.fill('Un titolo sbagliato');
  await expectSaved(page);
  await page.getByRole('button', { name: 'Cronologia' }).click();
  const drawer = page.getByRole('dialog', { name: /^Cronologia/ });
  const newest = drawer.getByRole('listitem').first();
  await expect(newest).toContainText('Modifica');
  await expect(newest).toContainText(old);
  await expect(newest).toContainText('Un titolo sbagliato');
  await expect(drawer.getByRole('listitem').last()).toContainText('Presente dall’inizio del piano');
  await newest.getByRole('button', { name: /^Ripristina questo valore: Titolo/ }).click();
  await expect(drawer.getByRole('listitem')).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Cronologia' })).toBeFocused();
  await expect(title).toHaveValue(old);
  await page.getByRole('button', { name: 'Annulla l’ultima modifica' }).click();
  await expect(title).toHaveValue('Un titolo sbagliato');
});

test('puts the older value in place of text that could not be read', async ({ desk: { page } }) => {
  await openSample(page);
  await goToSection(page, 'Scheda anagrafica');
  const inhabitants = page.getByLabel('Abitanti al 31 dicembre');
  await inhabitants.fill('34200');
  await expectSaved(page);
  await inhabitants.fill('circa trentamila');
  await page.getByRole('button', { name: 'Cronologia' }).click();
  await page.getByRole('button', { name: /^Ripristina questo valore: Abitanti/ }).click();
  await page.keyboard.press('Escape');
  await expect(inhabitants).toHaveValue('34.193');
});

test('a section that nobody has edited shows only its beginning, with nothing to bring back', async ({
  desk: { page },
}) => {
  await openSample(page);
  await goToSection(page, 'Monitoraggio');
  await page.getByRole('button', { name: 'Cronologia' }).click();
  const drawer = page.getByRole('dialog', { name: /^Cronologia/ });
  await expect(drawer.getByRole('listitem')).toHaveCount(1);
  await expect(drawer.getByRole('button', { name: /^Ripristina/ })).toHaveCount(0);
});

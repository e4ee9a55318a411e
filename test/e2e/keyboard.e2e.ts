import type { Page } from '@playwright/test';
import { expect, test } from './launch.ts';
import { expectSaved, goToSection, openObjective, openSample, saveStatus } from './plan-page.ts';

/** The panel at the right; the overview has a region of the same name. */
const findingsPanel = (page: Page) =>
  page.getByRole('complementary').getByRole('region', { name: 'Segnalazioni' });

const firstTitles = (page: Page, count: number) =>
  page
    .getByRole('table')
    .first()
    .getByRole('row')
    .evaluateAll(
      (rows, wanted) => rows.slice(1, wanted + 1).map((row) => row.querySelector('button')?.textContent),
      count,
    );

test('reorders objectives by keyboard, with the focus staying on the button', async ({ desk: { page } }) => {
  await openSample(page);
  await goToSection(page, 'Performance');
  const [one, two, three] = await firstTitles(page, 3);
  const down = page.getByRole('button', { name: `Sposta giù: ${one}` });
  await down.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => firstTitles(page, 3)).toEqual([two, one, three]);
  await expect(down).toBeFocused();
  await page.keyboard.press('Space');
  await expect.poll(() => firstTitles(page, 3)).toEqual([two, three, one]);
  await expect(down).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect.poll(() => firstTitles(page, 3)).toEqual([two, one, three]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => firstTitles(page, 3)).toEqual([one, two, three]);
});

test('does nothing at the ends of a structure, nor while a search hides the neighbours', async ({
  desk: { page },
}) => {
  await openSample(page);
  await goToSection(page, 'Performance');
  const before = await firstTitles(page, 3);
  const up = page.getByRole('button', { name: `Sposta su: ${before[0]}` });
  await expect(up).toHaveAttribute('aria-disabled', 'true');
  await up.press('Enter');
  await expect(up).toBeFocused();
  await page.getByLabel('Cerca un obiettivo').fill('e');
  await expect(page.getByRole('button', { name: `Sposta giù: ${before[0]}` })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page.getByLabel('Cerca un obiettivo').fill('');
  expect(await firstTitles(page, 3)).toEqual(before);
  await expect(saveStatus(page)).toHaveText('Nessuna modifica');
});

test('goes on at the next row after a deletion, and back to it from the notice', async ({
  desk: { page },
}) => {
  await openSample(page);
  await goToSection(page, 'Performance');
  const [one, two] = await firstTitles(page, 2);
  await page.getByRole('button', { name: `Elimina: ${one}` }).press('Enter');
  await expect(page.getByRole('button', { name: two ?? '', exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Chiudi l’avviso' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Chiudi l’avviso' })).toBeHidden();
  await expect(page.getByRole('button', { name: two ?? '', exact: true })).toBeFocused();
});

test('deletes from the sheet and returns to the list, whose heading is read out', async ({
  desk: { page },
}) => {
  await openSample(page);
  await goToSection(page, 'Performance');
  await openObjective(page, 'Adeguamento regolamento comunale');
  await page.getByRole('button', { name: 'Elimina' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '2.2 Performance' })).toBeFocused();
  await expect(page.getByText('43 obiettivi')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('44 obiettivi')).toBeVisible();
});

test('announces the same notice again when the same thing is done again', async ({ desk: { page } }) => {
  await openSample(page);
  await goToSection(page, 'Scheda anagrafica');
  for (const [label, text] of [
    ['Telefono', '1'],
    ['Sito internet', '2'],
  ] as const) {
    await page.getByLabel(label).fill(text);
    await expectSaved(page);
  }
  const announced = page.locator('[role="status"] span', { hasText: 'Ultima modifica annullata.' });
  const undo = page.getByRole('button', { name: 'Annulla l’ultima modifica' });
  await undo.click();
  const first = await announced.elementHandle();
  await undo.click();
  // A live region speaks of elements that come, not of text that stays as it was.
  await expect.poll(() => first?.evaluate((element) => element.isConnected)).toBe(false);
  await expect(announced).toHaveCount(1);
});

test('opens the findings at their heading and closes them back onto their button', async ({
  desk: { page },
}) => {
  await openSample(page);
  const button = page.getByRole('button', { name: /avvis/ });
  await button.press('Enter');
  const panel = findingsPanel(page);
  await expect(panel.getByRole('heading', { name: 'Segnalazioni', exact: true })).toBeFocused();
  // F6 goes round the parts of the window, Shift the other way.
  await page.keyboard.press('Shift+F6');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await expect(page.getByRole('navigation').locator('[aria-current=page]')).toBeFocused();
  for (const _ of ['page', 'panel']) await page.keyboard.press('F6');
  await expect(panel.getByRole('heading', { name: 'Segnalazioni', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(panel).toBeHidden();
  await expect(button).toBeFocused();
});

test('leads from every finding to a place in the page: a field, a cell, a card or its heading', async ({
  desk: { page },
}) => {
  await openSample(page);
  await page.getByRole('button', { name: /avvis/ }).click();
  const panel = findingsPanel(page);
  const findings = panel.getByRole('button', { name: /^(Avviso|Bloccante)/ });
  const count = await findings.count();
  expect(count).toBeGreaterThan(5);
  for (let index = 0; index < count; index += 1) {
    await findings.nth(index).press('Enter');
    // In the page, not lost on the body and not left behind in the panel.
    await expect(page.locator('main :focus')).toBeVisible();
  }
});

test('leads from a finding to its cell on a page that was not shown yet', async ({ desk: { page } }) => {
  await openSample(page);
  await page.getByRole('button', { name: /avvis/ }).click();
  await page
    .getByRole('button', { name: /sezione 3\.3\.2.*macroaggregato 101/ })
    .first()
    .press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('3.3.2');
  // The worksheet draws its cells as fields, as the tables of the acts do.
  await expect(page.locator('main input:focus')).toHaveValue('7.860.174,66');
});

test('folds the finer sections away and opens them for who is in one', async ({ desk: { page } }) => {
  await openSample(page);
  const sections = page.getByRole('navigation', { name: 'Sezioni del piano' });
  const toggle = sections.getByRole('button', { name: '12 sottosezioni di 2.3' });
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  const article = sections.getByRole('button', { name: /^Art\. 9 Formazione/ });
  await expect(article).toBeHidden();
  await toggle.press('Enter');
  await article.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Formazione');
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  await expect(article).toHaveAttribute('aria-current', 'page');
  await goToSection(page, 'Valore pubblico');
  await expect(article).toBeHidden();
});

test('shows every section of the Piano-tipo at 1366×768 without scrolling', async ({
  desk: { app, page },
}) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 700));
  await openSample(page);
  await expect(page.getByRole('button', { name: /^4\s*Monitoraggio/ })).toBeInViewport({ ratio: 1 });
});

test('at twice the size puts the sections and the findings before the page, and loses nothing of it', async ({
  desk: { app, page },
}) => {
  await openSample(page);
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1366, 700);
    window?.webContents.setZoomFactor(2);
  });
  await expect.poll(() => page.evaluate('innerWidth')).toBe(683);
  const sections = page.getByRole('navigation', { name: 'Sezioni del piano' });
  await expect(sections).toBeHidden();
  await page.getByRole('button', { name: 'Sezioni', exact: true }).press('Enter');
  await sections.getByRole('button', { name: /^2\.2/ }).press('Enter');
  await expect(sections).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: '2.2 Performance' })).toBeFocused();
  await page.getByRole('button', { name: /avvis/ }).press('Enter');
  const panel = findingsPanel(page);
  await panel.getByRole('button', { name: /valore di partenza \(baseline\)/ }).press('Enter');
  await expect(panel).toBeHidden();
  await expect(page.getByLabel('g) Da dove si parte (baseline)')).toBeFocused();
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
});

import { expectNoViolations } from './axe.ts';
import { cellAt, gridOf } from './grid-page.ts';
import { expect, test } from './launch.ts';
import { expectSaved, goToSection, openSample } from './plan-page.ts';

const worksheet = 'Programmazione strategica';

test('the static table computes as one types, and goes on where a cell cannot be read', async ({
  desk: { page },
}) => {
  await openSample(page);
  await goToSection(page, worksheet);
  const card = page.getByRole('region', { name: 'Controllo statico: limite di spesa' });
  const headroom = card.getByRole('row', { name: /^Margine rispetto al limite/ });
  await expect(headroom).toContainText('116.049,23');
  const cell = card.getByLabel('Spese personale macroaggregato 101, Previsione 2025');
  await cell.fill('7.884.761,46');
  await expect(headroom).toContainText('116.048,23');
  await cell.fill('1.234,5,6');
  await expect(card.getByText(/1\.234,5,6.* non si legge/)).toBeVisible();
  await expect(headroom).toContainText('105.885,03');
  expect(await card.textContent()).not.toMatch(/NaN|Infinity/);
  await cell.fill('8.100.000');
  await expect(card.getByRole('row', { name: /^Esito/ })).toContainText('superato');
  await cell.fill('7.884.760,46');
  await expectSaved(page);
});

test('rows are added, named, filled and taken out again', async ({ desk: { app, page } }) => {
  await openSample(page);
  await goToSection(page, worksheet);
  const card = page.getByRole('region', { name: 'Controllo statico: limite di spesa' });
  await card.getByRole('button', { name: 'Aggiungi una componente esclusa' }).click();
  await expect(card.getByRole('textbox', { name: 'Voce: voce senza nome' })).toBeFocused();
  await page.keyboard.type('Rinnovi contrattuali');
  await card.getByLabel('Rinnovi contrattuali, Previsione 2025').fill('49,23');
  await expect(card.getByRole('row', { name: /^Margine rispetto al limite/ })).toContainText('116.098,46');
  await expectSaved(page);
  await card.getByRole('button', { name: 'Elimina la voce: Rinnovi contrattuali' }).click();
  await expect(card.getByRole('row', { name: /^Margine rispetto al limite/ })).toContainText('116.049,23');

  // In a narrow window the tables scroll, and not the page.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1120, 768));
  await expect.poll(() => page.evaluate('innerWidth')).toBe(1120);
  await expect.poll(() => page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
});

test('the dynamic control shows band, sources, scenarios and what a new statement changes', async ({
  desk: { page },
}) => {
  await openSample(page);
  await goToSection(page, worksheet);
  const card = page.getByRole('region', { name: 'Controllo dinamico: capacità assunzionale' });
  await expect(card).toContainText('34.193');
  await expect(card).toContainText('DM 17.3.2020, art. 4, tabella 1');
  await expect(card.getByRole('row', { name: /^Margine/ })).toContainText('4.074.680,95');
  const second = card.getByRole('radio', { name: /depurato/ });
  await second.click();
  await expect(card.getByRole('row', { name: /19,37%/ })).toBeVisible();
  const enter = card.getByRole('button', { name: 'Inserisci il rendiconto 2024' });
  // One action, whatever it changes, also of who clicks twice.
  await enter.dblclick();
  await expect(card.getByText('Che cosa cambia con il rendiconto 2024')).toBeVisible();
  await page.getByRole('button', { name: 'Annulla', exact: true }).click();
  await expect(card.getByText('Che cosa cambia con il rendiconto 2024')).toBeHidden();
  await expect(card.getByLabel(/^Importo: Spese personale macro 1/)).toHaveValue('6.918.674,38');
  await enter.click();
  await expect(card.getByText('Che cosa cambia con il rendiconto 2024')).toBeVisible();
  await card.getByLabel(/^Importo: Spese personale macro 1/).fill('7.000.000');
  await expect(card.getByText('7.000.000,00').first()).toBeVisible();
  expect(await card.textContent()).not.toMatch(/NaN|Infinity/);

  // A legal figure is corrected with the comma and shown so wherever it counts.
  const parameters = page.getByRole('region', { name: 'Parametri di legge' });
  await parameters.getByRole('button', { name: /^Correggi: Valore soglia, fascia f\)/ }).click();
  const value = await cellAt(gridOf(page, 'parametri'), 1, 'Valore');
  await expect(value).toHaveText('27,00');
  await value.click();
  await page.keyboard.type('28,5');
  await page.keyboard.press('Enter');
  await expect(value).toHaveText('28,5');
  await expect(parameters.getByRole('row', { name: /^Valore soglia, fascia f\)/ })).toContainText('28,5');
  await expect(card).toContainText('28,5%');
  await expect(card).toContainText('correzione dell’ente, senza fonte');
});

test('a hire beyond the plan that the forecast holds is weighed at once', async ({ desk: { page } }) => {
  await openSample(page);
  await goToSection(page, worksheet);
  const plan = page.getByRole('region', { name: 'Piano delle assunzioni', exact: true });
  const effects = plan.getByRole('region', { name: /^Effetto del piano sui limiti/ });
  await expect(effects.getByRole('row', { name: /^2026/ })).toContainText('19,09%');
  const grid = gridOf(page, 'assunzioni');
  const cost = await cellAt(grid, 1, 'Costo annuo');
  await cost.click();
  await page.keyboard.type('120000');
  await page.keyboard.press('Enter');
  // What the hire costs in the saved forecast is not known: neither is the difference.
  await expect(effects.getByRole('row', { name: /^2026/ })).toContainText('non calcolabile');
  await plan.getByRole('button', { name: 'La previsione comprende il piano di ora' }).click();
  await expect(effects.getByRole('row', { name: /^2026/ })).toContainText('0,00');
  await cost.click();
  await page.keyboard.type('220000');
  await page.keyboard.press('Enter');
  await expect(effects.getByRole('row', { name: /^2026/ })).toContainText('100.000,00');
});

test('leavers and totals of the headcount are live', async ({ desk: { page } }) => {
  await openSample(page);
  await goToSection(page, 'Consistenza');
  const totals = page.getByRole('region', { name: /^A tempo indeterminato/ });
  await expect(totals.getByRole('row', { name: /^Totale/ })).toContainText('165,66');
  await expect(totals.getByRole('row', { name: /^Operatori esperti/ })).toContainText('20,83');
  await page.getByRole('button', { name: 'Aggiungi riga: cessazioni' }).click();
  await expect(page.getByRole('region', { name: 'Cessazioni per anno' })).toContainText('1');

  // The areas of the plan get a row for the figures of their contract, from which their cost follows at once.
  await goToSection(page, worksheet);
  const rates = page.getByRole('region', {
    name: 'Voci contrattuali per area di inquadramento',
    exact: true,
  });
  await rates.getByRole('button', { name: /^Aggiungi le \d aree del piano$/ }).click();
  // The button goes, and the focus stays with the card.
  await expect(rates).toBeFocused();
  const costs = rates.getByRole('region', { name: /^Costo annuo di una persona a tempo pieno/ });
  const first = costs.getByRole('row').nth(1);
  await expect(first).toContainText('non calcolabile');
  await (await cellAt(gridOf(page, 'voci contrattuali'), 1, 'Tabellare di 12 mensilità')).click();
  for (const value of ['12.000', '1000', '500,00', '', '30', '8,5']) {
    await page.keyboard.type(value);
    await page.keyboard.press('Tab');
  }
  await expect(first).toContainText('17.550,00');
  await expect(first).toContainText('1.147,50');
  await expect(first).toContainText('da verificare sulla fonte');
  await expect(costs).toContainText('fonte non indicata');
});

test('axe finds nothing on the worksheet, nor on the headcount', async ({ desk: { page } }) => {
  await openSample(page);
  await goToSection(page, worksheet);
  await expect(page.getByRole('region', { name: 'Quadro dei limiti' })).toBeVisible();
  await expectNoViolations(page);
  await goToSection(page, 'Consistenza');
  await expectNoViolations(page);
});

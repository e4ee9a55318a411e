import type { Page } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { expect, test } from './launch.ts';
import { expectSaved, goToSection, openRiskPage, openSample } from './plan-page.ts';
import { storedPlan } from './stored-plan.ts';

/** Opens the calculator sheet of the first event of the register. */
async function openFirstEvent(page: Page): Promise<void> {
  await openSample(page);
  await openRiskPage(page, 'Registro');
  await page
    .getByRole('region', { name: 'Eventi rischiosi' })
    .getByRole('button', { name: 'Alterazione dei' })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Evento rischioso');
}

function choose(page: Page, group: string, word: string) {
  return page.getByRole('radiogroup', { name: group }).getByText(word, { exact: true }).click();
}

test('works out R and V, with the sum written out and what each answer changes', async ({
  desk: { app, page },
  dataFolder,
}) => {
  await openFirstEvent(page);
  const factors = page.getByRole('region', { name: 'Rischiosità (R): i 13 fattori' });
  await expect(factors).toContainText('R non si calcola');
  await choose(page, 'Rischiosità (R): i 13 fattori: stato', 'Valutati');
  await expect(factors.getByRole('status')).toContainText('13/13 = 1,00 (nessuno presente)');
  for (const name of ['Interferenze', 'Carenze organizzative', 'Informazioni', 'Interessi']) {
    await factors.getByRole('switch', { name: new RegExp(`^${name}`) }).press('Space');
  }
  await expect(factors.getByRole('status')).toHaveText('R = (5+1+1+5+1+1+5+5+1+1+1+1+1) / 13 = 29/13 = 2,23');
  await expect(factors.getByRole('listitem').filter({ hasText: 'Opacità' })).toContainText('con: R 2,54');
  await expect(factors.getByRole('listitem').filter({ hasText: 'Interferenze' })).toContainText(
    'senza: R 1,92',
  );

  const anomalies = page.getByRole('region', { name: 'Vulnerabilità (V): le 8 anomalie' });
  await choose(page, 'Vulnerabilità (V): le 8 anomalie: stato', 'Valutati');
  for (const name of ['Arbitrarietà', 'Iterazioni', 'Monopolio esterno']) {
    await anomalies.getByRole('switch', { name: new RegExp(`^${name}`) }).press('Space');
  }
  await expect(anomalies.getByRole('status')).toContainText('20/8 = 2,50');
  await expect(anomalies).toContainText('con tre anomalie è 20 / 8 = 2,50');
  await expectSaved(page);
  await app.close();
  const [event] = (await storedPlan(dataFolder)).riskEvents;
  expect(event?.factors).toEqual(['interference', 'organisationalGaps', 'information', 'interests']);
  expect(event?.anomalies).toEqual(['arbitrariness', 'iterations', 'externalMonopoly']);
});

test('brings score and level with P and I, keeps what cannot be read aside, and undoes in one step', async ({
  desk: { page },
}) => {
  await openFirstEvent(page);
  const card = page.getByRole('region', { name: 'Probabilità × impatto' });
  const summary = page.getByLabel('Valutazione in sintesi');
  await card.getByLabel('Probabilità (P)', { exact: true }).fill('2,17');
  await card.getByLabel('Probabilità (P)', { exact: true }).blur();
  await expect(card.getByRole('status')).toContainText('2,17 × 3 = 6,51');
  await expectSaved(page);
  // Within two seconds both would be one edit of P (decision 0050).
  await page.waitForTimeout(2_100);
  await card.getByRole('button', { name: '1: improbabile' }).click();
  await expect(card.getByRole('status')).toContainText('1 × 3 = 3,00');
  await expect(summary).toContainText('basso');
  await page.keyboard.press('Control+z');
  await expect(card.getByRole('status')).toContainText('2,17 × 3 = 6,51');
  await expect(summary).toContainText('medio');

  const impact = card.getByLabel('Impatto (I)', { exact: true });
  for (const bad of ['6', '-1', 'tre']) {
    await impact.fill(bad);
    await expect(card).toContainText(/da 0 a 5/);
    await expect(impact).toHaveAttribute('aria-invalid', 'true');
  }
  await impact.fill('3');
  await expect(impact).not.toHaveAttribute('aria-invalid', 'true');
});

test('asks why another level is kept, and takes the computed one again', async ({ desk: { page } }) => {
  await openFirstEvent(page);
  const level = page.getByRole('region', { name: 'Livello di rischio' });
  await level.getByRole('combobox', { name: 'Livello', exact: true }).click();
  await page.getByRole('option', { name: 'alto', exact: true }).click();
  await expect(level.getByRole('alert')).toContainText('Per tenere un altro livello serve la motivazione');
  await level.getByLabel('Motivazione').fill('Due esposti nel 2025.');
  await expect(level.getByRole('alert')).toContainText('dice perché se ne tiene un altro');
  await level.getByRole('button', { name: 'Usa «medio»' }).click();
  await expect(level.getByRole('alert')).toHaveCount(0);
});

test('derives P and I from the indices of PNA 2013', async ({ desk: { page } }) => {
  await openFirstEvent(page);
  await page.getByRole('button', { name: 'Ricava P e I dagli indici del PNA 2013' }).click();
  const indices = page.getByRole('group', { name: 'Indici del PNA 2013' });
  const answers = { Discrezionalità: /^2/, 'Rilevanza esterna': /^2/, 'Complessità del processo': /^1/ };
  const others = { 'Valore economico': /^3/, 'Frazionabilità del processo': /^1/, Controlli: /^2/ };
  for (const [name, answer] of Object.entries({ ...answers, ...others })) {
    await indices.getByRole('combobox', { name: new RegExp(`^${name}`) }).click();
    await page.getByRole('option', { name: answer }).click();
  }
  // 11/6 × 3 is exactly 5.5, the border of the medium band; 1.83 × 3 would be below it.
  await expect(indices).toContainText('P = (2+2+1+3+1+2) / 6 = 1,83');
  await expect(page.getByRole('region', { name: 'Probabilità × impatto' }).getByRole('status')).toContainText(
    '1,83 × 3 = 5,50 medio',
  );
});

test('judges by PNA 2019 beside P × I, and lets the judgement give the level', async ({ desk: { page } }) => {
  await openFirstEvent(page);
  await choose(page, 'Fattori abilitanti: stato', 'Valutati');
  await page.getByRole('switch', { name: 'Mancanza di trasparenza' }).press('Space');
  await choose(page, 'Opacità del processo', 'alto');
  const card = page.getByRole('region', { name: 'Valutazione qualitativa (PNA 2019)' });
  await expect(card).toContainText('il peggiore degli indicatori è «alto»');
  await choose(page, 'Giudizio complessivo', 'alto');
  const summary = page.getByLabel('Valutazione in sintesi');
  await expect(summary).toContainText('medio');
  const level = page.getByRole('region', { name: 'Livello di rischio' });
  await level.getByRole('combobox', { name: 'Metodo di valutazione' }).click();
  await page.getByRole('option', { name: /^Qualitativo/ }).click();
  await expect(summary).not.toContainText('medio');
  await expect(level).toContainText('il metodo qualitativo chiede sempre la motivazione');
  await expect(card).toContainText('non cita evidenze');
  await card.getByLabel('Evidenze').fill('Relazione del 2025.');
  await level.getByLabel('Motivazione').fill('Esposti.');
  await expect(card).not.toContainText('non cita evidenze');
});

test('shows which events other bands move before it is done, and undoes all of it at once', async ({
  desk: { page },
}) => {
  await openSample(page);
  await openRiskPage(page, 'Metodo e fasce');
  await page.getByRole('button', { name: 'Cambia le fasce…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Fasce di livello' });
  await expect(dialog).toContainText('nessun evento cambia livello');
  await dialog.getByLabel('Fascia 2: punteggi inferiori a').fill('3');
  await expect(dialog.getByText(/si sovrappongono: «medio»/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^Applica/ })).toBeDisabled();
  await dialog.getByRole('combobox', { name: 'Parti da una ripartizione' }).click();
  await page.getByRole('option', { name: /medio 5–9/ }).click();
  await expect(dialog.getByText('4 eventi cambierebbero livello')).toBeVisible();
  await expectNoViolations(page);
  await dialog.getByRole('button', { name: 'Applica le fasce e 4 livelli' }).click();
  await expect(dialog).toHaveCount(0);
  const bands = page.getByRole('row').filter({ hasText: 'da 9,5 in su' });
  await expect(bands).toContainText('4');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('row').filter({ hasText: 'da 13,5 in su' })).toContainText('0');
});

test('the map on the overview leads into the register, which filters, groups and edits several', async ({
  desk: { page },
}) => {
  await openSample(page);
  const map = page.getByRole('region', { name: 'Mappa del rischio' });
  await map.getByRole('button', { name: /^Probabilità 4, impatto 3, 4 eventi, medio/ }).press('Enter');
  const register = page.getByRole('region', { name: 'Eventi rischiosi' });
  await expect(register).toContainText('4 eventi su 40');
  await expectNoViolations(page);
  await register.getByRole('button', { name: /^Mostra tutti/ }).click();
  await register.getByRole('combobox', { name: 'Raggruppa' }).click();
  await page.getByRole('option', { name: 'Per livello' }).click();
  await expect(register.getByRole('heading', { level: 3 })).toHaveText([
    'Livello medio (20)',
    'Livello basso (20)',
  ]);

  await register.getByRole('checkbox', { name: 'Scegli tutti: Livello medio' }).check();
  const bulk = page.getByRole('region', { name: 'Modifica degli eventi scelti' });
  await expect(bulk).toContainText('20 eventi scelti');
  await expectNoViolations(page);
  await bulk.getByRole('combobox', { name: 'Nuovo valore' }).click();
  await page.getByRole('option').first().click();
  await bulk.getByRole('button', { name: 'Applica' }).click();
  await expectSaved(page);
  await register.getByRole('combobox', { name: 'Mostra', exact: true }).click();
  await page.getByRole('option', { name: 'Senza misure' }).click();
  await expect(register).toContainText('20 eventi su 40');
  await page.keyboard.press('Control+z');
  await expect(register).toContainText('40 eventi');
});

test('picks measures from the catalogue and links one to its events', async ({ desk: { page } }) => {
  await openSample(page);
  await openRiskPage(page, 'Misure');
  await page.getByRole('button', { name: 'Scegli dal catalogo…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Catalogo delle misure' });
  await dialog.getByRole('checkbox', { name: /^Rotazione dei casi/ }).check();
  await expectNoViolations(page);
  await dialog.getByRole('combobox', { name: 'Area di rischio delle misure specifiche' }).click();
  await page.getByRole('option', { name: /^B / }).click();
  await dialog.getByRole('button', { name: 'Aggiungi 1' }).click();
  await expect(page.getByText('Tutte (69)')).toBeVisible();
  await page.getByLabel('Filtra: misure').fill('rotazione dei casi');
  await page.getByRole('gridcell', { name: 'Rotazione dei casi' }).click();
  await page.getByRole('button', { name: 'Apri la scheda: riga 69' }).click();
  await page.getByRole('combobox', { name: 'Eventi del registro' }).click();
  await page.getByRole('option').nth(6).click();
  await page.keyboard.press('Escape');
  await expectSaved(page);
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Torna alla tabella' }).click();
  await expect(page.getByText('Non collegate ad eventi (68)')).toBeVisible();
});

test('axe finds nothing on any page of the section, nor on the sheet with everything open', async ({
  desk: { page },
}) => {
  test.setTimeout(180_000);
  await openSample(page);
  await goToSection(page, 'Rischi corruttivi');
  for (const name of ['Metodo e fasce', 'Processi', 'Misure', 'Programma', 'Trasparenza', 'Registro']) {
    await page.getByRole('tab', { name }).click();
    await expect(page.getByRole('tabpanel')).toBeVisible();
    await expectNoViolations(page);
  }
  await page
    .getByRole('region', { name: 'Eventi rischiosi' })
    .getByRole('button', { name: 'Alterazione dei' })
    .first()
    .click();
  await choose(page, 'Rischiosità (R): i 13 fattori: stato', 'Valutati');
  await choose(page, 'Fattori abilitanti: stato', 'Valutati');
  await page.getByRole('button', { name: 'Ricava P e I dagli indici del PNA 2013' }).click();
  await expect(page.getByRole('group', { name: 'Indici del PNA 2013' })).toBeVisible();
  await expectNoViolations(page);
});

test('a point of the programme is added where it belongs and is found again by a search', async ({
  desk: { page },
}) => {
  await openSample(page);
  await openRiskPage(page, 'Programma');
  const part = page.getByRole('region', { name: 'Segnalazione di illeciti (whistleblowing)' });
  await part.getByRole('button', { name: 'Aggiungi un canale o una regola' }).click();
  await expect(part.getByLabel('Canale o regola').last()).toBeFocused();
  await page.keyboard.type('Sportello zebrato');
  await expectSaved(page);
  await page.getByRole('tab', { name: 'Registro' }).click();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Parole da cercare' }).fill('zebrato');
  await page.getByRole('option').first().click();
  await expect(page.getByRole('tab', { name: 'Programma' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('section:focus')).toHaveAccessibleName('Sportello zebrato');
});

import { expectNoViolations } from './axe.ts';
import { expect, test } from './launch.ts';
import { expectSaved, goToSection, openSample } from './plan-page.ts';

test('a finding says why it matters and mends itself where nothing is left to decide', async ({
  desk: { page },
}) => {
  await openSample(page);
  await goToSection(page, 'Scheda anagrafica');
  const taxCode = page.getByLabel('Codice fiscale');
  const right = await taxCode.inputValue();
  await taxCode.fill(`IT ${right.slice(0, 4)} ${right.slice(4)}`);
  await expect(
    page.getByText(/^Segnalazione:.*non è corretto: undici cifre.*per esempio 91035680197/),
  ).toBeVisible();
  await page.getByLabel('Sito internet').fill('www comune');
  await expect(page.getByText(/non è un indirizzo: per esempio www\.comune\.it/)).toBeVisible();

  await page.getByRole('button', { name: /avvis/ }).click();
  const panel = page.getByRole('region', { name: 'Segnalazioni' });
  const entry = panel.getByRole('listitem').filter({ hasText: 'Il codice fiscale' });
  await expect(entry).toContainText('Perché:');
  await expect(entry).toContainText(`Correzione: scrivere «${right}».`);
  await expectNoViolations(page);
  await entry.getByRole('button', { name: 'Correggi' }).click();
  await expect(taxCode).toHaveValue(right);
  await expect(entry).toBeHidden();
  await expect(panel.getByRole('heading', { name: 'Segnalazioni' })).toBeFocused();
  await expectSaved(page);
  // A site that cannot be guessed is left to the person.
  const site = panel.getByRole('listitem').filter({ hasText: 'Il sito' });
  await expect(site.getByRole('button', { name: 'Correggi' })).toHaveCount(0);

  await page.keyboard.press('Control+z');
  await expect(entry).toBeVisible();
});

test('a simplified plan explains what is optional, and warns at fifty employees', async ({
  desk: { page },
}) => {
  await openSample(page);
  await goToSection(page, 'Scheda anagrafica');
  const plan = page.getByRole('region', { name: 'Piano', exact: true });
  await page.getByLabel('Dipendenti al 31 dicembre').fill('178');
  await plan.getByRole('combobox', { name: 'Tipo di piano' }).click();
  await page.getByRole('option', { name: /^semplificato/ }).click();
  await expect(plan).toContainText('oltre 50 il piano è ordinario');
  await page.getByLabel('Dipendenti al 31 dicembre').fill('50');
  await expect(plan).toContainText('esattamente 50');
  await expectSaved(page);
  await expectNoViolations(page);

  for (const title of ['Valore pubblico', 'Performance', 'Monitoraggio']) {
    await goToSection(page, title);
    await expect(page.getByText('Sezione facoltativa (consigliata)')).toBeVisible();
  }
  await goToSection(page, 'Struttura organizzativa');
  await expect(page.getByText('Sezione facoltativa (consigliata)')).toBeHidden();

  await goToSection(page, 'Scheda anagrafica');
  const year = plan.getByLabel('Primo anno del triennio');
  await year.fill('25');
  await year.blur();
  await expect(plan).toContainText('Scrivere l’anno con quattro cifre');
  await year.fill('2026');
  await year.blur();
  await expect(page.getByRole('banner')).toContainText('PIAO 2026-2028');
});

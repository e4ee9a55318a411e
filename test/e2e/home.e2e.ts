import { expect, test } from './launch.ts';
import { goToSection, openSample } from './plan-page.ts';

test('a plan opens at its overview, which leads from the baseline finding to its field', async ({
  desk: { page },
}) => {
  await openSample(page);
  await expect(page.getByRole('button', { name: 'Quadro del piano' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  const open = page.getByRole('region', { name: 'Segnalazioni aperte' });
  await open.getByRole('button', { name: /valore di partenza \(baseline\)/ }).click();
  await expect(page.getByLabel('g) Da dove si parte (baseline)')).toBeFocused();
  await page.getByRole('button', { name: 'Quadro del piano' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Quadro del piano' })).toBeFocused();
});

test('shows every finding on demand', async ({ desk: { page } }) => {
  await openSample(page);
  const open = page.getByRole('region', { name: 'Segnalazioni aperte' });
  await expect(open.getByRole('listitem')).toHaveCount(5);
  await open.getByRole('button', { name: /^Mostra tutte/ }).click();
  expect(await open.getByRole('listitem').count()).toBeGreaterThan(5);
});

test('tells what the norms want and follows what is written', async ({ desk: { page } }) => {
  await openSample(page);
  const contents = page.getByRole('region', { name: 'Contenuti richiesti dalle norme' });
  const officer = contents.getByRole('row', { name: /Responsabile dell’inclusione e dell’accessibilità/ });
  await expect(officer).toContainText('Manca');
  await expect(officer).toContainText('D.lgs. 13.12.2023 n. 222');
  await officer.getByRole('button', { name: /^Sezione 1/ }).click();
  await page.getByLabel('Responsabile dell’accessibilità').fill('Bianchi Luca');
  await page.getByRole('button', { name: 'Quadro del piano' }).click();
  await expect(officer).toBeHidden();
  await contents.getByRole('button', { name: /^Mostra anche/ }).click();
  await expect(officer).toContainText('Presente');
});

test('shows terms, counts and the map of risks', async ({ desk: { page } }) => {
  await openSample(page);
  const deadlines = page.getByRole('region', { name: 'Scadenze' });
  await expect(deadlines).toContainText('31.01.2025');
  await expect(deadlines).toContainText('30.03.2025');
  await expect(page.getByRole('region', { name: 'Stato del piano' })).toContainText('28 sezioni:');
  const byType = page.getByRole('region', { name: 'Obiettivi per tipologia' });
  await expect(byType.getByRole('listitem').filter({ hasText: 'F – ' })).toContainText('21');
  const map = page.getByRole('region', { name: 'Mappa del rischio' });
  await expect(map.getByRole('row', { name: /^4/ }).getByRole('cell').nth(2)).toHaveText('4');
});

test('at twice the size the overview loses nothing at the side', async ({ desk: { app, page } }) => {
  await openSample(page);
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1366, 700);
    window?.webContents.setZoomFactor(2);
  });
  await expect.poll(() => page.evaluate('innerWidth')).toBe(683);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
});

test('a new plan is told to be empty', async ({ desk: { page } }) => {
  await page.getByRole('button', { name: 'Nuovo piano' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nuovo piano' });
  await dialog.getByLabel('Ente').fill('Comune di Prova');
  await dialog.getByLabel('Primo anno del triennio').fill('2026');
  await dialog.getByRole('button', { name: 'Crea il piano' }).click();
  await expect(page.getByRole('region', { name: 'Obiettivi per struttura' })).toContainText(
    'Nessun obiettivo.',
  );
  await expect(page.getByRole('region', { name: 'Allegati del piano' })).toContainText('Nessun allegato.');
  await goToSection(page, 'Monitoraggio');
});

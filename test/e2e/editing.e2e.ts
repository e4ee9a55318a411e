import { expect, launchDesk, test } from './launch.ts';
import { expectSaved, goToSection, openObjective, openSample, reopenSample } from './plan-page.ts';

const objective = 'Adeguamento regolamento comunale';

test('keeps an edited objective over a restart, and undoes it after', async ({ dataFolder }) => {
  const first = await launchDesk(dataFolder);
  await openSample(first.page);
  await goToSection(first.page, 'Performance');
  await openObjective(first.page, objective);
  const baseline = first.page.getByLabel('g) Da dove si parte (baseline)');
  const before = await baseline.inputValue();
  await baseline.fill('tre sale concesse nel 2024');
  await expectSaved(first.page);
  await first.app.close();

  const second = await launchDesk(dataFolder);
  await reopenSample(second.page);
  await goToSection(second.page, 'Performance');
  await openObjective(second.page, objective);
  const kept = second.page.getByLabel('g) Da dove si parte (baseline)');
  await expect(kept).toHaveValue('tre sale concesse nel 2024');
  await second.page.getByRole('button', { name: 'Annulla l’ultima modifica' }).click();
  await expect(kept).toHaveValue(before);
  await second.page.getByRole('button', { name: 'Ripristina la modifica annullata' }).click();
  await expect(kept).toHaveValue('tre sale concesse nel 2024');
  await second.app.close();
});

test('stores what was typed a moment before the window closes', async ({ dataFolder }) => {
  const first = await launchDesk(dataFolder);
  await openSample(first.page);
  await goToSection(first.page, 'Scheda anagrafica');
  await first.page.getByLabel('Codice IPA').pressSequentially('c_d142');
  await first.app.close();

  const second = await launchDesk(dataFolder);
  await reopenSample(second.page);
  await goToSection(second.page, 'Scheda anagrafica');
  await expect(second.page.getByLabel('Codice IPA')).toHaveValue('c_d142');
  await second.app.close();
});

test('takes in a name that was typed but not closed with Enter when the window closes', async ({
  dataFolder,
}) => {
  const first = await launchDesk(dataFolder);
  await openSample(first.page);
  await goToSection(first.page, 'Performance');
  await openObjective(first.page, objective);
  await first.page
    .getByRole('combobox', { name: 'b) Dirigente responsabile' })
    .pressSequentially('Bianchi Luca');
  await first.app.close();

  const second = await launchDesk(dataFolder);
  await reopenSample(second.page);
  await goToSection(second.page, 'Performance');
  await expect(second.page.getByRole('row', { name: objective })).toContainText(
    'Cervieri Stefania, Bianchi Luca',
  );
  await second.app.close();
});

test('edits the scheda anagrafica, and keeps an unreadable number beside the field', async ({
  desk: { page },
}) => {
  await openSample(page);
  await goToSection(page, 'Scheda anagrafica');
  const inhabitants = page.getByLabel('Abitanti al 31 dicembre');
  await expect(inhabitants).toHaveValue('34.193');
  await inhabitants.fill('circa trentamila');
  await expect(page.getByText('non è un numero intero: scriverlo come 34.193.')).toBeVisible();
  await goToSection(page, 'Premessa');
  await goToSection(page, 'Scheda anagrafica');
  await expect(inhabitants).toHaveValue('circa trentamila');
  await inhabitants.fill('34200');
  await page.getByLabel('Sindaco').focus();
  await expectSaved(page);
  await expect(inhabitants).toHaveValue('34.200');
});

test('keeps what is typed into the text of a section while another one is looked at', async ({
  desk: { page },
}) => {
  await openSample(page);
  await goToSection(page, 'Premessa');
  const text = page.getByRole('textbox', { name: 'Testo della sezione' });
  await text.fill('Primo capoverso');
  await text.press('Enter');
  await page.keyboard.type('Secondo capoverso, con uno spazio in fondo ');
  await goToSection(page, 'Valore pubblico');
  await expectSaved(page);
  await goToSection(page, 'Premessa');
  await expect(text.getByRole('paragraph')).toHaveText([
    'Primo capoverso',
    'Secondo capoverso, con uno spazio in fondo ',
  ]);
});

test('adds, copies, moves and deletes objectives, and takes a deletion back', async ({ desk: { page } }) => {
  await openSample(page);
  await goToSection(page, 'Performance');
  const structure = page.getByRole('table').first();
  const rows = structure.getByRole('row');
  const count = await rows.count();
  await page.getByRole('button', { name: 'Aggiungi un obiettivo: A1' }).click();
  const title = page.getByLabel('Titolo');
  await expect(title).toBeFocused();
  await title.fill('Sportello telematico');
  await page.getByRole('button', { name: 'Torna agli obiettivi' }).click();
  await expect(rows).toHaveCount(count + 1);
  await expect(rows.last()).toContainText('13');
  await expect(rows.last()).toContainText('Sportello telematico');

  await page.getByRole('button', { name: 'Sposta su: Sportello telematico' }).click();
  await expect(rows.nth(count - 1)).toContainText('Sportello telematico');
  await page.getByRole('button', { name: 'Duplica: Sportello telematico' }).click();
  await expect(rows).toHaveCount(count + 2);
  await page.getByRole('button', { name: 'Elimina: Sportello telematico' }).first().click();
  await expect(rows).toHaveCount(count + 1);
  await page.getByRole('button', { name: 'Annulla', exact: true }).click();
  await expect(rows).toHaveCount(count + 2);
});

test('finds objectives without regard to accents and case', async ({ desk: { page } }) => {
  await openSample(page);
  await goToSection(page, 'Performance');
  await expect(page.getByText('44 obiettivi')).toBeVisible();
  await page.getByLabel('Cerca un obiettivo').fill('ARCHIVIO NAZIONALE');
  await expect(page.getByText(/^\d+ obiettiv[oi] su 44$/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Adozione dell'Archivio Nazionale/ })).toBeVisible();
});

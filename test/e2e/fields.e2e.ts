import type { Page } from '@playwright/test';
import { expect, launchDesk, test } from './launch.ts';
import {
  expectSaved,
  goToSection,
  openObjective,
  openSample,
  reopenSample,
  saveStatus,
} from './plan-page.ts';

const objective = 'Adeguamento regolamento comunale';

async function openSheet(page: Page): Promise<void> {
  await goToSection(page, 'Performance');
  await openObjective(page, objective);
}

test('takes several managers, one at a time, and lets the last one be taken off', async ({
  desk: { page },
}) => {
  await openSample(page);
  await openSheet(page);
  const managers = page.getByRole('combobox', { name: 'b) Dirigente responsabile' });
  await managers.pressSequentially('Bianchi Luca');
  await page.keyboard.press('Enter');
  // A comma belongs to the name, a semicolon parts two names.
  await managers.pressSequentially('Verdi Anna, ad interim;');
  await expectSaved(page);
  await managers.press('Backspace');
  await managers.pressSequentially('Tutti i dirigenti');
  await page.keyboard.press('Enter');
  await expectSaved(page);
  await page.getByRole('button', { name: 'Torna agli obiettivi' }).click();
  await expect(page.getByRole('row', { name: objective })).toContainText(
    'Cervieri Stefania, Bianchi Luca, Tutti i dirigenti',
  );
});

test('takes in a name not yet closed with Enter when asked to save, and keeps the focus', async ({
  desk: { page },
}) => {
  await openSample(page);
  await openSheet(page);
  const managers = page.getByRole('combobox', { name: 'b) Dirigente responsabile' });
  await managers.pressSequentially('Bianchi Luca');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Già salvato: ogni modifica si salva da sola.')).toBeVisible();
  await expect(managers).toBeFocused();
  await expect(managers).toHaveValue('');
  await page.getByRole('button', { name: 'Torna agli obiettivi' }).click();
  await expect(page.getByRole('row', { name: objective })).toContainText('Bianchi Luca');
});

test('undoes in a half-written name before it undoes in the plan', async ({ desk: { page } }) => {
  await openSample(page);
  await openSheet(page);
  await page.getByLabel('Servizi').fill('Segreteria');
  await expectSaved(page);
  const managers = page.getByRole('combobox', { name: 'b) Dirigente responsabile' });
  await managers.pressSequentially('Bianchi');
  await page.keyboard.press('Control+z');
  await expect(managers).not.toHaveValue('Bianchi');
  await expect(page.getByLabel('Servizi')).toHaveValue('Segreteria');
});

test('refuses a day that does not exist with the reason, and takes the right one', async ({
  desk: { page },
}) => {
  await openSample(page);
  await openSheet(page);
  const date = page.getByLabel('Scadenza (data)');
  await date.fill('31.02.2025');
  await expect(page.getByText('Il giorno 31.02.2025 non esiste: controllare la data.')).toBeVisible();
  await expect(date).toHaveAttribute('aria-invalid', 'true');
  await expect(saveStatus(page)).toContainText('Un valore non si legge: non è salvato');
  await date.fill('1/6/2025');
  await date.press('Tab');
  await expectSaved(page);
  await expect(date).toHaveValue('01.06.2025');
  await expect(date).not.toHaveAttribute('aria-invalid', 'true');
});

test('leads back to a value that does not read, and asks before it is lost', async ({ desk: { page } }) => {
  await openSample(page);
  await openSheet(page);
  const date = page.getByLabel('Scadenza (data)');
  await date.fill('fine anno');
  await goToSection(page, 'Premessa');
  await page.getByRole('button', { name: 'Tutti i piani' }).click();
  const dialog = page.getByRole('dialog', { name: 'Alcune modifiche non sono salvate' });
  await dialog.getByRole('button', { name: 'Torna al piano' }).click();
  await expect(page.getByRole('button', { name: 'Tutti i piani' })).toBeFocused();
  await page.getByRole('button', { name: 'Vai al valore' }).click();
  await expect(date).toBeFocused();
  await expect(date).toHaveValue('fine anno');
  await page.getByRole('button', { name: 'Tutti i piani' }).click();
  await dialog.getByRole('button', { name: 'Lascia senza salvare' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'PIAO Desk' })).toBeFocused();
  await reopenSample(page);
  await openSheet(page);
  await expect(date).not.toHaveValue('fine anno');
});

test('forgets a value that does not read together with the objective it was typed into', async ({
  desk: { page },
}) => {
  await openSample(page);
  await openSheet(page);
  await page.getByLabel('Scadenza (data)').fill('fine anno');
  await page.getByRole('button', { name: 'Elimina' }).click();
  await expectSaved(page);
  await page.getByRole('button', { name: 'Tutti i piani' }).click();
  await expect(page.getByRole('button', { name: 'Nuovo piano' })).toBeVisible();
});

test('keeps every character of every script, and a text as long as a chapter', async ({ dataFolder }) => {
  const strange = '«È» – l’àncora · 𝔓𝔦𝔞𝔫𝔬 👩‍👩‍👧 नमस्ते עברית \u200Bzero ﬁ ½ №\u00A0<b>&amp;</b> \' " \\ {x}';
  const long = 'Capitolo sulla programmazione delle attività. '.repeat(2500).trim();
  const first = await launchDesk(dataFolder);
  await openSample(first.page);
  await openSheet(first.page);
  await first.page.getByLabel('h) Traguardo atteso (target)').fill(strange);
  await first.page.getByLabel('a) Descrizione').fill(long);
  await expectSaved(first.page);
  await first.app.close();
  const second = await launchDesk(dataFolder);
  await reopenSample(second.page);
  await openSheet(second.page);
  await expect(second.page.getByLabel('h) Traguardo atteso (target)')).toHaveValue(strange);
  expect(await second.page.getByLabel('a) Descrizione').inputValue()).toBe(long);
  await second.app.close();
});

test('chooses structure, goal and type by keyboard, and can choose none', async ({ desk: { page } }) => {
  await openSample(page);
  await openSheet(page);
  const goal = page.getByRole('combobox', { name: 'Obiettivo di valore pubblico' });
  await goal.press('Home');
  await goal.fill('Nessuno');
  await goal.press('ArrowDown');
  await goal.press('Enter');
  await expect(goal).toHaveValue('Nessuno');
  await expectSaved(page);
  const type = page.getByRole('combobox', { name: 'Tipo obiettivo' });
  const before = await type.inputValue();
  await type.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(type).not.toHaveValue(before);
  await expectSaved(page);
  await page.getByRole('button', { name: 'Annulla l’ultima modifica' }).click();
  await expect(type).toHaveValue(before);
});

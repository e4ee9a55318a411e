import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { expect, test } from './launch.ts';
import { goToSection, openObjective, openSample } from './plan-page.ts';
import { answerSaveDialogs, chooseFromMenu } from './system.ts';

/** From the sample: next year's draft, open. */
async function rollOver(page: Page): Promise<void> {
  await openSample(page);
  await page.getByRole('button', { name: 'Tutti i piani' }).click();
  await page.getByRole('button', { name: 'Azioni: Comune di Crema 2025-2027' }).click();
  await page.getByRole('menuitem', { name: 'Nuovo piano 2026-2028 da questo' }).click();
  await expect(page.getByText('elementi ripresi sono da rivedere')).toBeVisible();
  await page.getByRole('button', { name: 'Apri', exact: true }).click();
  await expect(page.getByRole('banner')).toContainText('PIAO 2026-2028 · bozza');
}

test('makes next year’s plan, and clears what is to be looked at', async ({ desk: { page } }) => {
  await rollOver(page);
  const card = page.getByRole('region', { name: 'Da rivedere rispetto al piano precedente' });
  await expect(card).toContainText('608 di 608 elementi ripresi sono da rivedere');
  await expectNoViolations(page);

  await card.getByRole('button', { name: '2.2 Performance', exact: true }).click();
  const review = page.getByRole('region', { name: 'Da rivedere', exact: true });
  await expect(review.getByRole('heading')).toHaveText('Da rivedere: 51');
  await review.getByRole('button', { name: 'Mostra l’elenco' }).click();
  await expect(review.getByRole('listitem').first()).toContainText('ripreso dal piano precedente');
  await expectNoViolations(page);

  // What has ended is deleted from the list, and one undo brings it back.
  await review
    .getByRole('button', { name: /^Elimina: / })
    .first()
    .press('Enter');
  await expect(page.getByText(/^Eliminato: /)).toBeVisible();
  await expect(review.getByRole('heading')).toHaveText('Da rivedere: 50');
  await expect(review.locator('li button:focus')).toHaveCount(1);
  await page.getByRole('button', { name: 'Annulla', exact: true }).click();
  await expect(review.getByRole('heading')).toHaveText('Da rivedere: 51');

  await openObjective(page, 'Adeguamento regolamento comunale');
  const note = page.getByRole('alert').filter({ hasText: 'Da rivedere' });
  await expect(note).toContainText('proposto per l’eliminazione');
  await expect(note).toContainText('2025');
  await expectNoViolations(page);
  await note.getByRole('button', { name: 'Segna come rivisto' }).click();
  const ended = page.getByText('Ripreso dal piano precedente: rivisto.');
  await expect(ended).toBeVisible();
  await expect(page.locator(':focus').filter({ has: ended })).toHaveCount(1);
  await page.getByRole('button', { name: 'Annulla', exact: true }).click();
  await expect(note).toBeVisible();

  await note.getByRole('button', { name: 'Lascia senza revisione…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Lascia senza revisione' });
  await dialog.getByRole('button', { name: 'Lascia senza revisione' }).click();
  await expect(dialog.getByText('senza motivazione resta da rivedere')).toBeVisible();
  await expectNoViolations(page);
  await dialog.getByLabel('Motivazione').fill('Confermato dal dirigente.');
  await dialog.getByRole('button', { name: 'Lascia senza revisione' }).click();
  await expect(page.getByText('«Confermato dal dirigente.»')).toBeVisible();

  // On the rows themselves: of a list, and of a table, where the keyboard ends them.
  await goToSection(page, 'Performance');
  const aMark = page.getByRole('button', { name: /^Da rivedere: / });
  const row = page.getByRole('row').filter({ has: aMark }).first();
  const mark = row.getByRole('button', { name: /^Da rivedere: / });
  const marked = await row.getAttribute('id');
  await mark.press('Enter');
  const why = page.getByRole('dialog', { name: /^Da rivedere: / });
  await expect(why).toContainText('proposto per l’eliminazione');
  await expectNoViolations(page);
  await why.getByRole('button', { name: 'Lascia senza revisione…' }).press('Enter');
  await expect(dialog.getByLabel('Motivazione')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(mark).toBeFocused();
  await mark.press('Enter');
  await why.getByRole('button', { name: 'Segna come rivisto' }).press('Enter');
  await expect(page.locator(`[id="${marked}"]`)).toBeFocused();
  await page.keyboard.press('Control+z');

  await goToSection(page, 'Formazione del personale');
  const grid = page.getByRole('grid').first();
  const nameOf = (row: number) => grid.locator(`[aria-rowindex="${row + 1}"] [aria-colindex="2"]`);
  const first = nameOf(1);
  await expect(first).toContainText('da rivedere');
  await first.click();
  const ofRow = page.getByRole('group', { name: 'Riga da rivedere' });
  await expect(ofRow).toContainText('ripreso dal piano precedente');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Segnati come rivisti: 2 elementi.')).toBeVisible();
  await expect(first).not.toContainText('da rivedere');
  await page.keyboard.press('ArrowDown');
  await ofRow.getByRole('button', { name: 'Segna come rivisto' }).press('Enter');
  await expect(nameOf(3)).toBeFocused();
  await expectNoViolations(page);

  await goToSection(page, 'Performance');
  await page.getByRole('button', { name: 'Segna tutti come rivisti' }).click();
  await expect(review).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(review.getByRole('heading')).toHaveText('Da rivedere: 50');
});

test('compares the new plan with the one it came from, and writes the differences', async ({
  desk: { app, page, dataFolder },
}) => {
  await openSample(page);
  await chooseFromMenu(app, 'roll-over');
  await page.getByRole('button', { name: 'Apri', exact: true }).click();
  await expect(page.getByRole('banner')).toContainText('PIAO 2026-2028 · bozza');
  await chooseFromMenu(app, 'compare');
  const dialog = page.getByRole('dialog', { name: 'Confronta con un altro piano o revisione' });
  await expect(dialog.getByRole('status')).toContainText('1 aggiunta, 1 eliminazione, 111 modifiche.');
  await expect(dialog.getByLabel('Testo precedente')).toHaveValue(
    /^Comune di Crema 2025-2027 – bozza, revisione 0 – salvato il /,
  );
  const events = dialog.getByRole('region', { name: '2.3 Rischi corruttivi e trasparenza' });
  await expect(events).toContainText('Livello dell');
  await expectNoViolations(page);

  const file = path.join(dataFolder, 'quadro.html');
  await answerSaveDialogs(app, file);
  await dialog.getByRole('button', { name: 'Quadro delle modifiche' }).click();
  await page.getByRole('menuitem', { name: 'Pagina web (.html)…' }).click();
  await expect.poll(() => existsSync(file), { timeout: 20_000 }).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain('1 aggiunta, 1 eliminazione, 111 modifiche');

  await dialog.getByText('Modifiche', { exact: true }).click();
  await expect(events).toBeHidden();
  await expect(dialog.getByRole('region', { name: /^3\.3\.2/ }).getByRole('listitem')).toHaveCount(2);
  await dialog.getByText('Modifiche', { exact: true }).click();
  await events.getByRole('button').first().click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Evento rischioso');
});

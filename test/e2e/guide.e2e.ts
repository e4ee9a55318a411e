import { expectNoViolations } from './axe.ts';
import { expect, test } from './launch.ts';
import { openRiskPage, openSample } from './plan-page.ts';

test('F1 opens the guide about the place, links lead on, and Escape goes back to where one was', async ({
  desk: { app, page },
}) => {
  const guide = page.getByRole('dialog', { name: 'Guida' });
  const title = (name: string) => guide.getByRole('heading', { level: 3, name });
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('help.guide')?.click());
  await expect(title('Primo avvio')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(guide).toBeHidden();

  await openSample(page);
  await openRiskPage(page, 'Registro');
  const search = page.getByLabel('Cerca un evento');
  await search.focus();
  await page.keyboard.press('F1');
  await expect(title('Rischi corruttivi')).toBeFocused();
  // Every picture has arrived, from inside the program.
  await expect
    .poll(() =>
      guide
        .locator('img')
        .evaluateAll((all) => all.every((img) => 'naturalWidth' in img && img.naturalWidth)),
    )
    .toBe(true);
  await expectNoViolations(page);

  await page.keyboard.press('Control+f');
  await page.keyboard.type('ritira');
  const parts = guide.getByRole('navigation', { name: 'Parti della guida trovate' });
  await parts.getByRole('button', { name: /^Se va corretta/ }).click();
  await expect(guide.getByRole('heading', { level: 4, name: 'Se va corretta' })).toBeFocused();
  await guide.getByLabel('Cerca nella guida').fill('');
  await guide.getByRole('link', { name: 'bloccante' }).click();
  await expect(title('Controlli e segnalazioni')).toBeFocused();
  await guide.getByRole('button', { name: 'Torna dov’era' }).click();
  await expect(guide.getByRole('heading', { level: 4, name: 'Se va corretta' })).toBeFocused();
  await guide.getByRole('button', { name: 'Verificare un fascicolo senza il programma' }).click();
  await expect(guide.getByRole('button', { name: 'Copia i comandi' })).toHaveCount(5);
  await expectNoViolations(page);

  await page.keyboard.press('Escape');
  await expect(guide).toBeHidden();
  await expect(search).toBeFocused();
});

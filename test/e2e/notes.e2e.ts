import type { Page } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { expect, launchDesk, test } from './launch.ts';
import { openRiskPage, openSample, reopenSample } from './plan-page.ts';

async function openFirstEvent(page: Page): Promise<void> {
  await openRiskPage(page, 'Registro');
  const register = page.getByRole('region', { name: 'Eventi rischiosi' });
  await register.getByRole('button', { name: 'Alterazione dei' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Evento rischioso');
}

test('a confidential note stays beside its event, and out of the search', async ({ dataFolder }) => {
  const first = await launchDesk(dataFolder);
  await openSample(first.page);
  await openFirstEvent(first.page);
  await first.page.getByRole('textbox', { name: 'Nota riservata' }).fill('Segnalazione: Zafferanottero');
  await expect(first.page.getByText(/non si stampa, non si\s+esporta/)).toBeVisible();
  await expectNoViolations(first.page);
  // Closing at once loses nothing of what was typed.
  await first.app.close();

  const { app, page } = await launchDesk(dataFolder);
  await reopenSample(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Parole da cercare' }).fill('Zafferanottero');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('Nessun risultato');
  await page.keyboard.press('Escape');
  await openFirstEvent(page);
  await expect(page.getByRole('textbox', { name: 'Nota riservata' })).toHaveValue(/Zafferanottero/);
  await app.close();
});

import type { Page } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { expect, launchDesk, test } from './launch.ts';
import { openSample, reopenSample } from './plan-page.ts';

const panel = (page: Page) => page.getByRole('region', { name: 'Segnalazioni', exact: true });
const findingsButton = (page: Page) =>
  page.getByRole('banner').getByRole('button', { name: /avvis|bloccant/ });

async function warnings(page: Page): Promise<number> {
  return Number(/(\d+) avvis/.exec((await findingsButton(page).textContent()) ?? '')?.[1] ?? 0);
}

test('keeps an accepted warning with its motivation, also after a restart, until it is withdrawn', async ({
  desk,
  dataFolder,
}) => {
  await openSample(desk.page);
  await findingsButton(desk.page).click();
  const before = await warnings(desk.page);
  expect(before).toBeGreaterThan(0);
  const accept = panel(desk.page).getByRole('button', { name: /^Accetta con motivazione/ });
  await expect(accept).toHaveCount(before);
  const described = (await accept.first().getAttribute('aria-describedby')) ?? '';
  const message = (await desk.page.locator(`[id="${described}"]`).textContent()) ?? '';
  await accept.first().click();

  const motivation = desk.page.getByRole('textbox', { name: 'Motivazione' });
  await expect(motivation).toBeFocused();
  await desk.page.getByRole('button', { name: 'Accetta l’avviso' }).click();
  await expect(desk.page.getByText('senza motivazione resta aperto')).toBeVisible();
  await expectNoViolations(desk.page);
  await motivation.fill('Il dato arriva con il rendiconto.');
  await desk.page.getByLabel('Accettata da').fill('Segretario generale');
  await desk.page.getByRole('button', { name: 'Accetta l’avviso' }).click();
  await expect(panel(desk.page).getByRole('heading', { name: 'Segnalazioni' })).toBeFocused();
  await expect.poll(() => warnings(desk.page)).toBeLessThan(before);
  const left = await warnings(desk.page);
  await desk.app.close();

  const { app, page } = await launchDesk(dataFolder);
  await reopenSample(page);
  await expect.poll(() => warnings(page)).toBe(left);
  await findingsButton(page).click();
  await panel(page).getByRole('button', { name: 'Accettate (1)' }).click();
  await expect(panel(page)).toContainText('Il dato arriva con il rendiconto.');
  await expect(panel(page)).toContainText(/Accettata il \d+\.\d+\.\d{4} da Segretario generale/);
  await expect(panel(page).getByRole('button', { name: message, exact: true })).toBeVisible();
  await expectNoViolations(page);
  await panel(page)
    .getByRole('button', { name: /^Annulla accettazione/ })
    .click();
  await expect.poll(() => warnings(page)).toBe(before);
  await page.keyboard.press('Control+z');
  await expect.poll(() => warnings(page)).toBe(left);
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('non presente');
  await app.close();
});

test('offers no acceptance for what is blocking', async ({ desk: { page } }) => {
  await page.getByRole('button', { name: 'Nuovo piano' }).click();
  await page.getByLabel('Ente').fill('Comune di Prova');
  await page.getByRole('button', { name: 'Crea il piano' }).click();
  await findingsButton(page).click();
  const blocking = panel(page).getByRole('listitem').filter({ hasText: 'Bloccante' });
  await expect(blocking.first()).toBeVisible();
  await expect(blocking.getByRole('button', { name: /^Accetta/ })).toHaveCount(0);
});

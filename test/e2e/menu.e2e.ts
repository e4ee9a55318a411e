import { expectNoViolations } from './axe.ts';
import { expect, test, VERSION } from './launch.ts';

test('tells the window what was chosen from the menu', async ({ desk: { app, page, dataFolder } }) => {
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('help.about')?.click());
  const dialog = page.getByRole('dialog', { name: 'Informazioni su PIAO Desk' });
  await expect(dialog).toContainText(`Versione ${VERSION}`);
  await expect(dialog).toContainText(dataFolder);
  await dialog.getByRole('button', { name: 'Componenti di terzi e licenze' }).click();
  const components = dialog.getByRole('region', { name: 'Componenti di terzi' });
  await components.getByRole('button', { name: /^@expo-google-fonts\/titillium-web/ }).click();
  await expect(components).toContainText('SIL OPEN FONT LICENSE');
  await expect(components.getByRole('button', { name: /^react \d/ })).toBeVisible();
  await expectNoViolations(page);
  await page.screenshot({ path: 'test-results/about.png' });
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('names every item of the menu in Italian', async ({ desk: { app } }) => {
  const labels = await app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) =>
      (submenu?.items ?? []).filter(({ type }) => type !== 'separator').map(({ label }) => label),
    ),
  );
  expect(labels).toEqual(expect.arrayContaining(['Esci', 'Annulla', 'Incolla', 'Schermo intero']));
  const english = /\b(undo|redo|cut|copy|paste|select|zoom|quit|about|file|full|actual)\b/i;
  expect(labels.filter((label) => english.test(label))).toEqual([]);
});

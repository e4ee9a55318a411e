import { expect, test, VERSION } from './launch.ts';

test('tells the window what was chosen from the menu', async ({ desk: { app, page, dataFolder } }) => {
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('help.about')?.click());
  const dialog = page.getByRole('dialog', { name: 'Informazioni su PIAO Desk' });
  await expect(dialog).toContainText(`Versione ${VERSION}`);
  await expect(dialog).toContainText(dataFolder);
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

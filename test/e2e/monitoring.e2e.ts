import { expectNoViolations } from './axe.ts';
import { expect, test } from './launch.ts';
import { expectSaved, goToSection, openSample } from './plan-page.ts';

test('shows by subsection what is late, and takes the result of an activity', async ({ desk: { page } }) => {
  await openSample(page);
  await goToSection(page, 'Monitoraggio');
  const card = page.getByRole('region', { name: 'Monitoraggio nell’anno' });
  await expect(card.getByRole('heading', { name: '2.2 Performance' })).toBeVisible();
  const activity = card.getByRole('listitem').filter({ hasText: 'Primo stato di avanzamento' }).first();
  // 31 July 2025 has passed.
  await expect(activity).toContainText('Scaduta');
  await expectNoViolations(page);

  await activity.getByRole('button', { name: 'Risultato' }).click();
  await expect(page.getByLabel('Esito')).toBeFocused();
  await page.getByLabel('Esito').fill('Relazione discussa in Consiglio');
  await expect(page.getByRole('combobox', { name: 'Attività di monitoraggio' })).toHaveValue(
    /Primo stato di avanzamento/,
  );
  await expectSaved(page);
  await goToSection(page, 'Monitoraggio');
  await expect(activity).toContainText('Con risultato');
  await expect(activity).toContainText('Relazione discussa in Consiglio');
  await expect(card).toContainText(/1 con risultato su 20 attività/);
  await activity.getByRole('button', { name: /Relazione discussa/ }).click();
  await expect(page.getByLabel('Esito')).toHaveValue('Relazione discussa in Consiglio');
});

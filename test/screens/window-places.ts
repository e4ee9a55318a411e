import type { Page } from '@playwright/test';
import { goToSection, openObjective, openRiskPage, openSample } from '../e2e/plan-page.ts';

/** The places of the window that README and reviews show, by the name of their picture. */
export const windowPlaces: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  start: async () => undefined,
  home: openSample,
  goals: (page) => goToSection(page, 'Valore pubblico'),
  objectives: (page) => goToSection(page, 'Performance'),
  objective: async (page) => {
    await goToSection(page, 'Performance');
    await openObjective(page, 'Adeguamento regolamento comunale');
  },
  register: (page) => openRiskPage(page, 'Registro'),
  'risk-event': openRiskEvent,
  organisation: (page) => goToSection(page, 'Struttura organizzativa'),
  'remote-work': (page) => goToSection(page, 'lavoro agile'),
  headcount: (page) => goToSection(page, 'Consistenza'),
  worksheet: (page) => goToSection(page, 'Programmazione strategica'),
  training: (page) => goToSection(page, 'Formazione del personale'),
  monitoring: (page) => goToSection(page, 'Monitoraggio'),
};

/** The sheet of an event that has all its answers. */
export async function openRiskEvent(page: Page): Promise<void> {
  await openRiskPage(page, 'Registro');
  await page
    .getByRole('region', { name: 'Eventi rischiosi' })
    .getByRole('button', { name: 'Alterazione dei' })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: /Evento rischioso/ }).waitFor();
}

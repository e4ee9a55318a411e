import path from 'node:path';
import type { Page } from '@playwright/test';
import { PROJECT_ROOT } from '../../electron/launch/project-folders.ts';
import { goToSection, openObjective, openRiskPage, openSample } from '../e2e/plan-page.ts';
import { closeDialog, closeNotice, menu, type Place, patient, showAtTop } from './steps.ts';
import { openRiskEvent } from './window-places.ts';

export const importedDocument = path.join(PROJECT_ROOT, 'test/fixtures/importing/numbered-cards.txt');
const passphrase = 'una frase lunga e solo nostra';

const stepReached = (page: Page, name: RegExp) =>
  page
    .getByRole('list', { name: 'Il percorso del piano' })
    .locator('[aria-current=step]')
    .filter({ hasText: name })
    .waitFor(patient);

/** In the order in which an office meets them, from the first screen. */
export const guidePlaces: readonly Place[] = [
  { name: 'avvio', go: async () => undefined },
  { name: 'quadro', go: openSample },
  { name: 'testo', go: (page) => goToSection(page, 'Valore pubblico') },
  {
    name: 'anteprima',
    go: async (page, app) => {
      await menu(app, 'preview');
      await page.getByRole('img', { name: 'Pagina 1 di' }).locator('canvas').waitFor(patient);
    },
  },
  {
    name: 'obiettivo',
    go: async (page) => {
      await page.getByRole('button', { name: 'Chiudi l’anteprima' }).click();
      await goToSection(page, 'Performance');
      await openObjective(page, 'Adeguamento regolamento comunale');
    },
  },
  {
    name: 'tabella',
    go: async (page) => {
      await goToSection(page, 'Formazione del personale');
      await page.getByRole('grid').first().getByRole('gridcell').nth(1).click();
    },
  },
  {
    name: 'segnalazioni',
    go: async (page) => {
      await openRiskPage(page, 'Misure');
      await page.getByRole('button', { name: /avvis/ }).click();
      await page.getByRole('heading', { name: 'Segnalazioni' }).waitFor();
    },
  },
  {
    name: 'registro',
    go: async (page) => {
      await page.getByRole('button', { name: 'Chiudi le segnalazioni' }).click();
      await openRiskPage(page, 'Registro');
    },
  },
  { name: 'fasce', go: (page) => openRiskPage(page, 'Metodo e fasce') },
  { name: 'limiti', go: (page) => goToSection(page, 'Programmazione strategica') },
  {
    name: 'dinamico',
    go: (page) => showAtTop(page.getByRole('heading', { name: 'Controllo dinamico: capacità assunzionale' })),
  },
  {
    name: 'percorso',
    go: async (page, app) => {
      await menu(app, 'life');
      await page.getByRole('heading', { level: 1, name: 'Percorso del piano' }).waitFor();
    },
  },
  {
    name: 'congela',
    go: async (page) => {
      await page.getByRole('button', { name: 'Congela la proposta per la Giunta…' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Nome di chi firma').fill('Comune di Crema – Segreteria Generale');
      await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
      await dialog.getByLabel('Ripetere la passphrase').fill(passphrase);
      await dialog.getByLabel(/^Congelare comunque/).check();
    },
  },
  {
    name: 'atto',
    go: async (page, app) => {
      await page.getByRole('dialog').getByRole('button', { name: 'Congela e firma' }).click();
      await stepReached(page, /^Proposta/);
      await closeNotice(page);
      await menu(app, 'act-texts');
      await page.getByLabel('Proposta di deliberazione').waitFor(patient);
    },
  },
  {
    name: 'deliberazione',
    go: async (page) => {
      await closeDialog(page);
      await page.getByRole('button', { name: 'Registra la deliberazione…' }).click();
      await page.getByLabel('Numero').fill('42');
      await page.getByLabel('Data', { exact: true }).fill('28.03.2025');
    },
  },
  {
    name: 'approvato',
    go: async (page) => {
      await page.getByLabel(/^Ho controllato/).check();
      await page.getByRole('dialog').getByRole('button', { name: 'Registra' }).click();
      await stepReached(page, /^Deliberazione/);
      await page.getByRole('button', { name: 'Rendi definitivo il piano approvato…' }).click();
      await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
      await page.getByRole('dialog').getByRole('button', { name: 'Rendi definitivo e firma' }).click();
      await stepReached(page, /^Approvato/);
      await closeNotice(page);
    },
  },
  {
    name: 'pubblicazione',
    go: (page) => showAtTop(page.getByRole('heading', { name: 'Pubblicazione', exact: true })),
  },
  {
    name: 'esporta',
    go: async (page, app) => {
      await menu(app, 'export-plan');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'da-rivedere',
    go: async (page, app) => {
      await closeDialog(page);
      await menu(app, 'roll-over');
      await page.getByRole('button', { name: 'Apri', exact: true }).click(patient);
      await goToSection(page, 'Performance');
      await page.getByRole('button', { name: 'Mostra l’elenco' }).click();
    },
  },
  {
    name: 'confronto',
    go: async (page, app) => {
      await menu(app, 'compare');
      await page.getByRole('dialog').getByLabel('Testo precedente').first().waitFor();
    },
  },
  {
    // The sample, as published, has no answers to the factors: these are given in the draft of the next year.
    name: 'evento',
    go: async (page) => {
      await closeDialog(page);
      await openRiskEvent(page);
      const card = page.getByRole('region', { name: 'Rischiosità (R): i 13 fattori' });
      await card.getByText('Valutati', { exact: true }).click();
      for (const each of [0, 2, 3]) await card.getByRole('switch').nth(each).press('Space');
      await showAtTop(card);
    },
  },
  {
    name: 'importazione',
    go: async (page, app) => {
      await page.getByRole('button', { name: 'Tutti i piani' }).click();
      await app.evaluate(({ dialog }, file) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
      }, importedDocument);
      await page.getByRole('button', { name: 'Importa un PIAO pubblicato…' }).click();
      await page.getByRole('region', { name: 'Voce' }).waitFor(patient);
    },
  },
  {
    // A copy is made before an import becomes a plan.
    name: 'ripristino',
    go: async (page) => {
      await page.getByRole('button', { name: 'Crea il piano…' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Crea il piano' }).click();
      await page.getByRole('button', { name: 'Tutti i piani' }).click(patient);
      await page.getByRole('button', { name: 'Copie di sicurezza' }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Ripristina la copia/ })
        .first()
        .waitFor();
    },
  },
];

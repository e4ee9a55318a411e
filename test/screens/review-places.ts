import type { Page } from '@playwright/test';
import { goToSection, openObjective, openRegisterTable, openRiskPage, openSample } from '../e2e/plan-page.ts';
import { importedDocument } from './guide-places.ts';
import { closeDialog, closeNotice, menu, type Place, patient, showAtTop } from './steps.ts';
import { openRiskEvent } from './window-places.ts';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
/** Opens a dialog from the menu bar, once the one before is closed. */
const dialogOf = (name: string, id: string): Place => ({
  name: `dialog-${name}`,
  go: async (page, app) => {
    await closeAny(page);
    await menu(app, id);
    await page.getByRole('dialog').waitFor(patient);
  },
});
const dialogBehind = (
  name: string,
  button: string | RegExp,
  before: (page: Page) => Promise<unknown>,
): Place => ({
  name: `dialog-${name}`,
  go: async (page) => {
    await closeAny(page);
    await before(page);
    await press(page, button);
    await page.getByRole('dialog').waitFor();
  },
});
const riskPage = (name: string, title: string): Place => ({
  name: `risk-${name}`,
  go: (page) => openRiskPage(page, title),
});
const lower = (name: string, section: string, heading: string): Place => ({
  name,
  go: async (page) => {
    await goToSection(page, section);
    await showAtTop(page.getByRole('heading', { name: heading, exact: true }).first());
  },
});
const besidePreview = (name: string, go: Place['go']): Place => ({ name: `preview-${name}`, go });

async function closeAny(page: Page): Promise<void> {
  for (const dialog of await page.getByRole('dialog').all())
    if (await dialog.isVisible()) await closeDialog(page);
}

/** Every other screen and dialog, for who looks whether the window is right: taken only into a folder of one's own. */
export const reviewPlaces: readonly Place[] = [
  dialogBehind('new-plan', 'Nuovo piano', async () => undefined),
  {
    name: 'home',
    go: async (page) => {
      await closeAny(page);
      await openSample(page);
    },
  },
  {
    name: 'home-lower',
    go: (page) => showAtTop(page.getByRole('heading', { name: 'Contenuti richiesti dalle norme' })),
  },
  { name: 'premise', go: (page) => goToSection(page, 'Premessa') },
  { name: 'sheet', go: (page) => goToSection(page, 'Scheda anagrafica') },
  riskPage('text', 'Contesto e testi'),
  riskPage('method', 'Metodo e fasce'),
  dialogBehind('bands', 'Cambia le fasce…', async () => undefined),
  {
    name: 'risk-processes',
    go: async (page) => {
      await closeAny(page);
      await openRiskPage(page, 'Processi');
    },
  },
  { name: 'risk-register-table', go: openRegisterTable },
  riskPage('measures', 'Misure'),
  dialogBehind('catalogue', 'Scegli dal catalogo…', async () => undefined),
  {
    name: 'risk-programme',
    go: async (page) => {
      await closeAny(page);
      await openRiskPage(page, 'Programma');
    },
  },
  riskPage('transparency', 'Trasparenza'),
  {
    name: 'risk-event-lower',
    go: async (page) => {
      await openRiskPage(page, 'Registro');
      await page.getByRole('radiogroup', { name: 'Come si vede il registro' }).getByText('Elenco').click();
      await openRiskEvent(page);
      await showAtTop(page.getByRole('heading', { name: 'Probabilità × impatto' }));
    },
  },
  {
    name: 'risk-event-level',
    go: (page) => showAtTop(page.getByRole('heading', { name: 'Livello di rischio' })),
  },
  lower('organisation-tree', 'Struttura organizzativa', 'Unità organizzative'),
  { name: 'organigram', go: (page) => showAtTop(page.getByRole('heading', { name: 'Organigramma' })) },
  {
    name: 'organisation-table',
    go: async (page) => {
      await page.getByRole('tab', { name: 'Tabella' }).click();
      await showAtTop(page.getByRole('heading', { name: 'Unità organizzative', exact: true }).first());
    },
  },
  lower('worksheet-dynamic', 'Programmazione strategica', 'Controllo dinamico: capacità assunzionale'),
  lower('worksheet-flexible', 'Programmazione strategica', 'Lavoro flessibile'),
  lower('monitoring-year', 'Monitoraggio', 'Monitoraggio nell’anno'),
  {
    name: 'objectives-table',
    go: async (page) => {
      await goToSection(page, 'Performance');
      await page.getByRole('tab', { name: 'Tabella 2' }).click();
    },
  },
  {
    name: 'findings',
    go: async (page) => {
      await page.getByRole('tab', { name: 'Elenco' }).click();
      await press(page, /avvis/);
      await page.getByRole('region', { name: 'Segnalazioni' }).waitFor();
    },
  },
  dialogBehind('accept', 'Accetta con motivazione…', async () => undefined),
  {
    name: 'history',
    go: async (page) => {
      await closeAny(page);
      await press(page, 'Chiudi le segnalazioni');
      await openObjective(page, 'Adeguamento regolamento comunale');
      await page.getByLabel('Titolo', { exact: true }).fill('Un altro titolo');
      await press(page, 'Cronologia');
      await page.getByRole('dialog').getByText('Modifica', { exact: true }).first().waitFor();
    },
  },
  {
    name: 'dialog-search',
    go: async (page, app) => {
      await closeAny(page);
      await menu(app, 'search');
      await page.getByLabel('Parole da cercare').fill('formazione');
    },
  },
  {
    name: 'dialog-replace',
    go: async (page, app) => {
      await closeAny(page);
      await menu(app, 'replace');
      await page.getByRole('dialog').getByLabel('Trova').fill('2025');
    },
  },
  dialogOf('export-plan', 'export-plan'),
  dialogOf('export-bundle', 'export-bundle'),
  dialogOf('act-texts', 'act-texts'),
  dialogOf('compare', 'compare'),
  dialogOf('about', 'help.about'),
  dialogOf('report', 'help.report'),
  dialogOf('guide', 'help.guide'),
  dialogOf('paper', 'print-paper'),
  {
    name: 'preview-objective',
    go: async (page, app) => {
      await closeAny(page);
      await goToSection(page, 'Performance');
      await openObjective(page, 'Un altro titolo');
      await menu(app, 'preview');
      await page.getByRole('img', { name: 'Pagina 1 di' }).locator('canvas').waitFor(patient);
    },
  },
  besidePreview('objectives', (page) => goToSection(page, 'Performance')),
  besidePreview('sheet', (page) => goToSection(page, 'Scheda anagrafica')),
  besidePreview('register', (page) => openRiskPage(page, 'Registro')),
  besidePreview('method', (page) => openRiskPage(page, 'Metodo e fasce')),
  besidePreview('programme', (page) => openRiskPage(page, 'Programma')),
  besidePreview('event', async (page) => {
    await openRiskPage(page, 'Registro');
    await openRiskEvent(page);
  }),
  { ...lower('preview-organisation', 'Struttura organizzativa', 'Unità organizzative') },
  { ...lower('preview-monitoring', 'Monitoraggio', 'Monitoraggio nell’anno') },
  { ...lower('preview-headcount', 'Consistenza', 'Consistenza del personale') },
  { ...lower('preview-worksheet', 'Programmazione strategica', 'Controllo statico: limite di spesa') },
  besidePreview('home', (page) => press(page, 'Quadro del piano')),
  besidePreview('life', (page) => press(page, 'Percorso del piano')),
  {
    name: 'rolled-home',
    go: async (page, app) => {
      await press(page, 'Chiudi l’anteprima');
      await menu(app, 'roll-over');
      await page.getByRole('button', { name: 'Apri', exact: true }).click(patient);
      await closeAny(page);
    },
  },
  lower('rolled-objectives', 'Performance', 'Obiettivi di performance'),
  {
    name: 'rolled-mark',
    go: (page) =>
      page
        .getByRole('table')
        .getByRole('button', { name: /^Da rivedere/ })
        .first()
        .click(),
  },
  {
    name: 'rolled-training',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await goToSection(page, 'Formazione del personale');
      await page.getByRole('grid').first().getByRole('gridcell').first().click();
      await showAtTop(page.getByRole('heading', { name: 'Voci della formazione' }));
    },
  },
  { name: 'rolled-register', go: (page) => openRiskPage(page, 'Registro') },
  { name: 'rolled-programme', go: (page) => openRiskPage(page, 'Programma') },
  lower('rolled-organisation', 'Struttura organizzativa', 'Unità organizzative'),
  lower('rolled-worksheet', 'Programmazione strategica', 'Controllo dinamico: capacità assunzionale'),
  {
    name: 'import',
    go: async (page, app) => {
      await press(page, 'Tutti i piani');
      await app.evaluate(({ dialog }, file) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
      }, importedDocument);
      await press(page, 'Importa un PIAO pubblicato…');
      await page.getByRole('region', { name: 'Voce' }).waitFor(patient);
    },
  },
  { name: 'import-against', go: (page) => page.getByRole('tab', { name: /^Non torna/ }).click() },
  dialogBehind('import-finish', 'Crea il piano…', async () => undefined),
  {
    name: 'start-pending',
    go: async (page) => {
      await closeAny(page);
      await press(page, 'Continua più tardi');
    },
  },
  {
    name: 'start-actions',
    go: (page) => press(page, 'Azioni: Comune di Crema 2025-2027'),
  },
  {
    name: 'dialog-backups',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await closeNotice(page).catch(() => undefined);
      await press(page, 'Copie di sicurezza');
      await page.getByRole('dialog').waitFor();
    },
  },
];

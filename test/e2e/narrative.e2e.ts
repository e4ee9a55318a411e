import { printPlan } from '../../electron/core/printing/print-plan.ts';
import { pdfText } from '../integration/printing/pdf-text.ts';
import { expect, launchDesk, test } from './launch.ts';
import { clear, narrative, tool } from './narrative-page.ts';
import { goToSection, openSample, reopenSample } from './plan-page.ts';
import { storedPlan } from './stored-plan.ts';

const words = (text: string) => ({ type: 'text', text });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const cell = (type: string, text: string) => ({
  type,
  content: [text === '' ? { type: 'paragraph' } : paragraph(words(text))],
});
const item = (text: string) => ({ type: 'listItem', content: [paragraph(words(text))] });

test('writes headings, bold, a list, a table, a footnote and a field; they are there again, and in print', async ({
  dataFolder,
}) => {
  const first = await launchDesk(dataFolder);
  const { page } = first;
  await openSample(page);
  await goToSection(page, 'Premessa');
  const text = narrative(page);
  await clear(text);
  await page.keyboard.type('Il contesto');
  await tool(page, /^Stile del paragrafo/).click();
  await page.getByRole('menuitem', { name: 'Titolo 2' }).click();
  await expect(text).toBeFocused();
  await expect(tool(page, 'Stile del paragrafo: Titolo 2')).toBeVisible();
  await page.keyboard.press('Enter');

  await page.keyboard.type('Il piano di ');
  await tool(page, 'Campo che si compila dai dati').click();
  await page.getByRole('menuitem', { name: /^Nome dell’amministrazione/ }).click();
  await expect(text).toBeFocused();
  await page.keyboard.type(' per il {piano.triennio} è ');
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.type('vincolante');
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.type(' per tutti');
  await tool(page, 'Nota a piè di pagina').click();
  const note = page.getByRole('textbox', { name: 'Testo della nota' });
  await expect(note).toBeFocused();
  await page.keyboard.type('Decreto 132 del 2022');
  await page.getByRole('button', { name: 'Fatto' }).click();
  await expect(text).toBeFocused();
  await page.keyboard.type('.');
  await page.keyboard.press('Enter');

  await tool(page, 'Elenco puntato').click();
  await page.keyboard.type('primo punto');
  await page.keyboard.press('Enter');
  await page.keyboard.type('secondo punto');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');

  await tool(page, 'Tabella').click();
  await page.getByRole('menuitem', { name: /^Inserisci una tabella/ }).click();
  await expect(text).toBeFocused();
  for (const heading of ['Anno', 'Voce', 'Esito']) {
    await page.keyboard.type(heading);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('2025');
  await tool(page, 'Tabella').click();
  await page.getByRole('menuitem', { name: 'Elimina la colonna' }).click();
  await expect(text.locator('td')).toHaveCount(4);
  await tool(page, 'Tabella').click();
  await page.getByRole('menuitem', { name: 'Elimina la riga' }).click();
  await expect(text.locator('td')).toHaveCount(2);
  await expect(page.getByText('23 parole')).toBeVisible();
  await first.app.close();

  const second = await launchDesk(dataFolder);
  await reopenSample(second.page);
  await goToSection(second.page, 'Premessa');
  const again = narrative(second.page);
  await expect(again.getByRole('heading', { name: 'Il contesto' })).toBeVisible();
  await expect(again).toContainText('Il piano di Comune di Crema per il 2025-2027 è vincolante per tutti');
  await expect(again.locator('strong')).toHaveText('vincolante');
  await expect(again.getByRole('listitem')).toHaveText(['primo punto', 'secondo punto']);
  await second.app.close();

  const plan = await storedPlan(dataFolder);
  expect(plan.sections.premise?.body.content).toEqual([
    { type: 'heading', attrs: { level: 2 }, content: [words('Il contesto')] },
    paragraph(
      words('Il piano di '),
      { type: 'field', attrs: { name: 'ente.nome' } },
      words(' per il '),
      { type: 'field', attrs: { name: 'piano.triennio' } },
      words(' è '),
      { ...words('vincolante'), marks: [{ type: 'bold' }] },
      words(' per tutti'),
      { type: 'footnote', attrs: { text: 'Decreto 132 del 2022' } },
      words('.'),
    ),
    { type: 'bulletList', content: [item('primo punto'), item('secondo punto')] },
    {
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 'Voce'), cell('tableHeader', 'Esito')] },
        { type: 'tableRow', content: [cell('tableCell', ''), cell('tableCell', '')] },
      ],
    },
  ]);
  const printed = pdfText((await printPlan(plan, { part: 'premise' })).pdf);
  expect(printed).toContain('IlpianodiComunediCremaperil20252027èvincolantepertutti');
  expect(printed).toContain('Decreto132del2022');
  expect(printed).toContain('VoceEsito');
});

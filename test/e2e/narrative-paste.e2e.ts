import { expectNoViolations } from './axe.ts';
import { expect, launchDesk, test } from './launch.ts';
import { clear, narrative, paste, tool } from './narrative-page.ts';
import { expectSaved, goToSection, openSample } from './plan-page.ts';
import { storedPlan } from './stored-plan.ts';
import { wordHtml } from './word-clipboard.ts';

const words = (text: string, ...marks: object[]) => ({
  type: 'text',
  text,
  ...(marks.length > 0 && { marks }),
});
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const bold = { type: 'bold' };
const item = (...content: object[]) => ({ type: 'listItem', content });
const cell = (content: object[], attrs?: object) => ({ type: 'tableCell', ...(attrs && { attrs }), content });

test('takes from Word the structure and not the junk', async ({ dataFolder }) => {
  const { app, page } = await launchDesk(dataFolder);
  await openSample(page);
  await goToSection(page, 'Premessa');
  const text = narrative(page);
  await clear(text);
  await paste(text, { 'text/html': wordHtml, 'text/plain': 'non questo' });
  await expect(page.getByRole('alert').filter({ hasText: 'immagine' })).toContainText(
    'Un’immagine non è stata inserita',
  );
  await expectSaved(page);
  await app.close();

  const plan = await storedPlan(dataFolder);
  expect(plan.sections.premise?.body.content).toEqual([
    { type: 'heading', attrs: { level: 1 }, content: [words('1. Il contesto esterno')] },
    { type: 'heading', attrs: { level: 4 }, content: [words('Nota di metodo')] },
    paragraph(
      words('L’ente opera ai sensi dell’art.\u00A06 con '),
      words('attenzione', bold),
      words(' e '),
      words('misura', { type: 'italic' }),
      words(' '),
      words('nel sito', { type: 'link', attrs: { href: 'https://www.comune.crema.cr.it' } }),
      words(', non qui, né qui'),
      { type: 'footnote', attrs: { text: 'Vedi il decreto.' } },
      words('.messo'),
    ),
    {
      type: 'bulletList',
      content: [
        item(paragraph(words('primo')), {
          type: 'bulletList',
          content: [item(paragraph(words('sotto il '), words('primo', bold)))],
        }),
        item(paragraph(words('secondo'))),
      ],
    },
    { type: 'orderedList', attrs: { start: 3 }, content: [item(paragraph(words('terzo numerato')))] },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableHeader', content: [paragraph(words('Voce', bold))] },
            {
              type: 'tableHeader',
              attrs: { colspan: 2, rowspan: 1 },
              content: [paragraph(words('Anni'))],
            },
          ],
        },
        {
          type: 'tableRow',
          content: [
            cell([paragraph(words('Spesa'))], { colspan: 1, rowspan: 2 }),
            cell([paragraph(words('1'))]),
            cell([paragraph(words('2', bold))]),
          ],
        },
        {
          type: 'tableRow',
          content: [
            cell([{ type: 'bulletList', content: [item(paragraph(words('a')))] }]),
            cell([paragraph(words('dentro'))]),
          ],
        },
      ],
    },
  ]);
});

test('takes plain text with its passages, links and fields, and refuses an image alone', async ({
  desk: { page },
}) => {
  await openSample(page);
  await goToSection(page, 'Premessa');
  const text = narrative(page);
  await clear(text);
  await paste(text, {
    'text/plain': 'Uno {ente.nome}\r\nspezzato\r\n\r\nDue https://www.comune.crema.cr.it fine {non.so}',
  });
  await expect(text.getByRole('paragraph')).toHaveText([
    /^Uno Comune di Crema\s*spezzato$/,
    'Due https://www.comune.crema.cr.it fine {non.so}',
  ]);
  await expect(text.getByRole('link')).toHaveAttribute('href', 'https://www.comune.crema.cr.it');
  await text.evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(['x'], 'foto.png', { type: 'image/png' }));
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole('alert').filter({ hasText: 'immagine' })).toBeVisible();
  await expect(text.getByRole('paragraph')).toHaveCount(2);
});

test('undoes in the text what is being written, then with the plan what is stored, and redoes it', async ({
  desk: { page },
}) => {
  await openSample(page);
  await goToSection(page, 'Scheda anagrafica');
  await page.getByLabel('Codice IPA').fill('c_d142');
  await expectSaved(page);
  await goToSection(page, 'Premessa');
  const text = narrative(page);
  const before = await text.textContent();
  await clear(text);
  await page.keyboard.type('Stesura prima.');
  await expectSaved(page);
  // Longer than what parts two steps of the plan's history.
  await page.waitForTimeout(2500);
  await page.keyboard.type(' Seconda.');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(text).toHaveText('Stesura prima.');
  await page.keyboard.press('ControlOrMeta+y');
  await expect(text).toHaveText('Stesura prima. Seconda.');
  await expectSaved(page);
  await page.waitForTimeout(2500);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(text).toHaveText('Stesura prima.');
  await expect(text).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => text.textContent()).toBe(before);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(text).toHaveText('Stesura prima.');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Scheda anagrafica');
  await expect(page.getByLabel('Codice IPA')).not.toHaveValue('c_d142');
});

test('is used without a mouse, and axe finds nothing', async ({ desk: { page } }) => {
  await openSample(page);
  await goToSection(page, 'Premessa');
  const text = narrative(page);
  await clear(text);
  await page.keyboard.type('Titolo');
  await page.keyboard.press('ControlOrMeta+Alt+1');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Vedi qui ');
  await page.keyboard.press('Shift+Tab');
  await expect(tool(page, /^Stile del paragrafo/)).toBeFocused();
  for (let steps = 0; steps < 6; steps += 1) await page.keyboard.press('ArrowRight');
  await expect(tool(page, 'Collegamento')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Indirizzo')).toBeFocused();
  await page.keyboard.type('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(page.getByText('L’indirizzo non è valido')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('www.comune.crema.cr.it');
  await page.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await expect(text.getByRole('link')).toHaveAttribute('href', 'https://www.comune.crema.cr.it');

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect(tool(page, 'Nota a piè di pagina')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Testo della nota')).toBeFocused();
  await page.keyboard.type('La nota');
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Testo della nota')).toHaveValue('La nota');
  await expectNoViolations(page);
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();
  // Lists take Tab; Escape leaves the text.
  await page.keyboard.press('ControlOrMeta+Shift+8');
  await page.keyboard.press('Escape');
  await expect(text).not.toBeFocused();
  await page.keyboard.press('Tab');
  await expect(text).not.toBeFocused();
});

import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { expect } from './launch.ts';

/** The table of a kind, by its name in the plural. */
export function gridOf(page: Page, plural: string): Locator {
  return page.getByRole('grid', { name: `Tabella: ${plural}`, exact: true });
}

/** The rows of a table that are drawn, without the headings. */
export function rowsOf(grid: Locator): Locator {
  return grid.getByRole('row').filter({ has: grid.page().getByRole('rowheader') });
}

/** A cell by the number of the row that is shown and the label of its column, the unit in brackets left out. */
export async function cellAt(grid: Locator, row: number, column: string): Promise<Locator> {
  const heading = grid.getByRole('columnheader', { name: new RegExp(`^${column}( \\([^)]*\\))?$`) });
  const index = await heading.getAttribute('aria-colindex');
  return grid.locator(`[aria-rowindex="${row + 1}"] [aria-colindex="${index}"]`);
}

/** How many rows the table has, drawn or not. */
export async function expectRows(grid: Locator, count: number): Promise<void> {
  await expect(grid).toHaveAttribute('aria-rowcount', String(count + 1));
}

/** Puts text on the clipboard as another program would. */
export function copyElsewhere(app: ElectronApplication, text: string): Promise<void> {
  return app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
}

export function clipboardText(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ clipboard }) => clipboard.readText());
}

import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../shared/contract/menu.ts';

/** An item that the window carries out. `menu` is the menu that shows it. */
interface CommandItem {
  readonly menu: 'file' | 'edit' | 'plan' | 'view' | 'help';
  readonly command: MenuCommand;
  readonly label: string;
  readonly accelerator?: string;
}

/** In the order in which they are shown. */
const COMMAND_ITEMS: readonly CommandItem[] = [
  { menu: 'file', command: 'save', label: 'Salva', accelerator: 'CommandOrControl+S' },
  { menu: 'file', command: 'print-pdf', label: 'Stampa in PDF…', accelerator: 'CommandOrControl+P' },
  { menu: 'file', command: 'print-paper', label: 'Stampa su carta…' },
  {
    menu: 'file',
    command: 'export-plan',
    label: 'Esporta…',
    accelerator: 'CommandOrControl+Shift+E',
  },
  {
    menu: 'file',
    command: 'export-bundle',
    label: 'Esporta il fascicolo firmato…',
    accelerator: 'CommandOrControl+E',
  },
  { menu: 'file', command: 'act-texts', label: 'Testi per la deliberazione…' },
  { menu: 'file', command: 'verify-bundle', label: 'Verifica un fascicolo…' },
  { menu: 'file', command: 'import-plan', label: 'Importa un PIAO pubblicato…' },
  { menu: 'plan', command: 'life', label: 'Percorso del piano' },
  { menu: 'plan', command: 'roll-over', label: 'Nuovo piano dell’anno successivo da questo' },
  { menu: 'edit', command: 'undo', label: 'Annulla' },
  { menu: 'edit', command: 'redo', label: 'Ripristina' },
  { menu: 'edit', command: 'search', label: 'Cerca nel piano…', accelerator: 'CommandOrControl+K' },
  // Not Command: on a Mac that hides the program.
  { menu: 'edit', command: 'replace', label: 'Trova e sostituisci…', accelerator: 'Control+H' },
  {
    menu: 'view',
    command: 'preview',
    label: 'Anteprima di stampa',
    accelerator: 'CommandOrControl+Shift+P',
  },
  { menu: 'view', command: 'compare', label: 'Confronta con un altro piano o revisione…' },
  { menu: 'help', command: 'help.guide', label: 'Guida', accelerator: 'F1' },
  { menu: 'help', command: 'help.report', label: 'Segnala un problema…' },
  { menu: 'help', command: 'help.about', label: 'Informazioni su PIAO Desk' },
];

/**
 * The Italian menu bar.
 *
 * @param send tells the window what was chosen
 */
export function buildMenu(send: (command: MenuCommand) => void): Menu {
  const commands = (menu: CommandItem['menu']): MenuItemConstructorOptions[] =>
    COMMAND_ITEMS.filter((item) => item.menu === menu).map(({ command, label, accelerator }) => ({
      id: command,
      label,
      ...(accelerator === undefined ? {} : { accelerator }),
      click: () => send(command),
    }));
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const fileCommands = commands('file');

  return Menu.buildFromTemplate([
    {
      label: '&File',
      submenu: [
        ...fileCommands,
        ...(fileCommands.length > 0 ? [separator] : []),
        { label: 'Esci', accelerator: 'CommandOrControl+Q', click: () => app.quit() },
      ],
    },
    {
      label: '&Modifica',
      submenu: [
        // No accelerator: the page hears Ctrl+Z itself, so that a field's own typing is undone first.
        ...commands('edit'),
        separator,
        { role: 'cut', label: 'Taglia' },
        { role: 'copy', label: 'Copia' },
        { role: 'paste', label: 'Incolla' },
        { role: 'pasteAndMatchStyle', label: 'Incolla senza formattazione' },
        { role: 'selectAll', label: 'Seleziona tutto' },
      ],
    },
    { label: '&Piano', submenu: commands('plan') },
    {
      label: '&Visualizza',
      submenu: [
        ...commands('view'),
        { role: 'zoomIn', label: 'Ingrandisci' },
        { role: 'zoomOut', label: 'Riduci' },
        { role: 'resetZoom', label: 'Dimensioni reali' },
        separator,
        { role: 'togglefullscreen', label: 'Schermo intero' },
        ...(app.isPackaged ? [] : developerItems()),
      ],
    },
    { label: '&Aiuto', submenu: commands('help') },
  ]);
}

function developerItems(): MenuItemConstructorOptions[] {
  return [
    { type: 'separator' },
    { role: 'reload', label: 'Ricarica' },
    { role: 'toggleDevTools', label: 'Strumenti per sviluppatori' },
  ];
}

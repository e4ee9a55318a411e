import { z } from 'zod';
import { defineEvent } from './call.ts';

/** What a person can ask from the menu and the window carries out. */
export const menuCommandSchema = z.enum([
  'save',
  'preview',
  'print-pdf',
  'print-paper',
  'export-plan',
  'export-bundle',
  'act-texts',
  'verify-bundle',
  'import-plan',
  'life',
  'compare',
  'roll-over',
  'undo',
  'redo',
  'search',
  'replace',
  'help.guide',
  'help.report',
  'help.about',
]);

export type MenuCommand = z.output<typeof menuCommandSchema>;

export const menuEvents = {
  command: defineEvent({ channel: 'menu.command', payload: menuCommandSchema }),
};

import type { MenuCommand } from '../../shared/contract/menu.ts';

/** The commands that are about no plan. */
export const noPlanNeeded: ReadonlySet<MenuCommand> = new Set<MenuCommand>([
  'help.guide',
  'help.about',
  'help.report',
  'verify-bundle',
  'import-plan',
]);

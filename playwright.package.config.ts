import { defineConfig } from '@playwright/test';
import common from './playwright.config.ts';

/** Tests of the packaged program, which `npm run test:package` makes first. */
export default defineConfig({
  ...common,
  testDir: 'test/package',
  projects: [{ name: 'package' }],
  // They start processes beside the window, and look at the installation as a whole.
  workers: 1,
  timeout: 180_000,
});

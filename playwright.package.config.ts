import { defineConfig } from '@playwright/test';
import common from './playwright.config.ts';

/** Tests of the packaged program, which `npm run test:package` makes first. */
export default defineConfig({ ...common, testDir: 'test/package', timeout: 180_000 });

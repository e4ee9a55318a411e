import { defineConfig } from '@playwright/test';

/** Tests in the real window. Nothing is retried: a test that passes now and then is a defect to mend. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  // Each test opens a window of its own; two of them on one small machine only slow each other down.
  workers: 1,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [['list']],
  outputDir: 'test-results',
});

import { defineConfig } from '@playwright/test';

// The system has one clipboard: files that use it run after one another.
const USING_THE_CLIPBOARD = /(attachments|export|grid|narrative-paste)\.e2e\.ts$/;

/** Tests in the real window. Nothing is retried: a test that passes now and then is a defect to mend. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  // Each test opens a window of its own and waits for it most of the time: two share two cores well.
  workers: 2,
  projects: [
    { name: 'clipboard', testMatch: USING_THE_CLIPBOARD, workers: 1 },
    { name: 'window', testIgnore: USING_THE_CLIPBOARD },
  ],
  timeout: 60_000,
  forbidOnly: true,
  reporter: [['list']],
  outputDir: 'test-results',
});

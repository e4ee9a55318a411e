import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts', 'test/integration/**/*.test.ts', 'test/migrations/**/*.test.ts'],
    environment: 'node',
    // No test replaces a module, so each is loaded once per worker, not once per file: `npm test` takes half the time.
    isolate: false,
    // Vitest leaves a core free by itself: on two cores that is half the machine, and the tests mostly wait for processes.
    maxWorkers: '100%',
    // Only what hangs should end by it: a whole plan is printed several times in some, on machines that do other things.
    testTimeout: 120_000,
    // To make a signing key is work on purpose: a second on a free machine, many on a busy one.
    hookTimeout: 120_000,
  },
});

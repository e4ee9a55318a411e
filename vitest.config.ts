import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts', 'test/integration/**/*.test.ts', 'test/migrations/**/*.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
    // To make a signing key is work on purpose: a second on a free machine, many on a busy one.
    hookTimeout: 60_000,
  },
});

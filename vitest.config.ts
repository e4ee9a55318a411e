import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts', 'test/integration/**/*.test.ts', 'test/migrations/**/*.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
  },
});

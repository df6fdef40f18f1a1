import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**'],
    setupFiles: ['test/seed.ts'],
    testTimeout: 60_000,
    reporters: process.env.VITEST_REPORTER ? [process.env.VITEST_REPORTER] : ['default'],
  },
});

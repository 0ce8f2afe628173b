import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

const patience = { testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false };

/** What needs programs that not every machine has: `npm run test:hosts`, `npm run test:firefox`. */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'hosts',
          include: ['tests/hosts/**/*.test.ts'],
          globalSetup: ['tests/site/build.ts', 'tests/browser/find-chromium.ts'],
          ...patience,
        },
      },
      {
        root,
        test: {
          name: 'firefox',
          include: ['tests/firefox/**/*.test.ts'],
          globalSetup: ['tests/site/build.ts'],
          ...patience,
        },
      },
    ],
  },
});

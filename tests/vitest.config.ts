import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** `unit` needs nothing; `site` reads the real build in dist/; `browser` drives Chromium over it. */
export default defineConfig({
  root,
  test: {
    projects: [
      { root, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      {
        root,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/build.ts', 'tests/site/find-poppler.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        root,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: [
            'tests/site/build.ts',
            'tests/site/find-poppler.ts',
            'tests/browser/find-chromium.ts',
          ],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // One browser at a time: two cores are soon full, and a test that waits for a core is a slow one.
          fileParallelism: false,
          // A busy machine may stall a browser once; what is broken fails twice.
          retry: 1,
        },
      },
    ],
  },
});

import { defineConfig } from 'vitest/config';

const notOurs = ['**/node_modules/**', '**/.next/**', '**/dist/**'];
const needsDatabase = '**/*.db.test.ts';
/** What is waited for may take nearly as long as its test: by itself Vitest gives it a second. */
const patient = { poll: { timeout: 18_000 } };

export default defineConfig({
  test: {
    // Vitest leaves a core to itself, which would be one of two.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          // What the files import is loaded once for each worker, and not once for each file.
          isolate: false,
          testTimeout: 20_000,
          expect: patient,
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...notOurs, needsDatabase],
        },
      },
      {
        test: {
          name: 'database',
          isolate: false,
          include: [needsDatabase],
          exclude: notOurs,
          globalSetup: ['packages/db/src/testing/database-server.ts'],
          testTimeout: 20_000,
          expect: patient,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

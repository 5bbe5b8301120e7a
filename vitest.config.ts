import { defineConfig } from 'vitest/config';

const notOurs = ['**/node_modules/**', '**/.next/**', '**/dist/**'];
const needsDatabase = '**/*.db.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          testTimeout: 20_000,
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...notOurs, needsDatabase],
        },
      },
      {
        test: {
          name: 'database',
          include: [needsDatabase],
          exclude: notOurs,
          env: process.env['DATABASE_URL'] ? { DATABASE_URL: process.env['DATABASE_URL'] } : {},
          globalSetup: ['packages/db/src/testing/database-server.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

import { afterAll, expect, test } from 'vitest';
import { createTestDatabase } from '../testing/test-database.ts';
import { createStores } from './create-stores.ts';

const stores = createStores({ databaseUrl: await createTestDatabase() });
afterAll(() => stores.close());

test('a program that has asked the database goes by its time', async () => {
  await stores.check();
  // Both run on this machine.
  expect(Math.abs(stores.clock() - Date.now())).toBeLessThan(1000);
});

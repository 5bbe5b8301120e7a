import pg from 'pg';
import { afterAll, expect, test, vi } from 'vitest';
import { createTestDatabase } from '../testing/test-database.ts';
import { createStores } from './create-stores.ts';

const stores = createStores({ databaseUrl: await createTestDatabase() });
afterAll(() => stores.close());

test('however many ask at once whether the database answers, it is asked over one connection', async () => {
  await stores.check();
  const connect = vi.spyOn(pg.Client.prototype, 'connect');
  await Promise.all(Array.from({ length: 50 }, stores.check));
  expect(connect).toHaveBeenCalledTimes(1);
  connect.mockRestore();
  await stores.check();
});

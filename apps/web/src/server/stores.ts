import 'server-only';
import { createStores } from '@rejoin/db/stores/create-stores';
import { env } from './env.ts';

type Stores = ReturnType<typeof createStores>;

let opened: Stores | undefined;

/** Every port on Postgres; opened once per process. */
export function stores(): Stores {
  opened ??= createStores({ databaseUrl: env().DATABASE_URL, applicationName: 'rejoin-workspace' });
  return opened;
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@rejoin/db/embedded';

/** A Postgres of our own for the length of a measurement, durable like the real one, and a folder beside its data. */
export async function temporaryPostgres(): Promise<{ url: string; folder: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'rejoin-bench-'));
  const postgres = await startEmbeddedPostgres({ directory: join(folder, 'postgres') });
  const stop = async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: postgres.url, folder, stop };
}

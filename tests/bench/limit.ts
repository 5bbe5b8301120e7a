import { join } from 'node:path';
import { startProgram, waitUntilHealthy } from '../../scripts/program.ts';
import { reservePort } from '../stack/reserved-port.ts';
import { connectLimitPairs } from './limit-client.ts';
import { type Measured, measure } from './measure.ts';
import { temporaryPostgres } from './temporary-postgres.ts';

/** What the bare relay does on this machine with so many pairs. */
export async function measureLimit(pairs: number, seconds: number): Promise<Measured> {
  const postgres = await temporaryPostgres();
  const port = await reservePort();
  const relay = startProgram({
    name: 'relay',
    words: [join(import.meta.dirname, 'limit-server.ts'), postgres.url, `${port}`],
    directory: import.meta.dirname,
    env: {},
    logFile: join(postgres.folder, 'logs', 'relay.log'),
  });
  try {
    await waitUntilHealthy(relay, `http://127.0.0.1:${port}`);
    const clients = await connectLimitPairs(`ws://127.0.0.1:${port}`, pairs);
    const { measured } = await measure(clients.pairs, seconds);
    clients.close();
    return measured;
  } finally {
    await relay.stop();
    await postgres.stop();
  }
}

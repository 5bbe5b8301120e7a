import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

it.each([
  ['../chaos/chaos.ts', 'chaos -- [--kills 30]'],
  ['history.ts', 'bench -- history [--messages 100000]'],
  ['idle.ts', 'bench -- idle [--connections 10000]'],
  ['messages.ts', 'bench -- messages [--pairs 200]'],
  ['routing.ts', 'bench -- routing [--agents 1000]'],
])('%s says how it is called where an option is none of its own', { timeout: 60_000 }, async (script, usage) => {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), '--bogus'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const code = new Promise((resolve) => child.once('exit', resolve));
  const [said, refused] = await Promise.all([text(child.stdout), text(child.stderr)]);
  expect(await code).toBe(1);
  expect(said).toBe('');
  expect(refused).toContain(`Usage: npm run -s ${usage}`);
  expect(refused.trim().split('\n')).toHaveLength(1);
});

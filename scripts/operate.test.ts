import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rejoin-operate-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A command that has something to undo and would go on for long. */
const COMMAND = `
import { operate } from ${JSON.stringify(join(import.meta.dirname, 'operate.ts'))};
await operate(async (settings, undo) => {
  undo.push(async () => { process.stdout.write('second\\n'); });
  undo.push(async () => { process.stdout.write('first\\n'); });
  process.stdout.write('begun\\n');
  await new Promise((resolve) => setTimeout(resolve, 600_000));
});`;

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s undoes what a command has begun, and ends it', async (signal) => {
  const file = join(folder, 'command.ts');
  await writeFile(file, COMMAND);
  const child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.stdout.once('data', () => child.kill(signal));
  const [said, refused] = await Promise.all([text(child.stdout), text(child.stderr)]);
  expect(said).toBe('begun\nfirst\nsecond\n');
  expect(refused).toBe('Stopped before it was done.\n');
  expect(await ended).toBe(1);
});

import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Mutant } from './mutant.ts';

const SIMULATE = join(import.meta.dirname, '..', 'simulate.ts');

/** A mutant that says nothing of its progress for so long hangs. */
const PATIENCE_MS = 120_000;
const KILLED = -1;

/** Runs seeds on each mutant, in a process of its own, until one shows the defect. Answers with the names of those that none did. */
export async function hunt(
  mutants: readonly Mutant[],
  { seeds, say }: { readonly seeds: number; readonly say: (text: string) => void },
): Promise<string[]> {
  const left = mutants.values();
  const free: string[] = [];
  const work = async () => {
    for (const { name } of left) {
      const { isCaught, how } = await chase(name, seeds);
      if (!isCaught) free.push(name);
      say(`${isCaught ? 'caught    ' : 'NOT CAUGHT'}  ${name}: ${how}`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  return free;
}

async function chase(name: string, seeds: number): Promise<{ readonly isCaught: boolean; readonly how: string }> {
  const words = [SIMULATE, '--mutant', name, '--seeds', `${seeds}`, '--json'];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  child.stderr.on('data', () => patience.refresh());
  const code = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (ended, signal) => resolve(signal === null ? (ended ?? 1) : KILLED));
  });
  clearTimeout(patience);
  if (code === KILLED) return { isCaught: true, how: 'nothing goes on any more' };
  // A defect that can't even be loaded would be found without us.
  if (output === '') return { isCaught: false, how: 'it does not run' };
  const { failing, first } = JSON.parse(output) as { readonly failing: readonly number[]; readonly first?: string };
  return { isCaught: code !== 0, how: code === 0 ? `not in ${seeds} seeds` : `seed ${failing[0]}, ${first}` };
}

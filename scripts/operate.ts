import { readStartSettings, type StartSettings } from './env.ts';
import type { Undo } from './open-database.ts';

/** Runs an operator's command with the settings of `npm start`. What it throws is printed as a sentence; then it failed. */
export async function operate(command: (settings: StartSettings, undo: Undo) => Promise<void>): Promise<void> {
  const undo: Undo = [];
  try {
    const settings = readStartSettings();
    if (typeof settings === 'string') throw new Error(settings);
    await command(settings, undo);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  } finally {
    for (const deed of undo.reverse()) await deed();
  }
}

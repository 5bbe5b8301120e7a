import { readStartSettings, type StartSettings } from './env.ts';
import { fail } from './fail.ts';
import type { Undo } from './open-database.ts';

/** Runs an operator's command with the settings of `npm start`. What it throws is printed as a sentence; then it failed. Ctrl-C undoes what it has begun; a second one does not wait for that. */
export async function operate(command: (settings: StartSettings, undo: Undo) => Promise<void>): Promise<void> {
  const undo: Undo = [];
  const stopped = Promise.withResolvers<'stopped'>();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => stopped.resolve('stopped'));
  let outcome: 'stopped' | undefined;
  try {
    const settings = readStartSettings();
    if (typeof settings === 'string') throw new Error(settings);
    outcome = await Promise.race([command(settings, undo).then(() => undefined), stopped.promise]);
    if (outcome === 'stopped') throw new Error('Stopped before it was done.');
  } catch (error) {
    fail(error);
  } finally {
    for (const deed of undo.reverse()) await deed();
    // The command itself may be in the middle of something that is now gone.
    if (outcome === 'stopped') process.exit();
  }
}

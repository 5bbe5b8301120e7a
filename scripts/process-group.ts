import type { ChildProcess } from 'node:child_process';

/** Signals a process that was started detached and everything it started in turn; nothing happens when they are gone. */
export function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (!child.pid) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

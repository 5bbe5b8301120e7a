import type { Environment } from './env.ts';

/** Why the gateway can't start, in one sentence that says what to do. */
export function startProblem(error: unknown, env: Environment): string {
  const { code, message, name }: NodeJS.ErrnoException = error instanceof Error ? error : new Error(String(error));
  const port = env.GATEWAY_PORT;
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken: stop what listens there, or set GATEWAY_PORT to a free one.`;
  if (code === 'EACCES')
    return `Port ${port} may not be opened: set GATEWAY_PORT to one above 1023, or give the permission.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${env.GATEWAY_HOST} is not an address of this machine: set GATEWAY_HOST.`;
  if (code === 'EMFILE')
    return 'The gateway may not open enough files: raise the limit (ulimit -n) above the number of guests.';
  if (name === 'DatabaseProblem') return message;
  const { host } = new URL(env.DATABASE_URL);
  return `The database at ${host} can't be used (${lastLine(message)}): start it, or set DATABASE_URL.`;
}

/** The last line of a driver's message is the one that says what happened. */
function lastLine(message: string): string {
  return message.trim().split('\n').at(-1)?.trim() ?? 'unknown error';
}

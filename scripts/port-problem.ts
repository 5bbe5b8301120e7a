import { createServer } from 'node:net';

/** A sentence when nobody can listen on the port now; `name` is the setting that chooses it. */
export async function portProblem(name: string, port: number): Promise<string | undefined> {
  const code = await new Promise<string | undefined>((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen(port, () => probe.close(() => resolve(undefined)));
  });
  if (code === undefined) return undefined;
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken: stop the program that listens on it, or set ${name} to another number.`;
  if (code === 'EACCES') return `Port ${port} is closed to this user: set ${name} to a number above 1023.`;
  return `Port ${port} cannot be used (${code}): set ${name} to another number.`;
}

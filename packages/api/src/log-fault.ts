import { inspect } from 'node:util';

/** Writes a fault that no visitor is told about to standard error, with what caused it, as one line of JSON. */
export function logFault(message: string, error: unknown, details: Readonly<Record<string, unknown>> = {}): void {
  const line = {
    level: 'error',
    time: new Date().toISOString(),
    message,
    ...details,
    error: inspect(error, { depth: 4 }),
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

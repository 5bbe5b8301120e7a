import 'server-only';

/** Writes a fault that no visitor is told about to standard error, as one line of JSON. */
export function logFault(message: string, error: unknown, details: Readonly<Record<string, unknown>> = {}): void {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `${JSON.stringify({ level: 'error', time: new Date().toISOString(), message, ...details, stack })}\n`,
  );
}

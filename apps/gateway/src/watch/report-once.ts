import type { Logger } from 'pino';

/** The same trouble is written down once in this time. */
const QUIET_MS = 10_000;

/** Writes down what goes wrong in the background, and not twice a second while a database is away. */
export function reportOnce(logger: Pick<Logger, 'error'>, clock: () => number): (error: unknown) => void {
  const reportedAt = new Map<string, number>();
  return (error) => {
    const now = clock();
    for (const [message, at] of reportedAt) if (now - at >= QUIET_MS) reportedAt.delete(message);
    const message = error instanceof Error ? error.message : String(error);
    if (reportedAt.has(message)) return;
    reportedAt.set(message, now);
    logger.error({ err: error }, 'Background work failed');
  };
}

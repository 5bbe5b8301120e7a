import { type Logger, pino } from 'pino';

/** One JSON object a line on stdout. What guests and agents write, tokens and signed addresses never get here. */
export function createLogger(level: string): Logger {
  return pino({ level, base: { program: 'gateway' }, serializers: { err: describe } });
}

/** An error without the fields that libraries hang on it: those may hold what a query was about. */
function describe(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  return { type: error.name, message: error.message, stack: error.stack, ...('code' in error && { code: error.code }) };
}

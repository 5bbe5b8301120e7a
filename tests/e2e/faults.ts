import type { BrowserContext } from '@playwright/test';

/** What browsers complained of: errors thrown, errors logged, breaches of a Content-Security-Policy; and screens that nobody asked for. */
export type Faults = {
  /** Complaints that the test brings about on purpose. */
  readonly allow: (pattern: RegExp) => void;
  readonly watch: (context: BrowserContext) => void;
  readonly found: () => string[];
};

/** The browser's own words for a server that is away, which only a test that takes it away may see. */
export const SERVER_AWAY =
  /net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|INCOMPLETE_CHUNKED)|WebSocket connection to/;

export function collectFaults(): Faults {
  const seen: string[] = [];
  const allowed: RegExp[] = [];
  return {
    allow: (pattern) => allowed.push(pattern),
    watch(context) {
      context.on('weberror', (error) =>
        seen.push(`${error.page()?.url()}: ${error.error().stack ?? error.error().message}`),
      );
      context.on('console', (message) => {
        if (message.type() === 'error')
          seen.push(`${message.page()?.url()}: ${message.text()} (${message.location().url})`);
      });
      context.on('request', (request) => {
        if (request.headers()['next-router-prefetch'] !== undefined) seen.push(`asked ahead: ${request.url()}`);
      });
    },
    found: () => seen.filter((fault) => !allowed.some((pattern) => pattern.test(fault))),
  };
}

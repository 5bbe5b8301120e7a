import type { AppRouter } from '@rejoin/api/router';
import { signalWithin } from '@rejoin/ui/signal-within';
import {
  createTRPCClient,
  createWSClient,
  httpBatchLink,
  splitLink,
  type TRPCClient,
  TRPCClientError,
  type TRPCLink,
  wsLink,
} from '@trpc/client';
import { observable, tap, type Unsubscribable } from '@trpc/server/observable';
import { failureOf } from './failure.ts';

export type Api = TRPCClient<AppRouter>;

export type LineSurroundings = {
  /** Whether the line is live, or is again in a moment: else nothing is done, and not later either, when nobody means it any more. */
  readonly onceLive: (tell: (isLive: boolean) => void) => () => void;
  /** The socket closed, or could not be opened; it is tried again. */
  readonly onLost: () => void;
  /** Nobody is signed in any more. */
  readonly onSignedOut: () => void;
};

/** With nothing under way the socket is closed after this long, in milliseconds; the live stream keeps it open. */
const IDLE_MS = 60_000;

/** How long an answer over HTTP is waited for, in milliseconds. */
const ANSWERED_MS = 20_000;

/** How long to wait before the next attempt, in milliseconds: at once, then half a second to ten, spread by `chance` (0…1) so that a crowd does not return together. */
export function retryDelay(attempt: number, chance: number): number {
  return attempt === 0 ? 0 : Math.min(500 * 2 ** (attempt - 1), 10_000) * (0.75 + chance / 2);
}

/** Queries through Next; mutations and the live stream over one WebSocket to the gateway, opened on first use with a fresh ticket each time. */
export function openLine(surroundings: LineSurroundings): { readonly api: Api; readonly close: () => void } {
  const noticing: TRPCLink<AppRouter> =
    () =>
    ({ op, next }) =>
      next(op).pipe(tap({ error: (error) => failureOf(error) === 'notSignedIn' && surroundings.onSignedOut() }));
  const refusing: TRPCLink<AppRouter> =
    () =>
    ({ op, next }) =>
      op.type === 'mutation'
        ? observable((observer) => {
            let sent: Unsubscribable | undefined;
            const stopWaiting = surroundings.onceLive((isLive) => {
              if (isLive) sent = next(op).subscribe(observer);
              else observer.error(new TRPCClientError('There is no line.'));
            });
            return () => {
              stopWaiting();
              sent?.unsubscribe();
            };
          })
        : next(op);
  const queries = httpBatchLink({
    url: '/api/trpc',
    fetch: (address, init) => fetch(address, { ...init, signal: signalWithin(ANSWERED_MS, init?.signal) }),
  });
  const overHttp = createTRPCClient<AppRouter>({ links: [noticing, queries] });
  let ticket = '';

  async function gatewayAddress(): Promise<string> {
    try {
      const issued = await overHttp.session.ticket.query();
      ticket = issued.ticket;
      return `${issued.gatewayUrl.replace(/^http/, 'ws').replace(/\/$/, '')}/agent`;
    } catch (error) {
      if (failureOf(error) !== 'notSignedIn') surroundings.onLost();
      throw error;
    }
  }

  const socket = createWSClient({
    url: gatewayAddress,
    connectionParams: () => ({ ticket }),
    retryDelayMs: (attempt) => retryDelay(attempt, Math.random()),
    keepAlive: { enabled: true, intervalMs: 10_000, pongTimeoutMs: 5_000 },
    lazy: { enabled: true, closeMs: IDLE_MS },
    onClose: surroundings.onLost,
    onError: surroundings.onLost,
  });
  const api = createTRPCClient<AppRouter>({
    links: [
      noticing,
      refusing,
      splitLink({ condition: ({ type }) => type === 'query', true: queries, false: wsLink({ client: socket }) }),
    ],
  });
  return { api, close: () => void socket.close() };
}

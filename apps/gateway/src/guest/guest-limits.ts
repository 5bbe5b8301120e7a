import type { GuestRates } from '../settings.ts';
import type { GuestPorts } from './guest-ports.ts';
import { type Buckets, createBuckets } from './rate.ts';
import { createSharedRate, type SharedRate } from './shared-rate.ts';

/** How many connections of a deployment are let in for one look at the allowance that all gateways share. */
const CONNECTIONS_TOGETHER = 20;
const TIDY_MS = 60_000;
/** Longer than any of the limits takes to be as good as new. */
const FORGOTTEN_AFTER_MS = 60 * 60_000;

/** The limits that hold over all gateways (guest API, section 8); those of one connection are the connection's. */
export type GuestLimits = {
  /** By session. Rooms count in it what the session's other gateways have stored. */
  readonly messages: Buckets;
  /** By the hash of the session's token. */
  readonly configures: SharedRate;
  /** By session. */
  readonly historyPages: SharedRate;
  /** By deployment. */
  readonly connections: SharedRate;
  stop(): void;
};

export function createGuestLimits(
  rates: GuestRates,
  { ports, onError }: { readonly ports: GuestPorts; readonly onError: (error: unknown) => void },
): GuestLimits {
  const { allowances, clock } = ports;
  const shared = { lease: 1, ports, onError };
  const tidy = setInterval(() => {
    allowances.forget(clock() - FORGOTTEN_AFTER_MS).catch(onError);
  }, TIDY_MS);
  return {
    messages: createBuckets(rates.messages),
    configures: createSharedRate({ ...shared, name: 'configure', rate: rates.configures }),
    historyPages: createSharedRate({ ...shared, name: 'history', rate: rates.historyPages }),
    connections: createSharedRate({
      ...{ ...shared, name: 'connect', rate: rates.connections },
      lease: Math.max(1, Math.min(CONNECTIONS_TOGETHER, Math.floor(rates.connections.burst / 10))),
    }),
    stop: () => clearInterval(tidy),
  };
}

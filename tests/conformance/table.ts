import type { Deployment } from './deployments.ts';
import type { Desk } from './desk.ts';
import { connectGuest, type Guest, type Handshake, handshakeStatus } from './guest.ts';
import type { Host } from './host.ts';
import type { Identity } from './identity.ts';
import { type Rest, restOf } from './rest.ts';
import { createSessionWatch, type SessionWatch } from './session-watch.ts';

type ConnectOptions = {
  /** The session to come back to; by default a new one. */
  readonly token?: string;
  /** Beside `deploymentId`, e.g. `&application=shop`. */
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Where one case sits: its deployment, and the clients that it opens, which are closed after it. */
export type Table = Rest & {
  readonly host: Host;
  readonly deployment: Deployment;
  /** Only in cases on attended deployments. */
  readonly desk: Desk;
  /** Only in cases on identified deployments. */
  readonly identity: Identity;
  /** The token of a session that has so many seconds left. */
  agedToken(secondsLeft: number): Promise<string>;
  handshake(options?: ConnectOptions): Handshake;
  /** The status with which the handshake is answered. */
  status(handshake: Handshake): Promise<number>;
  connect(options?: ConnectOptions): Promise<Guest>;
  /** Connects and configures as the plain test tool does. */
  arrive(options?: ConnectOptions & { readonly configure?: object }): Promise<Guest>;
};

/** A table, and what a strict client found wrong with anything that came to it. */
export function setTable(host: Host, deployment: Deployment) {
  const guests: Guest[] = [];
  const sessions = new Map<string, SessionWatch>();
  const watchOf = (token: string) => {
    const watch = sessions.get(token) ?? createSessionWatch();
    sessions.set(token, watch);
    return watch;
  };

  const handshake = ({ query = '', headers }: ConnectOptions = {}): Handshake => ({
    url: `${host.url}/v1?deploymentId=${deployment.id}${query}`,
    headers: headers ?? originHeaders(host, deployment),
  });

  const table: Table = {
    host,
    deployment,
    get desk() {
      if (host.desk === undefined) throw new Error('This host has no desk');
      return host.desk;
    },
    get identity() {
      if (host.identity === undefined) throw new Error('This host has no identity provider');
      return host.identity;
    },
    async agedToken(secondsLeft) {
      if (host.agedToken === undefined) throw new Error('The sessions of this host do not age');
      return host.agedToken(deployment.id, secondsLeft);
    },
    handshake,
    status: handshakeStatus,
    async connect(options = {}) {
      const { token = crypto.randomUUID() } = options;
      const guest = await connectGuest({
        ...handshake(options),
        token,
        deploymentId: deployment.id,
        watch: watchOf(token),
      });
      guests.push(guest);
      return guest;
    },
    async arrive(options = {}) {
      const guest = await table.connect(options);
      await guest.ask(
        { action: 'configureSession', deploymentId: deployment.id, ...options.configure },
        'SessionResponse',
      );
      return guest;
    },
    ...restOf(host),
  };

  return {
    table,
    /** Closes the case's connections. Returns what was wrong with any frame that came. */
    clear(): readonly string[] {
      for (const { socket } of guests) socket.terminate();
      return guests.flatMap(({ problems }) => problems);
    },
  };
}

/** Restricted deployments are entered from the origin that was named, else from one of their domains. */
export function originHeaders(
  host: Pick<Host, 'origin'>,
  { facts, allowedDomains }: Deployment,
): Record<string, string> {
  if (host.origin !== undefined) return { origin: host.origin };
  const [domain] = allowedDomains;
  return facts.open || domain === undefined ? {} : { origin: `https://${domain}` };
}

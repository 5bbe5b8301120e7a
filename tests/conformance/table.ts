import type { Deployment } from './deployments.ts';
import type { Desk } from './desk.ts';
import { connectGuest, type Guest, type Handshake, handshakeStatus } from './guest.ts';
import type { Host } from './host.ts';
import { createSessionWatch, type SessionWatch } from './session-watch.ts';
import { errorBody, findNull, type HistoryPage, historyPage } from './wire/rest.ts';

type ConnectOptions = {
  /** The session to come back to; by default a new one. */
  readonly token?: string;
  /** Beside `deploymentId`, e.g. `&application=shop`. */
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Where one case sits: its deployment, and the clients that it opens, which are closed after it. */
export type Table = {
  readonly host: Host;
  readonly deployment: Deployment;
  /** Only in cases on attended deployments. */
  readonly desk: Desk;
  handshake(options?: ConnectOptions): Handshake;
  /** The status with which the handshake is answered. */
  status(handshake: Handshake): Promise<number>;
  connect(options?: ConnectOptions): Promise<Guest>;
  /** Connects and configures as the plain test tool does. */
  arrive(options?: ConnectOptions & { readonly configure?: object }): Promise<Guest>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** A page of the guest's history. */
  history(guest: Guest, query?: string): Promise<HistoryPage>;
  /** Fails unless REST refuses so. */
  refusal(answer: Response, status: number): Promise<void>;
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
    fetch: (path, init) => fetch(path.startsWith('/') ? host.httpUrl + path : path, init),
    async history(guest, query = '') {
      const { jwt } = (await guest.ask({ action: 'getJwt' }, 'JwtResponse')).body;
      const headers = { authorization: `bearer ${jwt}` };
      const answer = await fetch(`${host.httpUrl}/api/v2/webmessaging/messages${query}`, { headers });
      if (answer.status !== 200) throw new Error(`the history is answered with ${answer.status}`);
      return historyPage.parse(await answer.json());
    },
    async refusal(answer, status) {
      const body: unknown = await answer.json();
      if (answer.status !== status)
        throw new Error(`expected ${status}, got ${answer.status}: ${JSON.stringify(body)}`);
      if (errorBody.parse(body).status !== status) throw new Error('the error body names another status');
      const nowhere = findNull(body);
      if (nowhere !== undefined) throw new Error(`a null at ${nowhere}`);
    },
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
export function originHeaders(host: Host, { facts, allowedDomains }: Deployment): Record<string, string> {
  if (host.origin !== undefined) return { origin: host.origin };
  const [domain] = allowedDomains;
  return facts.open || domain === undefined ? {} : { origin: `https://${domain}` };
}

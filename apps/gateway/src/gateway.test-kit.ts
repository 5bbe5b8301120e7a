import type { AppRouter } from '@rejoin/api/router';
import { issueTicket } from '@rejoin/auth/ticket';
import { DOWN, type DownFrame } from '@rejoin/protocol/down/down';
import { LIMITS } from '@rejoin/protocol/limits';
import { furnishShop, SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import { createMemoryWorld, type MemoryWorld } from '@rejoin/use-cases/memory/world';
import { createTRPCClient, createWSClient, wsLink } from '@trpc/client';
import { pino } from 'pino';
import { WebSocket } from 'ws';
import { createFileReader } from './files/file-reader.ts';
import { type Gateway, startGateway } from './gateway.ts';
import { PATIENCE } from './patience.ts';
import { type GatewaySettings, guestRates } from './settings.ts';

export const AUTH_SECRET = 'a secret that only the tests of the gateway use';
export const WEB_ORIGIN = 'http://workspace.example';
const TRPC_SOCKET = WebSocket as unknown as typeof globalThis.WebSocket;

export type TestGateway = {
  readonly world: MemoryWorld;
  readonly gateway: Gateway;
  /** What it has written down as failed. */
  readonly failures: readonly { readonly msg: string }[];
  /** `localhost:port` */
  readonly host: string;
  readonly close: () => Promise<void>;
};

/** A whole gateway on a free port, over books in memory and a shop with agents. */
export async function openGateway(settings: Partial<GatewaySettings> = {}, world?: MemoryWorld): Promise<TestGateway> {
  const books = world ?? createMemoryWorld({ clock: Date.now });
  const failures: { msg: string }[] = [];
  if (world === undefined) await furnishShop(books);
  const gateway = await startGateway({
    settings: {
      port: 0,
      host: '127.0.0.1',
      authSecret: AUTH_SECRET,
      publicUrl: undefined,
      webOrigin: WEB_ORIGIN,
      patience: PATIENCE,
      rates: guestRates({}),
      connectionsPerSession: LIMITS.connectionsPerSession,
      keepFilesDays: undefined,
      messengerDist: '/nowhere',
      demoDeploymentIds: [SHOP.deployment],
      ...settings,
    },
    stores: { ...books, files: createFileReader() },
    logger: pino({ level: 'error' }, { write: (line) => failures.push(JSON.parse(line)) }),
  });
  return { world: books, gateway, failures, host: `127.0.0.1:${gateway.port}`, close: () => gateway.close() };
}

/** One at which no time passes: what it allows in a minute does not grow while it is used up. */
export async function openStillGateway(settings: Partial<GatewaySettings> = {}): Promise<TestGateway> {
  const now = Date.now();
  const world = createMemoryWorld({ clock: () => now });
  await furnishShop(world);
  return openGateway(settings, world);
}

/** A guest's client: sends requests, and hands out the frames that come in the order in which they came. */
export type TestGuest = {
  readonly token: string;
  readonly socket: WebSocket;
  send(request: object): void;
  sendRaw(data: string | Buffer): void;
  /** The next frame of the class; those of others that come before are left for later. */
  next<Class extends DownFrame['class']>(className: Class): Promise<Extract<DownFrame, { class: Class }>>;
  /** Sends a request under this guest's token and gives the next frame of the class. */
  ask<Class extends DownFrame['class']>(
    request: object,
    className: Class,
  ): Promise<Extract<DownFrame, { class: Class }>>;
  configure(more?: object): Promise<Extract<DownFrame, { class: 'SessionResponse' }>['body']>;
  /** Frames that came and nobody has asked for. */
  readonly unread: readonly DownFrame[];
  /** The code with which the line was closed. */
  readonly closed: Promise<number>;
};

const SCHEMAS = Object.values(DOWN);

export async function connectGuest(
  { host }: TestGateway,
  options: { readonly token?: string; readonly deploymentId?: string; readonly autoPong?: boolean } = {},
): Promise<TestGuest> {
  const { token = crypto.randomUUID(), deploymentId = SHOP.deployment, autoPong = true } = options;
  const socket = new WebSocket(`ws://${host}/v1?deploymentId=${deploymentId}`, { autoPong });
  const unread: DownFrame[] = [];
  let arrived = Promise.withResolvers<void>();
  socket.on('message', (data: Buffer) => {
    const frame = JSON.parse(data.toString()) as DownFrame;
    if (!SCHEMAS.some((schema) => schema.safeParse(frame).success))
      throw new Error(`Not a frame of the protocol: ${data.toString()}`);
    unread.push(frame);
    arrived.resolve();
    arrived = Promise.withResolvers();
  });
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await new Promise<void>((resolve, reject) => socket.once('open', resolve).once('error', reject));

  const guest: TestGuest = {
    token,
    socket,
    unread,
    closed,
    send: (request) => socket.send(JSON.stringify(request)),
    sendRaw: (data) => socket.send(data),
    async next(className) {
      for (;;) {
        const index = unread.findIndex((frame) => frame.class === className);
        const [found] = index < 0 ? [] : unread.splice(index, 1);
        if (found !== undefined) return found as never;
        await arrived.promise;
      }
    },
    ask(request, className) {
      guest.send({ token, ...request });
      return guest.next(className);
    },
    configure: async (more = {}) =>
      (await guest.ask({ action: 'configureSession', deploymentId, ...more }, 'SessionResponse')).body,
  };
  return guest;
}

/** The status with which an upgrade is answered; 101 when it is let through. */
export function upgradeStatus(url: string, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { headers });
    socket.on('open', () => {
      socket.terminate();
      resolve(101);
    });
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', reject);
  });
}

export function text(message: string, more: object = {}): object {
  return { action: 'onMessage', message: { type: 'Text', text: message, ...more } };
}

/** An agent's client, signed in as `personId`. */
export function connectAgent({ host }: TestGateway, personId: string) {
  const socket = createWSClient({
    url: `ws://${host}/agent`,
    WebSocket: TRPC_SOCKET,
    connectionParams: async () => ({
      ticket: await issueTicket(AUTH_SECRET, { personId, id: 'session', generation: 1 }, Date.now()),
    }),
  });
  const client = createTRPCClient<AppRouter>({ links: [wsLink<AppRouter>({ client: socket })] });
  return { client, close: () => socket.close() };
}

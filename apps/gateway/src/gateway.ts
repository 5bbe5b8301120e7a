import type { IncomingMessage } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { createContexts } from '@rejoin/api/create-contexts';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { createAgentSockets } from './agent/agent-sockets.ts';
import type { Certificate } from './certificate.ts';
import { type Engine, startEngine } from './engine.ts';
import type { GatewayStores } from './gateway-stores.ts';
import { createConnectionKeeper } from './guest/connection-keeper.ts';
import { createDeliveryReceipts } from './guest/delivery-receipts.ts';
import { createGuestLimits } from './guest/guest-limits.ts';
import type { GuestServices } from './guest/guest-services.ts';
import { createGuestSockets } from './guest/guest-sockets.ts';
import { createRooms } from './guest/rooms.ts';
import { createHttpApp } from './http-app.ts';
import { createIdentityVerifier } from './identity-verifier.ts';
import { createLinks } from './links.ts';
import { ownHostsOf } from './own-hosts.ts';
import { type MessengerFiles, readMessengerFiles } from './pages/messenger-files.ts';
import { refuseUpgrade } from './refuse-upgrade.ts';
import type { GatewaySettings } from './settings.ts';
import { targetOf } from './target-of.ts';
import { createMetrics, type Metrics } from './watch/metrics.ts';
import { reportOnce } from './watch/report-once.ts';

/** Connections that may wait to be taken in: after a restart all guests come back at once, and one that finds no room tries again after seconds. */
const BACKLOG = 4096;

export type Gateway = {
  /** The origin it is reached under. */
  readonly publicUrl: string;
  readonly port: number;
  /** Shows another certificate to whoever connects from now on. Only for a gateway that began with one. */
  renew(certificate: Certificate): void;
  /** Finishes what is in hand and lets go of everything but the stores. */
  close(): Promise<void>;
};

export type GatewayParts = {
  readonly settings: GatewaySettings;
  readonly stores: GatewayStores;
  readonly logger: Logger;
};

type Inside = GatewayParts & {
  readonly engine: Engine;
  readonly metrics: Metrics;
  readonly publicUrl: () => string;
  readonly onError: (error: unknown) => void;
};

/** Starts the realtime edge on its port: guests, agents, files, and the background work on conversations. */
export async function startGateway(parts: GatewayParts): Promise<Gateway> {
  const { settings, stores, logger } = parts;
  const metrics = createMetrics();
  const onError = reportOnce(logger, stores.clock);
  const [files, engine] = await Promise.all([
    readMessengerFiles(settings.messengerDist),
    startEngine(stores, { metrics, keepFilesDays: settings.keepFilesDays, onError }),
  ]);
  if (files.size === 0) logger.warn(`There is no built messenger in ${settings.messengerDist}; build it first.`);
  let port = settings.port;
  const inside = {
    ...parts,
    engine,
    metrics,
    onError,
    publicUrl: () =>
      settings.publicUrl ?? `${settings.certificate === undefined ? 'http' : 'https'}://localhost:${port}`,
  };
  const guests = guestServices(inside);
  const app = httpApp(inside, guests, files);
  const closeSockets = await openSockets(inside, guests, app);
  async function close(): Promise<void> {
    await engine.stopWorkers();
    await closeSockets();
    await app.close();
    await guests.receipts.flush();
    guests.limits.stop();
    guests.rooms.stop();
    await guests.keeper.stop();
    await engine.stop();
  }
  try {
    await app.listen({ port, host: settings.host, backlog: BACKLOG });
  } catch (error) {
    await close();
    throw error;
  }
  port = (app.server.address() as AddressInfo).port;
  return {
    publicUrl: inside.publicUrl(),
    port,
    renew: (certificate) => (app.server as SecureServer).setSecureContext(certificate),
    close,
  };
}

function guestServices({ settings, stores, logger, engine, metrics, publicUrl, onError }: Inside): GuestServices {
  const {
    clock,
    newId,
    agents,
    books,
    sessions,
    deviceLinks,
    connections,
    allowances,
    identityProviders,
    signIns,
    attachments,
    blobs,
    receipts,
  } = stores;
  const { log, conversations, pictures, newsroom, typing, lookout } = engine;
  const { authSecret, rates, connectionsPerSession: most } = settings;
  const verify = createIdentityVerifier(authSecret, clock);
  const people = { sessions, deviceLinks, connections, allowances, identityProviders, signIns, verify };
  const ports = {
    ...{ clock, newId, agents, books, log, ...people },
    ...{ attachments, blobs, conversations, pictures, newsroom, typing },
  };
  const links = createLinks({ authSecret, publicUrl, clock });
  const limits = createGuestLimits(rates, { ports, onError });
  const keeper = createConnectionKeeper({ register: connections, gatewayId: newId(), most, onError });
  return {
    ports,
    rooms: createRooms({ ports, links, keeper, messages: limits.messages, most, onError }),
    keeper,
    receipts: createDeliveryReceipts(receipts, onError),
    lookout,
    links,
    rates,
    limits,
    authSecret,
    logger,
    metrics,
  };
}

function httpApp(
  { settings, stores, logger, publicUrl, onError }: Inside,
  guests: GuestServices,
  messenger: MessengerFiles,
): FastifyInstance {
  const { files, sessions, newId } = stores;
  const ping = () => sessions.find(newId());
  const { demoDeploymentIds, patience, certificate } = settings;
  const pages = { messenger, publicUrl, demoDeploymentIds };
  const { links } = guests;
  const { conversations, pictures } = guests.ports;
  const platform = { stores, conversations, pictures, links, authSecret: settings.authSecret, logger, publicUrl };
  return createHttpApp({ guests, platform, files, ping, onError, patience, certificate, ...pages });
}

/** Takes WebSockets on the server's port; the returned function closes them. */
async function openSockets(
  inside: Inside,
  guests: GuestServices,
  { server }: FastifyInstance,
): Promise<() => Promise<void>> {
  const { publicUrl, onError } = inside;
  const ownHosts = (request: IncomingMessage) => ownHostsOf(request, publicUrl());
  const guestSockets = createGuestSockets(guests, { ownHosts, patience: inside.settings.patience });
  const agentSockets = createAgentSockets(agentServices(inside), ownHosts);
  const stopNews = await inside.stores.bus.subscribe((news) => {
    for (const item of news) {
      if (item.type === 'people') agentSockets.lookAgain(item.personId).catch(onError);
      if (item.type === 'gap') agentSockets.lookAgain().catch(onError);
    }
  });
  let closing = false;
  server.on('upgrade', (request: IncomingMessage, duplex: Duplex, head: Buffer) => {
    duplex.on('error', hangUp);
    const path = targetOf(request)?.pathname;
    if (closing) return refuseUpgrade(duplex, 503);
    if (path === '/agent' || path === '/agent/') return agentSockets.upgrade(request, duplex, head);
    if (path !== '/v1' && path !== '/v1/') return refuseUpgrade(duplex, 404);
    guestSockets.upgrade(request, duplex, head).catch((error: unknown) => {
      onError(error);
      refuseUpgrade(duplex, 500);
    });
  });
  return async () => {
    closing = true;
    await stopNews();
    await Promise.all([agentSockets.close(), guestSockets.close()]);
  };
}

/** Listens on every line that is upgraded. */
function hangUp(this: Duplex): void {
  this.destroy();
}

function agentServices({
  settings,
  stores,
  logger,
  engine,
  metrics,
  publicUrl,
}: Inside): Parameters<typeof createAgentSockets>[0] {
  const { authSecret, webOrigin, patience } = settings;
  const { log, conversations, pictures, newsroom, typing } = engine;
  let contexts: ReturnType<typeof createContexts> | undefined;
  return {
    authSecret,
    webOrigin,
    clock: stores.clock,
    metrics,
    ticketMs: patience.headersMs,
    arrive: engine.attendance.arrive,
    contextFor(session) {
      const ports = { ...stores, log, conversations, pictures, typing };
      contexts ??= createContexts({ ports, newsroom, authSecret, gatewayUrl: publicUrl(), log: logger });
      return contexts(session);
    },
  };
}

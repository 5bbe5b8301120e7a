import type { IncomingMessage } from 'node:http';
import cors from '@fastify/cors';
import type { FileReader } from '@rejoin/use-cases/ports/attachments';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Certificate } from './certificate.ts';
import { downloadRoutes } from './files/download-routes.ts';
import { uploadRoutes } from './files/upload-routes.ts';
import type { GuestServices } from './guest/guest-services.ts';
import { createHttpServer } from './http-server.ts';
import { takeJson } from './json-bodies.ts';
import type { MessengerFiles } from './pages/messenger-files.ts';
import { messengerRoutes } from './pages/messenger-routes.ts';
import { pageRoutes } from './pages/page-routes.ts';
import type { Patience } from './patience.ts';
import { type Exchange, isOfPlatform, platformRoutes, refuseOfPlatform } from './platform/platform-routes.ts';
import type { PlatformServices } from './platform/platform-services.ts';
import { deploymentRoutes } from './rest/deployment-routes.ts';
import { deviceLinkRoutes } from './rest/device-link-routes.ts';
import { historyRoutes } from './rest/history-routes.ts';
import { pushDeviceRoutes } from './rest/push-device-routes.ts';
import { refuse } from './rest/refuse.ts';
import { refuseUnread } from './rest/refuse-unread.ts';
import { tokenRoutes } from './rest/token-routes.ts';
import { upgradeRoutes } from './rest/upgrade-routes.ts';
import { healthRoutes } from './watch/health-routes.ts';

export type HttpServices = {
  readonly guests: GuestServices;
  readonly platform: PlatformServices;
  readonly files: FileReader;
  readonly messenger: MessengerFiles;
  readonly publicUrl: () => string;
  readonly demoDeploymentIds: readonly string[];
  readonly ping: () => Promise<unknown>;
  readonly onError: (error: unknown) => void;
  readonly patience: Patience;
  readonly certificate: Certificate | undefined;
};

/** For what no route answers; routes have it from their plug-in. */
const ANY_ORIGIN = ['access-control-allow-origin', '*'] as const;

/** Everything the gateway answers over plain HTTP. */
export function createHttpApp(services: HttpServices): FastifyInstance {
  const { guests, platform, messenger, publicUrl, demoDeploymentIds, ping, patience, certificate } = services;
  const { ports, metrics, logger } = guests;
  const app = Fastify({
    forceCloseConnections: true,
    serverFactory: (handler) => createHttpServer(handler, patience, certificate),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true, ignoreDuplicateSlashes: true },
    clientErrorHandler: refuseUnread,
    frameworkErrors: (_error, request, reply) => refuseAddress(platform, { request, reply }, 'badRequest'),
  });
  app.setNotFoundHandler((request, reply) => refuseAddress(platform, { request, reply }, 'notFound'));
  app.setErrorHandler((error: { statusCode?: number }, request, reply) => {
    const theirs = error.statusCode !== undefined && error.statusCode < 500;
    if (!theirs && !isBrokenOff(request.raw))
      logger.error({ err: error, route: request.routeOptions.url }, 'A request failed');
    return refuse(reply, theirs ? 'badRequest' : 'failed');
  });
  healthRoutes(app, { metrics, ping });
  messengerRoutes(app, messenger);
  pageRoutes(app, { files: messenger, pictures: ports.pictures, publicUrl, demoDeploymentIds });
  platformRoutes(app, platform);
  app.register((open, _options, done) => {
    openRoutes(open, services);
    done();
  });
  return app;
}

/** What no route answers: of the platform API as that refuses, anything else as pages of any origin may read it. */
function refuseAddress(platform: PlatformServices, { request, reply }: Exchange, refusal: 'badRequest' | 'notFound') {
  if (isOfPlatform(request.url)) return refuseOfPlatform(platform, reply, refusal);
  return refuse(reply.header(...ANY_ORIGIN), refusal);
}

/** Whether its sender was gone before all of it was there: then that is what failed. */
function isBrokenOff({ readableAborted, complete }: IncomingMessage): boolean {
  return readableAborted && !complete;
}

/** What a page of any origin may use: nothing here acts on a cookie. */
function openRoutes(open: FastifyInstance, { guests, files, publicUrl, onError }: HttpServices): void {
  const { ports, links, logger } = guests;
  open.register(cors, {
    origin: '*',
    methods: ['GET', 'PUT', 'POST', 'PATCH', 'DELETE'],
    // An OPTIONS that asks no page's leave is answered like one that does.
    strictPreflight: false,
    exposedHeaders: ['retry-after', 'accept-ranges', 'content-range', 'etag'],
    maxAge: 600,
  });
  takeJson(open);
  historyRoutes(open, guests);
  tokenRoutes(open, guests, publicUrl);
  deviceLinkRoutes(open, guests, publicUrl);
  pushDeviceRoutes(open);
  upgradeRoutes(open);
  deploymentRoutes(open, { pictures: ports.pictures, lookout: guests.lookout, publicUrl });
  downloadRoutes(open, { ports, links, logger });
  // On its own, as it takes bodies of any type.
  open.register((scope, _options, done) => {
    uploadRoutes(scope, { ports: { ...ports, files, onError }, links });
    done();
  });
}

import { readGuestJwt } from '@rejoin/auth/guest-jwt';
import { LIMITS } from '@rejoin/protocol/limits';
import {
  type DeviceLinkAnswer,
  type DeviceLinkState,
  type DeviceLinkTaken,
  deviceLinkRequest,
  deviceLinkTaking,
} from '@rejoin/protocol/rest/device-link';
import { makeDeviceLink } from '@rejoin/use-cases/session/make-device-link';
import { deviceLinkIsGood, takeDeviceLink } from '@rejoin/use-cases/session/take-device-link';
import type { FastifyInstance } from 'fastify';
import type { GuestServices } from '../guest/guest-services.ts';
import { createBuckets, perMinute } from '../guest/rate.ts';
import { bearerOf } from './bearer.ts';
import { createGate } from './gate.ts';
import { hashOf, newSecret } from './new-secret.ts';
import { refuse } from './refuse.ts';

const PATH = '/webdeployments/v1/device-links';
/** The longest request: a sealed token and a little more. */
const BODY = { bodyLimit: 4 * 1024 };
const CODE_BYTES = 16;

/** Where a guest's conversation goes from one device to another (guest API, "To another device"). No code is logged or kept. */
export function deviceLinkRoutes(app: FastifyInstance, services: GuestServices, publicUrl: () => string): void {
  makingRoute(app, services);
  takingRoute(app, services, publicUrl);
  askingRoute(app, services, publicUrl);
}

function makingRoute(app: FastifyInstance, { ports, authSecret }: GuestServices): void {
  const buckets = createBuckets(perMinute(LIMITS.deviceLinksPerSessionPerMinute));
  app.post(PATH, BODY, async (request, reply) => {
    const jwt = bearerOf(request);
    const sessionId = jwt && (await readGuestJwt(authSecret, jwt, ports.clock()));
    if (!sessionId) return refuse(reply, 'notAuthenticated');
    const parsed = deviceLinkRequest.safeParse(request.body);
    if (!parsed.success) return refuse(reply, 'badRequest');
    const wait = buckets.take(sessionId, ports.clock());
    if (wait > 0) return refuse(reply.header('retry-after', wait), 'tooManyRequests');
    const { sealedToken } = parsed.data;
    const { secret: code, hash: codeHash } = newSecret(CODE_BYTES);
    const made = await makeDeviceLink(ports, { sessionId, codeHash, sealedToken });
    if (made.type === 'refused') return refuse(reply, 'deviceLinkNotOffered');
    const answer: DeviceLinkAnswer = { code, expiresAt: new Date(made.expiresAt).toISOString() };
    return reply.header('cache-control', 'no-store').send(answer);
  });
}

function takingRoute(app: FastifyInstance, services: GuestServices, publicUrl: () => string): void {
  const { ports } = services;
  const gate = createGate(services, { publicUrl, rate: perMinute(LIMITS.deviceLinksTakenPerDeploymentPerMinute) });
  app.post(`${PATH}/taken`, BODY, async (request, reply) => {
    const parsed = deviceLinkTaking.safeParse(request.body);
    if (!parsed.success) return refuse(reply, 'badRequest');
    const deploymentId = parsed.data.deploymentId.toLowerCase();
    const admitted = await gate(request, reply, deploymentId);
    if (!admitted) return reply;
    const taken = await takeDeviceLink(ports, { codeHash: hashOf(parsed.data.code), deploymentId });
    if (taken.type === 'over') return refuse(reply, 'deviceLinkOver');
    const answer: DeviceLinkTaken = { sealedToken: taken.sealedToken };
    return reply.header('cache-control', 'no-store').send(answer);
  });
}

/** Whoever shows a link asks whether it was used meanwhile. */
function askingRoute(app: FastifyInstance, services: GuestServices, publicUrl: () => string): void {
  const { ports } = services;
  const gate = createGate(services, { publicUrl, rate: perMinute(LIMITS.deviceLinksAskedPerDeploymentPerMinute) });
  app.post(`${PATH}/good`, BODY, async (request, reply) => {
    const parsed = deviceLinkTaking.safeParse(request.body);
    if (!parsed.success) return refuse(reply, 'badRequest');
    const deploymentId = parsed.data.deploymentId.toLowerCase();
    const admitted = await gate(request, reply, deploymentId);
    if (!admitted) return reply;
    const good = await deviceLinkIsGood(ports, { codeHash: hashOf(parsed.data.code), deploymentId });
    const answer: DeviceLinkState = { good };
    return reply.header('cache-control', 'no-store').send(answer);
  });
}

import { issueGuestSignInJwt, readGuestSignInJwt } from '@rejoin/auth/guest-sign-in-jwt';
import { LIMITS } from '@rejoin/protocol/limits';
import { type TokenAnswer, tokenExchange, tokenRefresh } from '@rejoin/protocol/rest/token-exchange';
import { refreshSignIn } from '@rejoin/use-cases/identity/refresh-sign-in';
import { type SignedInGuest, signInGuest } from '@rejoin/use-cases/identity/sign-in-guest';
import { signOutGuest } from '@rejoin/use-cases/identity/sign-out-guest';
import type { SignInProof } from '@rejoin/use-cases/ports/identity-verifier';
import type { SignIn } from '@rejoin/use-cases/ports/sign-ins';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { GuestServices } from '../guest/guest-services.ts';
import { createBuckets, perMinute } from '../guest/rate.ts';
import { createTurns } from '../turns.ts';
import { bearerOf } from './bearer.ts';
import { createGate } from './gate.ts';
import { hashOf, newSecret } from './new-secret.ts';
import { type RestRefusal, refuse } from './refuse.ts';

const PREFIX = '/api/v2/webdeployments/token';
/** The longest request: an ID token and a little more. */
const BODY = { bodyLimit: 32 * 1024 };
const REFRESH_TOKEN_BYTES = 32;
/** Refresh tokens that are looked up at once, and that may wait for it: one that is none costs a look-up, too. */
const LOOK_UPS = { atOnce: 4, waiting: 500 };

const TOLD: Record<Extract<SignedInGuest, { type: 'refused' }>['refusal'], RestRefusal> = {
  unknownDeployment: 'unknownDeployment',
  inactive: 'unknownDeployment',
  notEnabled: 'signInNotEnabled',
  redirectNotAllowed: 'redirectNotAllowed',
  rejected: 'signInRejected',
};

/** Where guests who have signed in get the JWT for their session, renew it and give it up (guest API, section 6.3). */
export function tokenRoutes(app: FastifyInstance, services: GuestServices, publicUrl: () => string): void {
  exchangeRoute(app, services, publicUrl);
  refreshRoute(app, services);
  revokeRoute(app, services);
}

function exchangeRoute(app: FastifyInstance, services: GuestServices, publicUrl: () => string): void {
  const { ports, logger } = services;
  const gate = createGate(services, { publicUrl, rate: perMinute(LIMITS.signInsPerDeploymentPerMinute) });
  app.post(`${PREFIX}/oauthcodegrantjwtexchange`, BODY, async (request, reply) => {
    const parsed = tokenExchange.safeParse(request.body);
    if (!parsed.success) return refuse(reply, 'badRequest');
    const deploymentId = parsed.data.deploymentId.toLowerCase();
    const admitted = await gate(request, reply, deploymentId);
    if (!admitted) return reply;
    const proof = proofOf(parsed.data.oauth);
    const next = proof.type === 'code' ? newSecret(REFRESH_TOKEN_BYTES) : undefined;
    const refreshTokenHash = next && { refreshTokenHash: next.hash };
    const signedIn = await signInGuest(ports, { deploymentId, proof, ...admitted, ...refreshTokenHash });
    if (signedIn.type === 'refused') return refuse(reply, TOLD[signedIn.refusal]);
    if (signedIn.type === 'signedIn') return answer(services, reply, { signIn: signedIn.signIn, token: next?.secret });
    logger.warn({ err: signedIn.reason, deploymentId }, 'The identity provider can’t be asked');
    return refuse(reply, 'providerUnavailable');
  });
}

function refreshRoute(app: FastifyInstance, services: GuestServices): void {
  const { ports, logger } = services;
  const buckets = createBuckets(perMinute(LIMITS.refreshesPerTokenPerMinute));
  const turns = createTurns(LOOK_UPS);
  app.post(`${PREFIX}/refresh`, BODY, async (request, reply) => {
    const parsed = tokenRefresh.safeParse(request.body);
    if (!parsed.success) return refuse(reply, 'badRequest');
    const shownHash = hashOf(parsed.data.refreshToken);
    const wait = buckets.take(shownHash, ports.clock());
    if (wait > 0) return refuse(reply.header('retry-after', wait), 'tooManyRequests');
    const next = newSecret(REFRESH_TOKEN_BYTES);
    const deploymentId = parsed.data.deploymentId?.toLowerCase();
    const meant = deploymentId === undefined ? {} : { deploymentId };
    const refreshed = await turns.pass(() => refreshSignIn(ports, { shownHash, nextHash: next.hash, ...meant }));
    if (refreshed === undefined) return refuse(reply.header('retry-after', 5), 'busy');
    if (refreshed.type === 'refreshed')
      return answer(services, reply, { signIn: refreshed.signIn, token: next.secret });
    if (refreshed.refusal === 'reused')
      logger.warn('A refresh token was shown after its successor: the sign-in is over');
    return refuse(reply, 'signInRejected');
  });
}

function revokeRoute(app: FastifyInstance, { ports, authSecret }: GuestServices): void {
  app.delete(`${PREFIX}/revoke`, async (request, reply) => {
    const jwt = bearerOf(request);
    const signInId = jwt && (await readGuestSignInJwt(authSecret, jwt, ports.clock()));
    if (!signInId) return refuse(reply, 'notSignedIn');
    await signOutGuest(ports, { signInId });
    return reply.code(204).send();
  });
}

type Oauth = ReturnType<typeof tokenExchange.parse>['oauth'];

function proofOf(oauth: Oauth): SignInProof {
  if ('idToken' in oauth) return { type: 'idToken', ...oauth };
  const { code, redirectUri, codeVerifier, nonce, maxAge, iss } = oauth;
  return {
    type: 'code',
    code,
    redirectUri,
    ...(codeVerifier !== undefined && { codeVerifier }),
    ...(nonce !== undefined && { nonce }),
    ...(maxAge !== undefined && { maxAge }),
    ...(iss !== undefined && { iss }),
  };
}

async function answer(
  { ports, authSecret }: GuestServices,
  reply: FastifyReply,
  { signIn, token }: { readonly signIn: SignIn; readonly token: string | undefined },
): Promise<FastifyReply> {
  const jwt = await issueGuestSignInJwt(authSecret, signIn, ports.clock());
  const body: TokenAnswer = { jwt, ...(token !== undefined && { refreshToken: token }) };
  return reply.header('cache-control', 'no-store').send(body);
}

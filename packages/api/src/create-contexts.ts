import { newClientSecret } from '@rejoin/auth/client-secret';
import { downloadPath, thumbnailPath, uploadPath } from '@rejoin/auth/file-paths';
import { hashPassword, verifyPassword } from '@rejoin/auth/password';
import { sealSecret } from '@rejoin/auth/sealed-secret';
import { signLink } from '@rejoin/auth/signed-link';
import { issueTicket } from '@rejoin/auth/ticket';
import { newWebhookSecret } from '@rejoin/auth/webhook-secret';
import { permissionsOf } from '@rejoin/core/permissions/permission';
import { isSessionOpen, type PersonSession } from '@rejoin/core/sign-in/person-session';
import { createServiceLevels } from '@rejoin/use-cases/floor/service-levels';
import type { Newsroom } from '@rejoin/use-cases/news/newsroom';
import type { People } from '@rejoin/use-cases/ports/agents';
import type { StorePorts } from '@rejoin/use-cases/ports/store-ports';
import { actorOf } from './actor-of.ts';
import type { ApiContext, ErrorLog, SignedInPerson } from './context.ts';
import type { ApiPorts } from './deeds.ts';

export type ContextSource = {
  readonly ports: Omit<
    ApiPorts,
    'sealSecret' | 'newWebhookSecret' | 'newClientSecret' | 'hashPassword' | 'verifyPassword'
  > & {
    readonly people: Pick<People, 'find'>;
    readonly settingsBy: StorePorts['settingsBy'];
  };
  /** Left out where there is no live stream. */
  readonly newsroom?: Newsroom;
  readonly authSecret: string;
  /** Origin of the gateway as browsers reach it, e.g. `https://chat.example.com`. */
  readonly gatewayUrl: string;
  readonly log: ErrorLog;
};

const HOUR_MS = 3_600_000;
const UPLOAD_MS = 10 * 60_000;

/** Makes the contexts of a program's calls: one per request, or one per WebSocket connection. */
export function createContexts(source: ContextSource): (session: PersonSession | undefined) => Promise<ApiContext> {
  const { ports, newsroom, authSecret, gatewayUrl, log } = source;
  const link = (path: string, expiresAt: number) => gatewayUrl + signLink(authSecret, { path, expiresAt });
  const shared = {
    serviceLevels: createServiceLevels(ports),
    ports: {
      ...ports,
      ...{ hashPassword, verifyPassword, newWebhookSecret, newClientSecret },
      sealSecret: (secret: string) => sealSecret(authSecret, secret),
    },
    newsroom,
    gatewayUrl,
    downloadUrl: (id: string) => link(downloadPath(id), endOfNextHour(ports.clock())),
    thumbnailUrl: (id: string) => link(thumbnailPath(id), endOfNextHour(ports.clock())),
    uploadUrl: (id: string) => link(uploadPath(id), ports.clock() + UPLOAD_MS),
    issueTicket: (session: PersonSession) => issueTicket(authSecret, session, ports.clock()),
    log,
  };
  return async (session) => {
    const person = session === undefined ? undefined : await signedIn(ports.people, session);
    if (person === undefined) return { ...shared, person };
    return { ...shared, person, ports: { ...shared.ports, ...ports.settingsBy(actorOf(person)) } };
  };
}

/** `undefined`: the session has ended. */
async function signedIn(people: Pick<People, 'find'>, session: PersonSession): Promise<SignedInPerson | undefined> {
  const person = await people.find(session.personId);
  if (person === undefined || !isSessionOpen(session, person)) return undefined;
  const { id, name, email, policies } = person;
  return { id, name, email, permissions: new Set(permissionsOf(policies)), session };
}

/** The same for a whole hour, so that a browser finds a file it has read already; one to two hours away. */
function endOfNextHour(at: number): number {
  return (Math.floor(at / HOUR_MS) + 2) * HOUR_MS;
}

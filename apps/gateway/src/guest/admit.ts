import type { IncomingMessage } from 'node:http';
import { admitsGuests } from '@rejoin/core/deployment/admits';
import { allowsOrigin, hostOfOrigin } from '@rejoin/core/deployment/domains';
import { targetOf } from '../target-of.ts';
import { asUuid } from '../uuid.ts';
import type { GuestServices } from './guest-services.ts';

type Request = Pick<IncomingMessage, 'url' | 'headers'>;

export type Admission =
  | { readonly type: 'admitted'; readonly deploymentId: string }
  /** The HTTP status to refuse with, and with 429 the seconds to wait. */
  | { readonly type: 'refused'; readonly status: 403 | 429; readonly retryAfter?: number };

/** Whether a guest may open a WebSocket. Only what is admitted otherwise counts towards the deployment's limit. */
export async function admit(
  { ports, limits, lookout }: Pick<GuestServices, 'ports' | 'limits' | 'lookout'>,
  request: Request,
  ownHosts: readonly string[],
): Promise<Admission> {
  const deploymentId = await mayConnect({ ports, lookout }, request, ownHosts);
  if (deploymentId === undefined) return { type: 'refused', status: 403 };
  const retryAfter = await limits.connections.take(deploymentId);
  return retryAfter > 0 ? { type: 'refused', status: 429, retryAfter } : { type: 'admitted', deploymentId };
}

/** The deployment that the request may use; `undefined`: unknown, switched off, not licensed, or not from where it comes. */
async function mayConnect(
  { ports, lookout }: Pick<GuestServices, 'ports' | 'lookout'>,
  request: Request,
  ownHosts: readonly string[],
): Promise<string | undefined> {
  const deploymentId = asUuid(targetOf(request)?.searchParams.get('deploymentId') ?? '');
  if (deploymentId === undefined) return undefined;
  const picture = await ports.pictures.of(deploymentId);
  if (picture === undefined) return undefined;
  const { deployment, licences } = picture;
  const { origin } = request.headers;
  const allowed = allowsOrigin(deployment, origin, ownHosts);
  if (!isOwn(origin, ownHosts)) lookout.see(deploymentId, origin, allowed);
  return allowed && admitsGuests(deployment.status, licences) ? deploymentId : undefined;
}

/** The messenger's frame: of the page around it the loader's question has told. */
function isOwn(origin: string | undefined, ownHosts: readonly string[]): boolean {
  const host = origin === undefined ? undefined : hostOfOrigin(origin);
  return host !== undefined && ownHosts.includes(host);
}

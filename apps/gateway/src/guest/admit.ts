import type { IncomingMessage } from 'node:http';
import { admitsGuests } from '@rejoin/core/deployment/admits';
import { allowsOrigin } from '@rejoin/core/deployment/domains';
import type { Pictures } from '@rejoin/use-cases/pictures';
import { asUuid } from '../uuid.ts';
import type { GuestServices } from './guest-services.ts';

type Request = Pick<IncomingMessage, 'url' | 'headers'>;

export type Admission =
  | { readonly type: 'admitted'; readonly deploymentId: string }
  /** The HTTP status to refuse with, and with 429 the seconds to wait. */
  | { readonly type: 'refused'; readonly status: 403 | 429; readonly retryAfter?: number };

/** Whether a guest may open a WebSocket. Only what is admitted otherwise counts towards the deployment's limit. */
export async function admit(
  { ports, limits }: Pick<GuestServices, 'ports' | 'limits'>,
  request: Request,
  ownHosts: readonly string[],
): Promise<Admission> {
  const deploymentId = await mayConnect(ports.pictures, request, ownHosts);
  if (deploymentId === undefined) return { type: 'refused', status: 403 };
  const retryAfter = await limits.connections.take(deploymentId);
  return retryAfter > 0 ? { type: 'refused', status: 429, retryAfter } : { type: 'admitted', deploymentId };
}

/** The deployment that the request may use; `undefined`: unknown, switched off, not licensed, or not from where it comes. */
async function mayConnect(
  pictures: Pick<Pictures, 'of'>,
  request: Request,
  ownHosts: readonly string[],
): Promise<string | undefined> {
  const { searchParams } = new URL(request.url ?? '/', 'http://gateway');
  const deploymentId = asUuid(searchParams.get('deploymentId') ?? '');
  if (deploymentId === undefined) return undefined;
  const picture = await pictures.of(deploymentId);
  if (picture === undefined) return undefined;
  const { deployment, licences } = picture;
  const allowed =
    admitsGuests(deployment.status, licences) && allowsOrigin(deployment, request.headers.origin, ownHosts);
  return allowed ? deploymentId : undefined;
}

import type { IncomingMessage } from 'node:http';
import { admitsGuests } from '@rejoin/core/deployment/admits';
import { allowsOrigin } from '@rejoin/core/deployment/domains';
import type { Pictures } from '@rejoin/use-cases/pictures';
import { asUuid } from '../uuid.ts';

/** The deployment that the request may use; `undefined`: unknown, switched off, not licensed, or not from where it comes. */
export async function mayConnect(
  pictures: Pick<Pictures, 'of'>,
  request: Pick<IncomingMessage, 'url' | 'headers'>,
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

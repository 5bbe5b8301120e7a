import { allowsOrigin } from '@rejoin/core/deployment/domains';
import type { Rate } from '@rejoin/use-cases/ports/allowances';
import type { DeploymentPicture } from '@rejoin/use-cases/ports/settings';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GuestServices } from '../guest/guest-services.ts';
import { createBuckets } from '../guest/rate.ts';
import { ownHostsOf } from '../own-hosts.ts';
import { refuse } from './refuse.ts';

/** Deployments that there are not share what one may ask: there is no end to their ids. */
const UNKNOWN = '';

/**
 * Lets a request about a deployment in, with the hosts under which the gateway is reached. Whom it does not let in it has answered:
 * then it gives `undefined`.
 */
type Gate = (
  request: FastifyRequest,
  reply: FastifyReply,
  deploymentId: string,
) => Promise<{ readonly ownHosts: readonly string[] } | undefined>;

/** The gate of one route: so many requests for each deployment of this gateway, and none from pages of other domains. */
export function createGate(
  services: GuestServices,
  { publicUrl, rate }: { readonly publicUrl: () => string; readonly rate: Rate },
): Gate {
  const buckets = createBuckets(rate);
  return async (request, reply, deploymentId) => {
    const picture = await services.ports.pictures.of(deploymentId);
    const wait = buckets.take(picture === undefined ? UNKNOWN : deploymentId, services.ports.clock());
    if (wait > 0) {
      refuse(reply.header('retry-after', wait), 'tooManyRequests');
      return undefined;
    }
    const ownHosts = ownHostsOf(request, publicUrl());
    if (mayAsk(request, { picture, ownHosts })) return { ownHosts };
    refuse(reply, 'originNotAllowed');
    return undefined;
  };
}

/** A page of another domain may not; clients that are no browsers need not say where they are. */
function mayAsk(
  { headers: { origin } }: FastifyRequest,
  { picture, ownHosts }: { readonly picture: DeploymentPicture | undefined; readonly ownHosts: readonly string[] },
): boolean {
  return origin === undefined || picture === undefined || allowsOrigin(picture.deployment, origin, ownHosts);
}

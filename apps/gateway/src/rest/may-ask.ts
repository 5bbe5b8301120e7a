import { allowsOrigin, hostOfOrigin } from '@rejoin/core/deployment/domains';
import type { FastifyRequest } from 'fastify';
import type { GuestServices } from '../guest/guest-services.ts';

/** The hosts under which the gateway is reached: its own frame sends those. */
export function ownHostsOf({ headers }: FastifyRequest, publicUrl: string): string[] {
  return [publicUrl, headers.host ?? ''].flatMap((host) => hostOfOrigin(host) ?? []);
}

/** A page of another domain may not; clients that are no browsers need not say where they are. */
export async function mayAsk(
  { ports }: GuestServices,
  { headers: { origin } }: FastifyRequest,
  { deploymentId, ownHosts }: { readonly deploymentId: string; readonly ownHosts: readonly string[] },
): Promise<boolean> {
  if (origin === undefined) return true;
  const picture = await ports.pictures.of(deploymentId);
  return picture === undefined || allowsOrigin(picture.deployment, origin, ownHosts);
}

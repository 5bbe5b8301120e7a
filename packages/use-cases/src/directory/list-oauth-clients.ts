import { covers, policiesOf } from '@rejoin/core/directory/authority';
import { isOverClient } from '@rejoin/core/directory/change-oauth-client';
import type { OAuthClientRecord } from '@rejoin/core/directory/directory';
import type { Instant } from '@rejoin/core/instant';
import { byName } from '../by-name.ts';
import type { Directory } from '../ports/directory.ts';
import type { OAuthClients } from '../ports/oauth-clients.ts';

export type ListedOAuthClient = Omit<OAuthClientRecord, 'generation'> & {
  /** It may do more than whoever asks, who can change nothing but its name. */
  readonly mayDoMore: boolean;
  /** When it last called; `undefined`: never yet. */
  readonly usedAt: Instant | undefined;
};

export type OAuthClientList = {
  /** By name. */
  readonly clients: readonly ListedOAuthClient[];
  /** By name. `givable`: whoever asks may do all that it allows. */
  readonly roles: readonly { readonly id: string; readonly name: string; readonly givable: boolean }[];
};

/** Every client and the roles that they may have, as `byId` sees them. Secrets are not among what is listed. */
export async function listOAuthClients(
  ports: { readonly directory: Pick<Directory, 'read'>; readonly oauthClients: Pick<OAuthClients, 'lastUses'> },
  { byId }: { readonly byId: string },
): Promise<OAuthClientList> {
  const [directory, uses] = await Promise.all([ports.directory.read(), ports.oauthClients.lastUses()]);
  const by = directory.people.get(byId);
  const own = by === undefined ? [] : policiesOf(directory, by);
  return {
    clients: [...directory.clients.values()].sort(byName).map(({ generation: _, ...client }) => ({
      ...client,
      mayDoMore: by === undefined || !isOverClient(directory, by, client),
      usedAt: uses.get(client.id),
    })),
    roles: [...directory.roles.values()]
      .sort(byName)
      .map(({ id, name, policies }) => ({ id, name, givable: covers(own, policies) })),
  };
}

import type { OAuthClient, OAuthClients } from '../ports/oauth-clients.ts';

/** The client of a token; `undefined` when it is gone, or has got a new secret since. */
export async function recogniseClient(
  ports: { readonly oauthClients: Pick<OAuthClients, 'find'> },
  { clientId, generation }: { readonly clientId: string; readonly generation: number },
): Promise<OAuthClient | undefined> {
  const client = await ports.oauthClients.find(clientId);
  return client?.generation === generation ? client : undefined;
}

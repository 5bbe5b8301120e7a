import type { VerifyClientSecret } from '../ports/client-secrets.ts';
import type { Clock } from '../ports/clock.ts';
import type { OAuthClient, OAuthClients } from '../ports/oauth-clients.ts';

/** The client whose secret it is; `undefined` where there is none, and which of the two is wrong is not told. */
export async function signInClient(
  ports: {
    readonly oauthClients: Pick<OAuthClients, 'credentials' | 'noteUse'>;
    readonly verifyClientSecret: VerifyClientSecret;
    readonly clock: Clock;
  },
  { clientId, secret }: { readonly clientId: string; readonly secret: string },
): Promise<OAuthClient | undefined> {
  const credentials = await ports.oauthClients.credentials(clientId);
  const right = ports.verifyClientSecret(credentials?.secretHash ?? '', secret);
  if (credentials === undefined || !right) return undefined;
  await ports.oauthClients.noteUse(clientId, ports.clock());
  return credentials.client;
}

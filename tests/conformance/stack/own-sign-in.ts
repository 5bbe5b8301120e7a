import { randomUUID } from 'node:crypto';
import { CLIENT, type TestProvider } from '@rejoin/auth/openid/provider.test-kit';
import { sealSecret } from '@rejoin/auth/sealed-secret';
import type { Stores } from '@rejoin/db/stores/create-stores';
import type { Identity } from '../identity.ts';
import { furnish } from './company.ts';

/** Two deployments whose guests sign in at the provider: on one they must, on the other they may. Returns their ids. */
export async function furnishSignIn(
  stores: Stores,
  { authSecret, provider }: { readonly authSecret: string; readonly provider: TestProvider },
): Promise<readonly string[]> {
  const providerId = randomUUID();
  await stores.identityProviders.add({
    provider: {
      id: providerId,
      name: 'Accounts',
      discoveryUrl: provider.issuer,
      clientId: CLIENT.clientId,
      refreshTokenSeconds: 3600,
    },
    sealedSecret: sealSecret(authSecret, CLIENT.clientSecret),
    at: Date.now(),
  });
  const signIn = (allowSessionUpgrade: boolean) =>
    furnish(stores, { authentication: { enabled: true, providerId, allowSessionUpgrade } });
  return [await signIn(false), await signIn(true)];
}

export function identityOf(provider: TestProvider): Identity {
  return { byCode: provider.signInByCode, byIdToken: provider.signInByIdToken, people: ['ada', 'bo'] };
}

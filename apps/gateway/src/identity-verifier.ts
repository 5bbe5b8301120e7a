import { createOpenIdVerifier } from '@rejoin/auth/openid/verifier';
import { openSecret } from '@rejoin/auth/sealed-secret';
import { issuerOf } from '@rejoin/core/identity/identity-provider';
import type { Clock } from '@rejoin/use-cases/ports/clock';
import type { IdentityVerifier } from '@rejoin/use-cases/ports/identity-verifier';

/** Asks OpenID providers, with the secrets of the company's clients there. */
export function createIdentityVerifier(authSecret: string, clock: Clock): IdentityVerifier {
  const verify = createOpenIdVerifier(clock);
  return async ({ provider, sealedSecret }, proof) => {
    const clientSecret = openSecret(authSecret, sealedSecret);
    if (clientSecret === undefined)
      return { type: 'unavailable', reason: `The secret of ${provider.name} was sealed under another AUTH_SECRET` };
    return verify({ issuer: issuerOf(provider.discoveryUrl), clientId: provider.clientId, clientSecret }, proof);
  };
}

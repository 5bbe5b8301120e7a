import { type IdentityProvider, sendsSecretElsewhere } from '@rejoin/core/identity/identity-provider';
import {
  type IdentityProviderProblem,
  validateIdentityProvider,
} from '@rejoin/core/identity/validate-identity-provider';
import { withKeptName } from '@rejoin/core/same-name';
import type { Clock } from '../ports/clock.ts';
import type { IdentityProviders } from '../ports/identity-providers.ts';
import type { SealSecret } from '../ports/seal-secret.ts';
import { type Saved, savedUnless } from '../saved.ts';

/** Replaces the provider that was read as `revision`. The secret stays when none is given, unless it would go to another issuer. */
export async function saveIdentityProvider(
  ports: {
    readonly identityProviders: Pick<IdentityProviders, 'find' | 'save'>;
    readonly sealSecret: SealSecret;
    readonly clock: Clock;
  },
  input: { readonly provider: IdentityProvider; readonly clientSecret?: string; readonly revision: number },
): Promise<Saved<IdentityProviderProblem, 'identityProviderNotFound'>> {
  const { clientSecret, revision } = input;
  const provider = withKeptName(input.provider);
  const { id, ...content } = provider;
  const kept = await ports.identityProviders.find(id);
  if (kept === undefined) return { type: 'refused', refusal: 'identityProviderNotFound' };
  const problems = validateIdentityProvider(content, clientSecret);
  if (clientSecret === undefined && sendsSecretElsewhere(kept, provider))
    problems.push({ field: 'clientSecret', problem: 'neededAgain' });
  if (problems.length > 0) return { type: 'invalid', problems };
  const outcome = await ports.identityProviders.save({
    provider,
    ...(clientSecret !== undefined && { sealedSecret: ports.sealSecret(clientSecret) }),
    revision,
    at: ports.clock(),
  });
  return savedUnless('identityProviderNotFound', outcome, revision);
}

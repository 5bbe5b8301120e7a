import type { IdentityProvider } from '@rejoin/core/identity/identity-provider';
import {
  type IdentityProviderProblem,
  validateIdentityProvider,
} from '@rejoin/core/identity/validate-identity-provider';
import { withKeptName } from '@rejoin/core/same-name';
import { NAME_TAKEN } from '../name-taken.ts';
import type { Clock, NewId } from '../ports/clock.ts';
import type { IdentityProviders } from '../ports/identity-providers.ts';
import type { SealSecret } from '../ports/seal-secret.ts';

export type AddIdentityProviderOutcome =
  | { readonly type: 'added'; readonly id: string }
  | { readonly type: 'invalid'; readonly problems: readonly IdentityProviderProblem[] };

/** Adds a provider, at which guests sign in once a configuration names it. */
export async function addIdentityProvider(
  ports: {
    readonly identityProviders: Pick<IdentityProviders, 'add'>;
    readonly sealSecret: SealSecret;
    readonly clock: Clock;
    readonly newId: NewId;
  },
  input: { readonly provider: Omit<IdentityProvider, 'id'>; readonly clientSecret: string },
): Promise<AddIdentityProviderOutcome> {
  const provider = withKeptName(input.provider);
  const problems = validateIdentityProvider(provider, input.clientSecret);
  if (problems.length > 0) return { type: 'invalid', problems };
  const id = ports.newId();
  const sealedSecret = ports.sealSecret(input.clientSecret);
  const outcome = await ports.identityProviders.add({
    provider: { ...provider, id },
    sealedSecret,
    at: ports.clock(),
  });
  return outcome === 'nameTaken' ? NAME_TAKEN : { type: 'added', id };
}

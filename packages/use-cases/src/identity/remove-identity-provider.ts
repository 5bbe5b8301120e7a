import type { IdentityProviders } from '../ports/identity-providers.ts';

export type RemoveIdentityProviderOutcome =
  | { readonly type: 'removed' }
  | { readonly type: 'refused'; readonly refusal: 'identityProviderNotFound' | 'providerInUse' };

/** Removes a provider that no configuration names any more. */
export async function removeIdentityProvider(
  ports: { readonly identityProviders: Pick<IdentityProviders, 'remove'> },
  input: { readonly id: string },
): Promise<RemoveIdentityProviderOutcome> {
  const outcome = await ports.identityProviders.remove(input.id);
  switch (outcome) {
    case 'removed':
      return { type: 'removed' };
    case 'inUse':
      return { type: 'refused', refusal: 'providerInUse' };
    case 'missing':
      return { type: 'refused', refusal: 'identityProviderNotFound' };
  }
}

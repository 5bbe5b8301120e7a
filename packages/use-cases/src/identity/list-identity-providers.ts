import type { IdentityProviders, StoredIdentityProvider } from '../ports/identity-providers.ts';

/** All providers by name. Their secrets are not among what is listed. */
export function listIdentityProviders(ports: {
  readonly identityProviders: Pick<IdentityProviders, 'list'>;
}): Promise<readonly StoredIdentityProvider[]> {
  return ports.identityProviders.list();
}

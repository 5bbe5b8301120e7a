import type { IdentityProvider } from '@rejoin/core/identity/identity-provider';
import type { Instant } from '@rejoin/core/instant';

export type StoredIdentityProvider = IdentityProvider & { readonly revision: number; readonly modifiedAt: Instant };

/** Every write becomes `settings` news in the same transaction. The client's secret goes in and out sealed, and only by its own way. */
export type IdentityProviders = {
  /** By name. */
  list(): Promise<readonly StoredIdentityProvider[]>;
  find(id: string): Promise<StoredIdentityProvider | undefined>;
  sealedSecret(id: string): Promise<string | undefined>;
  add(entry: {
    readonly provider: IdentityProvider;
    readonly sealedSecret: string;
    readonly at: Instant;
  }): Promise<'added' | 'nameTaken'>;
  /** Without `sealedSecret` the one that is kept stays. */
  save(edit: {
    readonly provider: IdentityProvider;
    readonly sealedSecret?: string;
    readonly revision: number;
    readonly at: Instant;
  }): Promise<'saved' | 'conflict' | 'missing' | 'nameTaken'>;
  /** Refused while a configuration names it, in its draft or in a version that a deployment uses. */
  remove(id: string): Promise<'removed' | 'inUse' | 'missing'>;
};

import type { FlowSecret } from '@rejoin/core/flow/flow-secret';
import type { Instant } from '@rejoin/core/instant';
import type { Removal } from './in-the-way.ts';

export type StoredFlowSecret = FlowSecret & { readonly writtenAt: Instant };

/** As it is kept: only the programs of this installation can open it. */
export type SealedFlowSecret = Pick<FlowSecret, 'name' | 'host'> & { readonly sealedValue: string };

/** Every write becomes `settings` news in the same transaction. What a secret is goes in and out sealed, and only by its own way. */
export type FlowSecrets = {
  /** By name. */
  list(): Promise<readonly StoredFlowSecret[]>;
  find(id: string): Promise<StoredFlowSecret | undefined>;
  /** Those of the names that there are. */
  sealed(names: readonly string[]): Promise<readonly SealedFlowSecret[]>;
  add(entry: {
    readonly secret: FlowSecret;
    readonly sealedValue: string;
    readonly at: Instant;
  }): Promise<'added' | 'nameTaken'>;
  replace(edit: {
    readonly id: string;
    readonly sealedValue: string;
    readonly at: Instant;
  }): Promise<'replaced' | 'missing'>;
  /** `inUse`: a version of a flow in force names it. */
  remove(id: string): Promise<Removal>;
};

import type { Instant } from '@rejoin/core/instant';
import type { Policy } from '@rejoin/core/permissions/permission';

/** A program that calls the platform API; its roles say what it may do. */
export type OAuthClient = {
  readonly id: string;
  readonly name: string;
  readonly tokenSeconds: number;
  /** Of its secret: tokens of an earlier one open nothing. */
  readonly generation: number;
  /** The policies of all its roles. */
  readonly policies: readonly Policy[];
};

/** As they call. They are added and changed by way of the directory. */
export type OAuthClients = {
  find(id: string): Promise<OAuthClient | undefined>;
  /** `secretHash`: SHA-256, hex. */
  credentials(id: string): Promise<{ readonly client: OAuthClient; readonly secretHash: string } | undefined>;
  /** It has called. A client that is gone meanwhile is passed over. */
  noteUse(id: string, at: Instant): Promise<void>;
  /** When each of them was last noted; those that never were are left out. */
  lastUses(): Promise<ReadonlyMap<string, Instant>>;
};

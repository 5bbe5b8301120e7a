import type { Instant } from '@rejoin/core/instant';

/** A link that takes a guest's conversation to another device. Who keeps it can neither make the link again nor read what is sealed. */
export type DeviceLink = {
  readonly sessionId: string;
  /** SHA-256 of the link's code, hex. */
  readonly codeHash: string;
  /** The session's token, under a key that is in the link only. 1…1024 characters. */
  readonly sealedToken: string;
  readonly expiresAt: Instant;
};

/** Links that have not been used: one of each session at most, and none of a session that is erased or cleared. */
export type DeviceLinks = {
  /** Keeps it, in place of the session's earlier one. `false`: there is no such session. */
  keep(link: DeviceLink): Promise<boolean>;
  /** Gives the link of the code away, where its session is on that deployment: of several who ask one gets it. */
  take(code: { readonly codeHash: string; readonly deploymentId: string }): Promise<DeviceLink | undefined>;
  /** The link of the code, where its session is on that deployment; it stays. */
  find(code: { readonly codeHash: string; readonly deploymentId: string }): Promise<DeviceLink | undefined>;
  /** Throws away those whose time is up at `at`. */
  forget(at: Instant): Promise<void>;
};

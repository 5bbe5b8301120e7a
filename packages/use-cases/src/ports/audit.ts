import type { AuditActor, AuditEntry, AuditKind, NewAuditEntry } from '@rejoin/core/audit/audit-entry';
import type { Instant } from '@rejoin/core/instant';
import type { SettingPorts } from './setting-ports.ts';

export type AuditFilter = {
  /** Changed by this person, or this OAuth client. */
  readonly personId?: string;
  readonly kind?: AuditKind;
  readonly subjectId?: string;
  /** From then on. */
  readonly from?: Instant;
  /** Before then. */
  readonly until?: Instant;
  /** A part of the subject's name, whatever the case. */
  readonly name?: string;
};

/** An entry, and whether what it is about is still there. */
export type FoundAuditEntry = AuditEntry & { readonly exists: boolean };

/** Who changed what. Nothing is ever changed in it or taken out of it. */
export type Audit = {
  /** The newest first, at most `limit`; only those before the entry numbered `before`. */
  find(filter: AuditFilter, page: { readonly before?: number; readonly limit: number }): Promise<FoundAuditEntry[]>;
  /** Those who have changed something, people and OAuth clients, by the names that they have now. */
  people(): Promise<readonly { readonly id: string; readonly name: string }[]>;
};

/** What one write to the settings works with. */
export type SettingsAtHand = {
  readonly ports: SettingPorts;
  /** In this order. What the ids among the changes are called is looked up and kept with the entries. */
  readonly append: (entries: readonly NewAuditEntry[]) => Promise<void>;
};

/**
 * Does the work while nobody else writes settings, in any program; everything that it writes is kept, or nothing.
 */
export type InOneWrite = <T>(work: (atHand: SettingsAtHand) => Promise<T>) => Promise<T>;

/**
 * Makes many writes in somebody's name, each with its entry, while nobody else writes settings: all of them are kept, or none where
 * the work rejects. What it does one after the other it may take minutes for; everybody who wants to write waits meanwhile.
 */
export type SettingsAtOnce = <T>(by: AuditActor, work: (settings: SettingPorts) => Promise<T>) => Promise<T>;

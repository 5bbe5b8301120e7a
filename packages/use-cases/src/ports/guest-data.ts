import type { NewAuditEntry } from '@rejoin/core/audit/audit-entry';
import type { Entry } from '@rejoin/core/conversation/events';
import type { ConversationState } from '@rejoin/core/conversation/state';
import type { Held } from '@rejoin/core/guest-data/held';
import type { GuestProfile } from '@rejoin/core/identity/guest-profile';
import type { Instant } from '@rejoin/core/instant';
import type { Attachment } from './attachments.ts';

/** Who has signed in, as their provider knows them. */
export type Identity = GuestProfile & { readonly issuer: string; readonly subject: string };

/** A guest: one session, or all sessions on which the same person has signed in. */
export type HeldGuest = {
  /** Of the session that was asked for, or else of the one used last. */
  readonly sessionId: string;
  /** Absent: nobody has signed in. */
  readonly identity?: Identity;
  readonly held: Held;
};

/** Everything that is held. */
export type GuestRecord = HeldGuest & {
  readonly sessions: readonly { readonly id: string; readonly deploymentId: string; readonly createdAt: Instant }[];
  /** The oldest first. */
  readonly conversations: readonly { readonly state: ConversationState; readonly entries: readonly Entry[] }[];
  /** Those that are there. */
  readonly attachments: readonly Attachment[];
};

/**
 * What is judged of a guest before it is erased: an entry for the audit log, and then all of it goes; or nothing does.
 * Whoever erases many at once keeps one entry of all of them instead, with {@link GuestData.note}.
 */
export type EraseJudgement<Refusal> =
  | { readonly type: 'erase'; readonly entry?: NewAuditEntry }
  | { readonly type: 'refused'; readonly refusal: Refusal };

/** Whose time is up: {@link retentionOver}, and nothing of theirs goes on. */
export type Overdue = { readonly days: number; readonly at: Instant };

/** How much of it there is. */
export type OverdueTotals = {
  readonly guests: number;
  readonly conversations: number;
  readonly files: number;
  /** The earliest last activity among them; absent: there are none. */
  readonly oldestAt?: Instant;
};

/** What is held about guests: found, read and erased whole. */
export type GuestData = {
  /**
   * Guests of whom the words are a part: of the name, the address or the subject that their provider gives, of a value that their
   * page or a flow says of them; or who are called so, or of whom it is a conversation's or a session's id. Whoever was heard of
   * last comes first.
   */
  find(words: string, limit: number): Promise<readonly HeldGuest[]>;
  /** `undefined`: there is no such session. */
  read(sessionId: string): Promise<GuestRecord | undefined>;
  /**
   * Erases the guest who has the session, with the entry for the audit log if there is one, all in one transaction: conversations, sessions,
   * identity and sign-ins are gone at once, and `erased` news tells of them. Files are discarded under no name, so that the next
   * sweep removes their bytes. Nobody writes to the guest's conversations between the judging and the end.
   */
  erase<Refusal>(
    sessionId: string,
    at: Instant,
    judge: (guest: HeldGuest, states: readonly ConversationState[]) => EraseJudgement<Refusal>,
  ): Promise<EraseJudgement<Refusal> | { readonly type: 'missing' }>;
  /** A session of each guest whose time is up, whoever was heard of longest ago first. */
  overdue(overdue: Overdue, limit: number): Promise<readonly string[]>;
  overdueTotals(overdue: Overdue): Promise<OverdueTotals>;
  /** Keeps an entry of something that was done with what is held, and changed none of it. */
  note(entry: NewAuditEntry): Promise<void>;
};

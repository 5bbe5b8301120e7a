import type { ExpectedBytes } from '@rejoin/core/attachments/judge-bytes';
import type { AttachmentRefusal } from '@rejoin/core/attachments/refusal';
import type { NewAuditEntry } from '@rejoin/core/audit/audit-entry';
import type { Instant } from '@rejoin/core/instant';

/** Who sends a file: the guest of a session, or an agent to the guest of a session. */
export type Uploader =
  | { readonly type: 'guest'; readonly sessionId: string }
  | { readonly type: 'agent'; readonly agentId: string; readonly sessionId: string };

export type StoredFile = {
  /** The type found in the bytes. */
  readonly mime: string;
  readonly size: number;
  /** Pixels; images have both. */
  readonly width?: number;
  readonly height?: number;
  /** A smaller picture is kept beside it. */
  readonly hasThumbnail?: true;
};

/** What it has to be: the rules that held when it was announced. */
export type ExpectedFile = ExpectedBytes & {
  /** Types that may come, e.g. `image/*`. */
  readonly types: readonly string[];
};

export type Attachment = {
  readonly id: string;
  readonly uploader: Uploader;
  readonly fileName: string;
  readonly announcedAt: Instant;
  readonly expected: ExpectedFile;
  /** When it first went with a message; absent before. */
  readonly sentAt?: Instant;
  readonly upload:
    | { readonly status: 'announced' }
    | { readonly status: 'stored'; readonly file: StoredFile }
    | { readonly status: 'refused'; readonly refusal: AttachmentRefusal };
};

/** Files that may go: those never sent and announced before `unsentBefore`, and those sent before `sentBefore`. */
export type Overdue = { readonly unsentBefore: Instant; readonly sentBefore?: Instant };

/** At what time is looked, and how many are begun with at most. */
export type SweepRound = { readonly at: Instant; readonly limit: number };

export type SentTotals = {
  readonly files: number;
  readonly bytes: number;
  /** When the first of them was sent; absent: there are none. */
  readonly oldestAt?: Instant;
};

/** What is kept about files. One that is being removed does not exist any more for anybody but the remover. */
export type Attachments = {
  /** `taken`: the id exists already. One that was refused may be announced anew, by the same uploader. */
  announce(attachment: Omit<Attachment, 'upload' | 'sentAt'>): Promise<'announced' | 'taken'>;
  find(ids: readonly string[]): Promise<readonly Attachment[]>;
  /**
   * The bytes have come. True for one caller: an upload is taken in once. A claim that has not been settled after
   * `CLAIM_MS`, because the gateway died, may be made anew.
   */
  claim(id: string, at: Instant): Promise<boolean>;
  /** Gives back the claim that was made at that time, so that somebody else may make one at once. Does nothing once it is settled. */
  release(id: string, claimedAt: Instant): Promise<void>;
  /** Only an announced one can be settled, and only once; a guest's becomes `upload` news in the same transaction. */
  settle(id: string, upload: Exclude<Attachment['upload'], { status: 'announced' }>): Promise<boolean>;
  /** They go with a message: from now on they can't be discarded. Gives the ids of those that are there to be sent. */
  markSent(ids: readonly string[], at: Instant): Promise<readonly string[]>;
  /** Begins to remove one that is stored and was never sent. */
  discard(id: string, at: Instant): Promise<boolean>;
  /**
   * Begins to remove what is overdue, and takes up again what somebody began `CLAIM_MS` ago and did not finish; gives the ids. Two
   * callers at once get different ones. Of those that had been sent and were there until now the audit log gets its entry, by how
   * many they are, in the same transaction.
   */
  discardOverdue(
    overdue: Overdue,
    round: SweepRound,
    entryOf: (sent: number) => NewAuditEntry,
  ): Promise<readonly string[]>;
  /** How much of what is there was sent before then. */
  sentTotals(before: Instant): Promise<SentTotals>;
  /** The bytes are gone: forgets those that were discarded. */
  forget(ids: readonly string[]): Promise<void>;
};

/** How long who has begun with a file may take, in milliseconds, before somebody else begins anew. */
export const CLAIM_MS = 5 * 60_000;

/** Part of a file, from its byte `start` to its byte `end`, that one too. */
export type ByteRange = { readonly start: number; readonly end: number };

/** So many bytes, one chunk after the other. */
export type ByteStream = { readonly size: number; readonly chunks: ReadableStream<Uint8Array> };

/** Keeps bytes under a name. */
export type BlobStore = {
  /** All of the bytes or none. Rejects when they could not be kept. */
  put(name: string, bytes: Uint8Array): Promise<void>;
  get(name: string): Promise<Uint8Array | undefined>;
  /** How many bytes there are, without reading them. */
  sizeOf(name: string): Promise<number | undefined>;
  /** The bytes as fast as they are taken: all of them, or no more than that part; the file has to have it. Has to be read or cancelled. */
  stream(name: string, range?: ByteRange): Promise<ByteStream | undefined>;
  /** Does nothing when there is none. */
  remove(name: string): Promise<void>;
};

/** What an upload is once it has been taken apart. */
export type ReadFile = {
  readonly type: 'read';
  readonly bytes: Uint8Array;
  readonly file: StoredFile;
  readonly thumbnail?: Uint8Array;
};

/** Takes an upload apart: what it really is. Images are decoded and encoded afresh without metadata; other files stay as they are. */
export type FileReader = {
  read(upload: {
    readonly fileName: string;
    readonly bytes: Uint8Array;
  }): Promise<ReadFile | { readonly type: 'refused'; readonly refusal: AttachmentRefusal }>;
};

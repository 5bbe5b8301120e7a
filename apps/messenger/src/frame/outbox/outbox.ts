import type { Instant } from '@rejoin/core/instant';
import type { GuestResponse } from '../prompts/response.ts';

/** A file on its way. Its bytes are kept elsewhere, under the entry's id. */
export type OutboxFile = {
  readonly fileName: string;
  readonly fileType: string;
  /** Bytes. */
  readonly fileSize: number;
  /** Pixels of an image. */
  readonly width?: number;
  readonly height?: number;
  /** The id the gateway knows the bytes by, once it has them. */
  readonly uploadedAs?: string;
};

/** Why a message could not be sent; each has a sentence in the words of every language. */
export type Problem =
  | 'refused'
  | 'tooLong'
  | 'unanswered'
  | 'uploadFailed'
  | 'uploadRefused'
  | 'fileType'
  | 'imageFormat'
  | 'fileTooLarge'
  | 'fileUnreadable'
  /** Its bytes were not kept when its page was left. */
  | 'fileLost';

/** How far a message has come. It leaves the outbox when the gateway has told it back. */
export type Delivery =
  | { readonly status: 'queued' }
  /** Asked the gateway where the file goes. */
  | { readonly status: 'asking'; readonly attachmentId: string; readonly since: Instant }
  /** `share`: 0…1 of the bytes. */
  | { readonly status: 'uploading'; readonly attachmentId: string; readonly share: number }
  /** The bytes are there; the gateway looks at them. */
  | { readonly status: 'confirming'; readonly attachmentId: string; readonly since: Instant }
  | { readonly status: 'sending'; readonly since: Instant }
  | { readonly status: 'failed'; readonly problem: Problem };

export type OutboxEntry = {
  /** The message's id for ever: sent again, it stays the same, and the gateway stores it once. */
  readonly id: string;
  readonly text: string;
  readonly createdAt: Instant;
  readonly file?: OutboxFile;
  /** What was chosen from a prompt. */
  readonly response?: GuestResponse;
  readonly delivery: Delivery;
  /** How often the message itself was sent without an answer. */
  readonly attempts: number;
};

/** Messages the gateway has not told back yet, in the order they were written. */
export type Outbox = {
  readonly entries: readonly OutboxEntry[];
  /** Nothing is sent before this moment: the pace, and what the gateway asked for. */
  readonly pausedUntil: Instant;
};

/** The gateway takes 5 messages a second of a session (guest API, section 8); a little less leaves room for a second tab. */
const MESSAGE_SPACING_MS = 250;
/** A message sent this often without an answer is handed back to the guest. */
const MOST_ATTEMPTS = 5;

export const EMPTY_OUTBOX: Outbox = { entries: [], pausedUntil: 0 };

/** An entry known already (another tab's, or kept from before a reload) is not added twice. */
export function enqueue(
  outbox: Outbox,
  entries: readonly Pick<OutboxEntry, 'id' | 'text' | 'createdAt' | 'file' | 'response'>[],
): Outbox {
  const known = new Set(outbox.entries.map((entry) => entry.id));
  const added = entries
    .filter((entry) => !known.has(entry.id))
    .map((entry): OutboxEntry => ({ ...entry, delivery: { status: 'queued' }, attempts: 0 }));
  return added.length === 0 ? outbox : { ...outbox, entries: [...outbox.entries, ...added] };
}

/**
 * The entry whose turn it is: the first that has not failed. One at a time is under way, so that an early message that must be sent again
 * is never overtaken by a later one.
 */
export function nextEntry(outbox: Outbox): OutboxEntry | undefined {
  const first = outbox.entries.find((entry) => entry.delivery.status !== 'failed');
  return first?.delivery.status === 'queued' ? first : undefined;
}

/** The entry that waits for an answer to its message. */
export function entryInFlight(outbox: Outbox): OutboxEntry | undefined {
  return outbox.entries.find((entry) => entry.delivery.status === 'sending');
}

export function findUpload(outbox: Outbox, attachmentId: string): OutboxEntry | undefined {
  return outbox.entries.find(({ delivery }) => 'attachmentId' in delivery && delivery.attachmentId === attachmentId);
}

/** The message went out, for the first time or again. */
export function markSent(outbox: Outbox, id: string, at: Instant): Outbox {
  const paced = { ...outbox, pausedUntil: Math.max(outbox.pausedUntil, at + MESSAGE_SPACING_MS) };
  return change(paced, id, (entry) => ({
    ...entry,
    attempts: entry.attempts + 1,
    delivery: { status: 'sending', since: at },
  }));
}

export function setDelivery(outbox: Outbox, id: string, delivery: Delivery): Outbox {
  return change(outbox, id, (entry) => ({ ...entry, delivery }));
}

/** The gateway has the bytes: only the message is left to send. */
export function markUploaded(outbox: Outbox, id: string, attachmentId: string): Outbox {
  return change(outbox, id, (entry) =>
    entry.file
      ? { ...entry, file: { ...entry.file, uploadedAs: attachmentId }, delivery: { status: 'queued' } }
      : entry,
  );
}

/** The gateway has told the message back, or the guest gave it up. */
export function remove(outbox: Outbox, id: string): Outbox {
  return { ...outbox, entries: outbox.entries.filter((entry) => entry.id !== id) };
}

/** The guest asks for another try. */
export function retry(outbox: Outbox, id: string): Outbox {
  return change(outbox, id, (entry) =>
    entry.delivery.status === 'failed' && entry.delivery.problem !== 'fileLost'
      ? { ...entry, attempts: 0, delivery: { status: 'queued' } }
      : entry,
  );
}

/** A message that another window has left comes where it belongs among those that wait. `hasBytes`: of its file. */
export function takeOver(outbox: Outbox, entry: OutboxEntry, hasBytes: boolean): Outbox {
  const { entries } = outbox;
  if (entries.some(({ id }) => id === entry.id)) return outbox;
  const isLater = ({ delivery, createdAt }: OutboxEntry) => delivery.status === 'queued' && createdAt > entry.createdAt;
  const place = entries.findIndex(isLater);
  const before = place === -1 ? entries.length : place;
  const taken: OutboxEntry = hasBytes ? entry : { ...entry, delivery: { status: 'failed', problem: 'fileLost' } };
  return { ...outbox, entries: [...entries.slice(0, before), taken, ...entries.slice(before)] };
}

/** The line was lost: whatever was under way begins again with the same id, unless it has been tried too often. */
export function requeueAll(outbox: Outbox): Outbox {
  const entries = outbox.entries.map((entry): OutboxEntry => {
    if (entry.delivery.status === 'failed' || entry.delivery.status === 'queued') return entry;
    const spent = entry.delivery.status === 'sending' && entry.attempts >= MOST_ATTEMPTS;
    return { ...entry, delivery: spent ? { status: 'failed', problem: 'unanswered' } : { status: 'queued' } };
  });
  return { ...outbox, entries };
}

/** Nothing more before `until`; what was under way begins again then. */
export function pause(outbox: Outbox, until: Instant): Outbox {
  return { ...requeueAll(outbox), pausedUntil: Math.max(outbox.pausedUntil, until) };
}

function change(outbox: Outbox, id: string, to: (entry: OutboxEntry) => OutboxEntry): Outbox {
  return { ...outbox, entries: outbox.entries.map((entry) => (entry.id === id ? to(entry) : entry)) };
}

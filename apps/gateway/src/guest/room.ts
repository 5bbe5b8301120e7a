import type { ShownPlace } from '@rejoin/core/conversation/shown-place';
import type { Instant } from '@rejoin/core/instant';
import { prolongsSession } from '@rejoin/core/session/expiry';
import { type GuestEntry, isGuestsOwn } from '@rejoin/core/visibility/visible-to-guest';
import type { AttachmentLink } from '@rejoin/protocol/down/message-body';
import { messageBodyOf, typingBody } from '@rejoin/protocol/down/message-body';
import { queuePlaceEventFrame } from '@rejoin/protocol/down/queue-place-event';
import { structuredMessageFrame } from '@rejoin/protocol/down/structured-message';
import { createGuestSender, type GuestSender } from '@rejoin/use-cases/conversation/guest-sender';
import { followGuest, type GuestNews } from '@rejoin/use-cases/news/follow-guest';
import type { Attachment } from '@rejoin/use-cases/ports/attachments';
import type { CloseReason } from '@rejoin/use-cases/ports/news';
import type { GuestSession } from '@rejoin/use-cases/ports/sessions';
import type { Links } from '../links.ts';
import type { ConnectionKeeper } from './connection-keeper.ts';
import type { Watched } from './expiry-watch.ts';
import type { GuestPorts } from './guest-ports.ts';
import type { Line } from './line.ts';
import type { Buckets } from './rate.ts';
import { noteTold, stillTrue, toldAt } from './unkept.ts';
import { uploadFrame } from './upload-frame.ts';

/** One connection of a session. */
export type Member = {
  /** A UUID. */
  readonly id: string;
  readonly line: Line;
  /** Its client shows the guest their place in the queue. */
  readonly showsPlace: boolean;
  /** There are too many connections, or the session was closed on another; the guest is told the reason where there is one. */
  dismiss(reason?: CloseReason): void;
  /** The conversation was cleared. */
  clear(): void;
};

/** The conversation that goes on in a session, how far it is told, and whether it waits in a queue. */
export type Current =
  | { readonly conversationId: string; readonly sequence: number; readonly inLine: boolean }
  | undefined;

/** What all rooms share. */
export type RoomServices = {
  readonly ports: GuestPorts;
  readonly links: Links;
  readonly keeper: Pick<ConnectionKeeper, 'enter' | 'leave' | 'recheck' | 'hadCome'>;
  /** The session's messages, counted over all gateways by what is told of the log. */
  readonly messages: Buckets;
  readonly onError: (error: unknown) => void;
};

/** How many ids of a session's attachments are kept in the client's spelling. */
const SPELLINGS_MAX = 100;

/** A session with all its connections on this gateway, which follows it. A class, because there are as many as guests: they share their functions. */
export class Room implements Watched {
  readonly #services: RoomServices;
  readonly #unfollow: () => void;
  session: GuestSession;
  /** The conversation that a message would go to, as far as is known here. */
  conversationId: string | undefined;
  lastActivityAt: Instant;
  expiry: Watched['expiry'] = 'ahead';
  /** The conversation in which the guest waits in a queue. */
  inLine: string | undefined;
  shownPlace: ShownPlace | undefined;
  /** Somebody has come who has not been told of it. */
  owesPlace = false;
  /** In the order in which they came. */
  members: readonly Member[] = [];
  #sender: GuestSender | undefined;
  #spellings: Map<string, string> | undefined;

  constructor(session: GuestSession, current: Current, services: RoomServices) {
    this.#services = services;
    this.session = session;
    this.lastActivityAt = session.lastActivityAt;
    if (current?.inLine) this.inLine = current.conversationId;
    this.#unfollow = followGuest(services.ports, {
      sessionId: session.id,
      ...(current !== undefined && { from: current }),
      listener: (news) => this.#tell(news),
      onError: services.onError,
    });
  }

  close(): void {
    this.#unfollow();
  }

  get durationSeconds(): number {
    return this.session.durationSeconds;
  }

  /** Takes over what the books say of the session. */
  learn(session: GuestSession): void {
    this.session = session;
    this.lastActivityAt = Math.max(this.lastActivityAt, session.lastActivityAt);
  }

  /** Sends what the guest says, on whichever connection, in its order. */
  send(message: Parameters<GuestSender>[0]): ReturnType<GuestSender> {
    this.#sender ??= createGuestSender(this.#services.ports, {
      session: () => this.session,
      conversationId: () => this.conversationId,
      toldAt: () => toldAt(this),
    });
    return this.#sender(message);
  }

  linkOf(attachmentId: string): AttachmentLink {
    return { ...this.#services.links.of(attachmentId), id: this.#spellings?.get(attachmentId) ?? attachmentId };
  }

  /** Remembers how the client spells an attachment's id, which is a UUID in any case. Returns ours. */
  adopt(attachmentId: string): string {
    const id = attachmentId.toLowerCase();
    if (id === attachmentId) return id;
    this.#spellings ??= new Map();
    this.#spellings.set(id, attachmentId);
    const [oldest] = this.#spellings.size > SPELLINGS_MAX ? this.#spellings.keys() : [];
    if (oldest !== undefined) this.#spellings.delete(oldest);
    return id;
  }

  showPlace(place: ShownPlace | undefined): void {
    const { shownPlace: shown, owesPlace } = this;
    const isKnown = place?.place === shown?.place && place?.minutes === shown?.minutes;
    if (isKnown && (place === undefined || !owesPlace)) return;
    this.shownPlace = place;
    this.owesPlace = false;
    const text = JSON.stringify(queuePlaceEventFrame(place));
    for (const { line, showsPlace } of this.members) if (showsPlace) line.write(text);
  }

  #tell(news: GuestNews): void {
    const { ports, keeper, onError } = this.#services;
    switch (news.type) {
      case 'entries':
        countMessages(this, news.entries, this.#services);
        return tellEntries(this, news.conversationId, news.entries);
      case 'line':
        this.inLine = news.isInLine ? news.conversationId : undefined;
        return news.isInLine ? undefined : this.showPlace(undefined);
      case 'ended':
        if (this.conversationId === news.conversationId) this.conversationId = undefined;
        if (news.reason === 'cleared') for (const member of this.members) member.clear();
        return;
      case 'typing':
        return tellTyping(this, news.at, ports);
      case 'upload':
        tellUpload(this, ports.attachments.find([news.attachmentId])).catch(onError);
        return;
      case 'connectionsClosed':
        for (const member of this.members) if (news.connectionIds.includes(member.id)) member.dismiss();
        return;
      case 'sessionClosed':
        for (const member of this.members)
          if (member.id !== news.except && keeper.hadCome(member.id, news.at)) member.dismiss(news.reason);
        return;
      case 'erased':
        this.conversationId = undefined;
        for (const member of this.members) member.clear();
        return;
      case 'gap':
        keeper.recheck();
    }
  }
}

/** Those that came through this gateway were counted when they came, and given back when they were stored. */
function countMessages(
  { session }: Room,
  entries: readonly GuestEntry[],
  { messages, ports }: Pick<RoomServices, 'messages' | 'ports'>,
): void {
  const count = entries.filter(({ event }) => event.type === 'GuestMessaged').length;
  if (count > 0) messages.correct(session.id, ports.clock(), -count);
}

async function tellUpload(room: Room, found: Promise<readonly Attachment[]>): Promise<void> {
  const [attachment] = await found;
  const frame = attachment && uploadFrame(attachment, room.linkOf(attachment.id));
  if (frame !== undefined) for (const { line } of room.members) line.send(frame);
}

function tellTyping(room: Room, at: Instant, { newId }: GuestPorts): void {
  const sign = stillTrue(room, { at, newId });
  if (sign === undefined) return;
  const text = JSON.stringify(structuredMessageFrame(typingBody(sign)));
  for (const { line } of room.members) line.write(text);
}

/** The mark of the guest's own request; never on what others did. */
function markOf(event: GuestEntry['event']): string | undefined {
  if (event.type === 'GuestMessaged') return event.message.tracingId;
  return event.type === 'GuestJoined' ? event.join.tracingId : undefined;
}

function tellEntries(room: Room, conversationId: string, entries: readonly GuestEntry[]): void {
  room.conversationId = conversationId;
  let owed = 0;
  for (const entry of entries) {
    const { event } = entry;
    if (prolongsSession(event)) room.lastActivityAt = Math.max(room.lastActivityAt, entry.at);
    noteTold(room, entry.at);
    if (!isGuestsOwn(event)) owed = entry.sequence;
    const text = JSON.stringify(
      structuredMessageFrame(
        messageBodyOf({ conversationId, entry }, (id) => room.linkOf(id)),
        markOf(event),
      ),
    );
    for (const { line } of room.members) line.write(text);
  }
  if (owed > 0) for (const { line } of room.members) line.owe(conversationId, owed);
}

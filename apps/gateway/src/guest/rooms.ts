import type { Instant } from '@rejoin/core/instant';
import { prolongsSession, type SessionLife } from '@rejoin/core/session/expiry';
import { type GuestEntry, isGuestsOwn } from '@rejoin/core/visibility/visible-to-guest';
import type { AttachmentLink } from '@rejoin/protocol/down/message-body';
import { messageBodyOf, typingBody } from '@rejoin/protocol/down/message-body';
import { sessionExpiredEventFrame } from '@rejoin/protocol/down/session-expired-event';
import { structuredMessageFrame } from '@rejoin/protocol/down/structured-message';
import { followGuest, type GuestNews } from '@rejoin/use-cases/follow-guest';
import { createGuestSender, type GuestSender } from '@rejoin/use-cases/guest-sender';
import type { Attachment } from '@rejoin/use-cases/ports/attachments';
import type { CloseReason } from '@rejoin/use-cases/ports/news';
import type { GuestSession } from '@rejoin/use-cases/ports/sessions';
import type { Links } from '../links.ts';
import type { ConnectionKeeper } from './connection-keeper.ts';
import { createExpiryWatch, type ExpiryWatch } from './expiry-watch.ts';
import type { GuestPorts } from './guest-ports.ts';
import type { Line } from './line.ts';
import type { Buckets } from './rate.ts';
import { noteTold, toldAt, unkept } from './unkept.ts';
import { uploadFrame } from './upload-frame.ts';

/** One connection of a session. */
export type Member = {
  /** A UUID. */
  readonly id: string;
  readonly line: Line;
  /** There are too many connections, or the session was closed on another; the guest is told the reason where there is one. */
  dismiss(reason?: CloseReason): void;
  /** The conversation was cleared. */
  clear(): void;
};

/** A session with all its connections on this gateway. */
export type Room = {
  session: GuestSession;
  /** The conversation that a message would go to, as far as is known here. */
  conversationId: string | undefined;
  lastActivityAt: Instant;
  /** Sends what the guest says, on whichever connection, in its order. */
  readonly send: GuestSender;
  /** In the order in which they came. */
  readonly members: Set<Member>;
  readonly linkOf: (attachmentId: string) => AttachmentLink;
  /** Remembers how the client spells an attachment's id, which is a UUID in any case. Returns ours. */
  adopt(attachmentId: string): string;
};

/** How long the session lives, as far as is known here. */
export function lifeOf({ lastActivityAt, session }: Room): SessionLife {
  return { lastActivityAt, durationSeconds: session.durationSeconds };
}

export type Rooms = ReturnType<typeof createRooms>;

type Open = { readonly room: Room; readonly expiry: ExpiryWatch; readonly unfollow: () => void };
type Current = { readonly conversationId: string; readonly sequence: number } | undefined;

/** How many ids of a session's attachments are kept in the client's spelling. */
const SPELLINGS_MAX = 100;

type RoomsOptions = {
  readonly ports: GuestPorts;
  readonly links: Links;
  readonly keeper: Pick<ConnectionKeeper, 'enter' | 'leave' | 'recheck'>;
  /** The session's messages, counted over all gateways by what is told of the log. */
  readonly messages: Buckets;
  /** Connections that one session may have. */
  readonly most: number;
  readonly onError: (error: unknown) => void;
};

/** The sessions that are connected here. Each is followed once, however many connections it has. */
export function createRooms(options: RoomsOptions) {
  const { ports, keeper, onError } = options;
  const rooms = new Map<string, Open>();

  function open(session: GuestSession, current: Current): Open {
    const room = createRoom(session, options);
    const expiry = watchExpiry(room, options);
    const unfollow = followGuest(ports, {
      sessionId: session.id,
      ...(current !== undefined && { from: current }),
      listener: (news) => {
        tell(room, news, options);
        expiry.begin();
      },
      onError,
    });
    const opened = { room, expiry, unfollow };
    rooms.set(session.id, opened);
    return opened;
  }

  return {
    /** The newest members stay when there are more than a session may have; those at other gateways are counted a moment later. */
    join(member: Member, session: GuestSession, current: Current): Room {
      const { room, expiry } = rooms.get(session.id) ?? open(session, current);
      room.conversationId = current?.conversationId;
      learn(room, session);
      expiry.begin();
      room.members.delete(member);
      room.members.add(member);
      keeper.enter({ id: member.id, sessionId: session.id, since: ports.clock(), member });
      const surplus = [...room.members].slice(0, -options.most);
      for (const oldest of surplus) oldest.dismiss();
      return room;
    },
    leave(member: Member, room: Room): void {
      room.members.delete(member);
      keeper.leave({ id: member.id, sessionId: room.session.id });
      if (room.members.size > 0) return;
      const closed = rooms.get(room.session.id);
      closed?.unfollow();
      closed?.expiry.stop();
      rooms.delete(room.session.id);
    },
    /** The session's room, when it is connected here. */
    find: (sessionId: string): Room | undefined => rooms.get(sessionId)?.room,
  };
}

function tell(room: Room, news: GuestNews, { ports, keeper, messages, onError }: RoomsOptions): void {
  switch (news.type) {
    case 'entries':
      countMessages(room, news.entries, { ports, messages });
      return tellEntries(room, news.conversationId, news.entries);
    case 'ended':
      if (room.conversationId === news.conversationId) room.conversationId = undefined;
      if (news.reason === 'cleared') for (const member of [...room.members]) member.clear();
      return;
    case 'typing':
      return tellTyping(room, ports);
    case 'upload':
      tellUpload(room, ports.attachments.find([news.attachmentId])).catch(onError);
      return;
    case 'connectionsClosed':
      for (const member of [...room.members]) if (isMeant(member, news)) member.dismiss(news.reason);
      return;
    case 'gap':
      keeper.recheck();
  }
}

function watchExpiry(room: Room, { ports, onError }: Pick<RoomsOptions, 'ports' | 'onError'>): ExpiryWatch {
  return createExpiryWatch({
    clock: ports.clock,
    life: () => lifeOf(room),
    lookUp: async () => learn(room, await ports.sessions.find(room.session.id)),
    onExpired: () => {
      for (const { line } of room.members) line.send(sessionExpiredEventFrame());
    },
    onError,
  });
}

/** Those that came through this gateway were counted when they came, and given back when they were stored. */
function countMessages(
  { session }: Room,
  entries: readonly GuestEntry[],
  { messages, ports }: Pick<RoomsOptions, 'messages' | 'ports'>,
): void {
  const count = entries.filter(({ event }) => event.type === 'GuestMessaged').length;
  if (count > 0) messages.correct(session.id, ports.clock(), -count);
}

async function tellUpload(room: Room, found: Promise<readonly Attachment[]>): Promise<void> {
  const [attachment] = await found;
  const frame = attachment && uploadFrame(attachment, room.linkOf(attachment.id));
  if (frame !== undefined) for (const { line } of room.members) line.send(frame);
}

function learn(room: Room, session: GuestSession | undefined): void {
  if (session === undefined) return;
  room.session = session;
  room.lastActivityAt = Math.max(room.lastActivityAt, session.lastActivityAt);
}

function isMeant({ id }: Member, news: Extract<GuestNews, { type: 'connectionsClosed' }>): boolean {
  return news.connectionIds === undefined ? id !== news.except : news.connectionIds.includes(id);
}

function createRoom(session: GuestSession, { ports, links }: Pick<RoomsOptions, 'ports' | 'links'>): Room {
  let spellings: Map<string, string> | undefined;
  let sender: GuestSender | undefined;
  const room: Room = {
    session,
    conversationId: undefined,
    lastActivityAt: session.lastActivityAt,
    send(message) {
      sender ??= createGuestSender(ports, {
        session: () => room.session,
        conversationId: () => room.conversationId,
        toldAt: () => toldAt(room),
      });
      return sender(message);
    },
    members: new Set(),
    linkOf: (id) => ({ ...links.of(id), id: spellings?.get(id) ?? id }),
    adopt(attachmentId) {
      const id = attachmentId.toLowerCase();
      if (id === attachmentId) return id;
      spellings ??= new Map();
      spellings.set(id, attachmentId);
      const [oldest] = spellings.size > SPELLINGS_MAX ? spellings.keys() : [];
      if (oldest !== undefined) spellings.delete(oldest);
      return id;
    },
  };
  return room;
}

function tellTyping(room: Room, ports: GuestPorts): void {
  const text = JSON.stringify(structuredMessageFrame(typingBody(unkept(room, ports))));
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
      structuredMessageFrame(messageBodyOf({ conversationId, entry }, room.linkOf), markOf(event)),
    );
    for (const { line } of room.members) line.write(text);
  }
  if (owed > 0) for (const { line } of room.members) line.owe(conversationId, owed);
}

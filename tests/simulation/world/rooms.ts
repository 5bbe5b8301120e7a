import { type GuestEntry, isGuestsOwn } from '@rejoin/core/visibility/visible-to-guest';
import { createGuestSender, type GuestSender } from '@rejoin/use-cases/conversation/guest-sender';
import type { SendGuestMessagePorts } from '@rejoin/use-cases/conversation/send-guest-message';
import { followGuest } from '@rejoin/use-cases/news/follow-guest';
import type { Newsroom } from '@rejoin/use-cases/news/newsroom';
import type { GuestSession } from '@rejoin/use-cases/ports/sessions';

/** What a tab is told of its session. */
export type Told =
  | {
      readonly type: 'entries';
      readonly conversationId: string;
      readonly entries: readonly GuestEntry[];
      /** The latest of the company's, of which the tab sends proof that it came. */
      readonly owed: number | undefined;
    }
  | { readonly type: 'cleared' }
  | { readonly type: 'typing' };

/** One connection of a session. */
export type Member = { readonly tell: (told: Told) => void };

/** A session with all its connections on one gateway. */
export type Room = {
  session: GuestSession;
  conversationId: string | undefined;
  /** The latest time that the session was told of here. */
  toldAt: number;
  readonly members: Set<Member>;
  readonly send: GuestSender;
};

export type Rooms = {
  readonly join: (member: Member, session: GuestSession, current: Current | undefined) => Room;
  readonly leave: (member: Member, room: Room) => void;
};

type Current = { readonly conversationId: string; readonly sequence: number; readonly inLine: boolean };

/** The sessions that are connected to one gateway, each followed once: what the gateway's own rooms do, without wire and frames. */
export function createRooms(
  ports: SendGuestMessagePorts & Parameters<typeof followGuest>[0] & { readonly newsroom: Newsroom },
  onError: (error: unknown) => void,
): Rooms {
  const rooms = new Map<string, { readonly room: Room; readonly unfollow: () => void }>();

  function open(session: GuestSession, current: Current | undefined): { room: Room; unfollow: () => void } {
    const room: Room = {
      session,
      conversationId: undefined,
      toldAt: session.lastActivityAt,
      members: new Set(),
      send: createGuestSender(ports, {
        session: () => room.session,
        conversationId: () => room.conversationId,
        toldAt: () => room.toldAt,
      }),
    };
    const unfollow = followGuest(ports, {
      sessionId: session.id,
      ...(current !== undefined && { from: current }),
      listener(news) {
        if (news.type === 'entries') return tellEntries(room, news.conversationId, news.entries);
        if (news.type === 'typing') return tellAll(room, { type: 'typing' });
        if (news.type !== 'ended') return;
        if (room.conversationId === news.conversationId) room.conversationId = undefined;
        if (news.reason === 'cleared') tellAll(room, { type: 'cleared' });
      },
      onError,
    });
    const opened = { room, unfollow };
    rooms.set(session.id, opened);
    return opened;
  }

  return {
    join(member, session, current) {
      const { room } = rooms.get(session.id) ?? open(session, current);
      room.conversationId = current?.conversationId;
      room.session = session;
      room.members.add(member);
      return room;
    },
    leave(member, room) {
      room.members.delete(member);
      if (room.members.size > 0) return;
      rooms.get(room.session.id)?.unfollow();
      rooms.delete(room.session.id);
    },
  };
}

function tellEntries(room: Room, conversationId: string, entries: readonly GuestEntry[]): void {
  room.conversationId = conversationId;
  room.toldAt = Math.max(room.toldAt, ...entries.map(({ at }) => at));
  const owed = entries.findLast(({ event }) => !isGuestsOwn(event))?.sequence;
  tellAll(room, { type: 'entries', conversationId, entries, owed });
}

function tellAll({ members }: Room, told: Told): void {
  for (const member of [...members]) member.tell(told);
}

import { sessionExpiredEventFrame } from '@rejoin/protocol/down/session-expired-event';
import type { GuestSession } from '@rejoin/use-cases/ports/sessions';
import { createShownPlaces } from '@rejoin/use-cases/routing/shown-places';
import { createExpiryWatch } from './expiry-watch.ts';
import { createPlaceWatch } from './place-watch.ts';
import { type Current, type Member, Room, type RoomServices } from './room.ts';

export type Rooms = ReturnType<typeof createRooms>;

/** The sessions that are connected here. Each is followed once, however many connections it has. */
export function createRooms(
  services: RoomServices & {
    /** Connections that one session may have. */
    readonly most: number;
  },
) {
  const { ports, keeper, most, onError } = services;
  const rooms = new Map<string, Room>();
  const watch = createExpiryWatch({
    clock: ports.clock,
    sessions: () => rooms.values(),
    lookUp: async (room) => {
      const session = await ports.sessions.find(room.session.id);
      if (session !== undefined) room.learn(session);
    },
    onExpired: ({ members }) => {
      for (const { line } of members) line.send(sessionExpiredEventFrame());
    },
    onError,
  });
  const placeWatch = createPlaceWatch({
    rooms: () => rooms.values(),
    shownPlaces: createShownPlaces(ports),
    onError,
  });

  return {
    /** The newest members stay when there are more than a session may have; those at other gateways are counted a moment later. */
    join(member: Member, session: GuestSession, current: Current): Room {
      const room = rooms.get(session.id) ?? new Room(session, current, services);
      rooms.set(session.id, room);
      room.conversationId = current?.conversationId;
      room.learn(session);
      if (member.showsPlace) room.owesPlace = true;
      room.members = room.members.filter((other) => other !== member).concat(member);
      keeper.enter({ id: member.id, sessionId: session.id, since: ports.clock(), member });
      for (const oldest of room.members.slice(0, -most)) oldest.dismiss();
      return room;
    },
    leave(member: Member, room: Room): void {
      room.members = room.members.filter((other) => other !== member);
      keeper.leave({ id: member.id, sessionId: room.session.id });
      if (room.members.length > 0) return;
      room.close();
      rooms.delete(room.session.id);
    },
    /** The session's room, when it is connected here. */
    find: (sessionId: string): Room | undefined => rooms.get(sessionId),
    /** Watches over nobody any more. */
    stop(): void {
      watch.stop();
      placeWatch.stop();
    },
  };
}

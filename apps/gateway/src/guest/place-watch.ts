import type { createShownPlaces, InLine } from '@rejoin/use-cases/routing/shown-places';
import type { Room } from './room.ts';

/** How often the guests in line are looked at. The line itself is read less often. */
const LOOK_MS = 1000;

export type WatchedRoom = Pick<Room, 'inLine' | 'shownPlace' | 'showPlace'> & {
  readonly members: readonly { readonly showsPlace: boolean }[];
};

/** Keeps before the eyes of guests who wait where they stand, for clients that show it. */
export function createPlaceWatch(watch: {
  readonly rooms: () => Iterable<WatchedRoom>;
  readonly shownPlaces: ReturnType<typeof createShownPlaces>;
  readonly onError: (error: unknown) => void;
}) {
  const { rooms, shownPlaces, onError } = watch;
  let looking = false;

  async function look(): Promise<void> {
    const line: (InLine & { readonly room: WatchedRoom })[] = [];
    for (const room of rooms())
      if (room.inLine !== undefined && room.members.some(({ showsPlace }) => showsPlace))
        line.push({ room, conversationId: room.inLine, shown: room.shownPlace });
    if (line.length === 0) return;
    const places = await shownPlaces(line);
    for (const { room, conversationId } of line)
      if (room.inLine === conversationId) room.showPlace(places.get(conversationId));
  }

  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    look()
      .catch(onError)
      .finally(() => {
        looking = false;
      });
  }, LOOK_MS);
  return { stop: () => clearInterval(timer) };
}

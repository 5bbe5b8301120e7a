import { type ShownPlace, shownPlace } from '@rejoin/core/conversation/shown-place';
import type { Instant } from '@rejoin/core/instant';
import type { Place } from '@rejoin/core/routing/places';
import type { Conversations } from '../conversation/conversations.ts';
import { type ReadPlacesPorts, readPlaces } from './read-places.ts';

export type ShownPlacesPorts = ReadPlacesPorts & { readonly conversations: Pick<Conversations, 'states'> };

/** Somebody in line, and what they are shown. */
export type InLine = { readonly conversationId: string; readonly shown: ShownPlace | undefined };

/** How old the line may be as it was read last, in milliseconds. */
const READ_EVERY_MS = 5000;

/** What those in line are to be shown now, by their conversation. The line is read for all of them together, and not with every question. */
export function createShownPlaces(ports: ShownPlacesPorts) {
  let reading: { readonly at: Instant; readonly places: Promise<ReadonlyMap<string, Place>> } | undefined;

  async function read(): Promise<ReadonlyMap<string, Place>> {
    const places = await readPlaces(ports, await ports.agents.queues());
    return new Map(places.map((place) => [place.conversationId, place]));
  }

  async function lastRead(): Promise<{ readonly readAt: Instant; readonly places: ReadonlyMap<string, Place> }> {
    const at = ports.clock();
    if (reading === undefined || Math.abs(at - reading.at) >= READ_EVERY_MS) reading = { at, places: read() };
    const { at: readAt, places } = reading;
    try {
      return { readAt, places: await places };
    } catch (error) {
      reading = undefined;
      throw error;
    }
  }

  return async (line: readonly InLine[]): Promise<ReadonlyMap<string, ShownPlace | undefined>> => {
    const [{ readAt, places }, states] = await Promise.all([
      lastRead(),
      ports.conversations.states(line.map(({ conversationId }) => conversationId)),
    ]);
    return new Map(
      line.map(({ conversationId, shown: before }) => {
        const state = states.get(conversationId);
        const found = places.get(conversationId);
        return [conversationId, state && shownPlace(state, { found, before, readAt }, ports.clock())];
      }),
    );
  };
}

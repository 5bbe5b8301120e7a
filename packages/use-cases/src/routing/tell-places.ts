import { tellsPlace } from '@rejoin/core/routing/places';
import type { Conversations } from '../conversation/conversations.ts';
import { type ReadPlacesPorts, readPlaces } from './read-places.ts';

export type TellPlacesPorts = ReadPlacesPorts & { readonly conversations: Conversations };

/** Tells waiting guests their place and how long it may take, where their queue does so. The rules keep back what is not news. */
export async function tellPlaces(ports: TellPlacesPorts): Promise<void> {
  const telling = (await ports.agents.queues()).filter(tellsPlace);
  if (telling.length === 0) return;
  const told = (await readPlaces(ports, telling)).map(({ conversationId, ...place }) =>
    ports.conversations.execute({ conversationId, command: () => ({ type: 'tellPlace', ...place }) }),
  );
  await Promise.all(told);
}

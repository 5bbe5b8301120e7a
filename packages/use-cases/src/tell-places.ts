import { placesToTell, TAKES_OVER_MS } from '@rejoin/core/routing/places';
import type { Conversations } from './conversations.ts';
import type { Agents, RoutingBooks } from './ports/agents.ts';
import type { Clock } from './ports/clock.ts';

export type TellPlacesPorts = {
  readonly clock: Clock;
  readonly books: Pick<RoutingBooks, 'waiting' | 'takes'>;
  readonly agents: Pick<Agents, 'queues' | 'staffedOf'>;
  readonly conversations: Conversations;
};

/** How many of those who wait longest may be told their place. */
const LINE_MAX = 500;

/** Tells waiting guests their place and how long it may take, where their queue does so. The rules keep back what is not news. */
export async function tellPlaces(ports: TellPlacesPorts): Promise<void> {
  const queues = await ports.agents.queues();
  const telling = queues.filter(({ placeWords }) => placeWords !== '').map(({ id }) => id);
  if (telling.length === 0) return;
  const [line, takes, staffedQueueIds] = await Promise.all([
    ports.books.waiting({ limit: LINE_MAX }),
    ports.books.takes(ports.clock() - TAKES_OVER_MS),
    ports.agents.staffedOf(telling),
  ]);
  const places = placesToTell(line, queues, { takes, staffedQueueIds }).map(({ conversationId, ...place }) =>
    ports.conversations.execute({ conversationId, command: () => ({ type: 'tellPlace', ...place }) }),
  );
  await Promise.all(places);
}

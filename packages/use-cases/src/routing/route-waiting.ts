import type { RoutingCall } from '@rejoin/core/routing/routing-call';
import type { WaitingPage, WaitingRow } from '../ports/agents.ts';
import { carryOut, type Known, look, type Round, type RoundPorts, type Sight } from './routing-round.ts';

/** How many of those who wait the first round of a call looks at: mostly enough, and soon done. */
const CALLED_FIRST = 10;
/** Each after it looks at so many times more, up to the most, which a sweep looks at from the start. */
const GROWTH = 30;
const MOST = 1000;
/** How often those whom a round could not be right about are looked at again before the next sweep. */
const TRIES = 3;

/**
 * Offers the waiting conversations to whom the rules choose: those that the call concerns, or all. One round after the other,
 * each read, worked out and offered as a whole, until nobody waits any more or no agent has room. Several gateways may do so at
 * once. `between` is waited for after each round that is not the last. Returns how many were offered.
 */
export async function routeWaiting(
  ports: RoundPorts,
  call?: RoutingCall,
  between: () => Promise<unknown> = async () => {},
): Promise<number> {
  const exhausted = new Set(call === undefined ? await queuesWithoutRoom(ports) : []);
  const gone = new Set<string>();
  let after: WaitingRow | undefined;
  let known: Known | undefined;
  let limit = call === undefined ? MOST : CALLED_FIRST;
  let offered = 0;
  for (let tries = 1; ; await between()) {
    const page: WaitingPage = {
      limit,
      exceptQueueIds: [...exhausted],
      ...(call === undefined ? {} : { call }),
      ...(after === undefined ? {} : { after }),
    };
    const round = await route(ports, { page, gone, known });
    offered += round.offered;
    known = round.known;
    if (round.refused.length > 0 && tries < TRIES) {
      tries += 1;
      for (const { conversationId, refusal } of round.refused) if (refusal !== 'noSeat') gone.add(conversationId);
      continue;
    }
    if (round.last === undefined || (call !== undefined && round.isFull)) return offered;
    tries = 1;
    after = round.last;
    limit = Math.min(MOST, limit * GROWTH);
    for (const queueId of round.exhausted) exhausted.add(queueId);
  }
}

/** Where all are busy thousands may wait: there is nothing to find in a look at each of them. */
async function queuesWithoutRoom({ agents, books }: RoundPorts): Promise<readonly string[]> {
  const withRoom = new Set(await books.queuesWithRoom());
  return (await agents.queues()).map(({ id }) => id).filter((id) => !withRoom.has(id));
}

/**
 * A round over everything looks before it asks for its turn: as a rule there is nothing to do, and a look at thousands takes a
 * while, in which the rounds of single agents would have to wait. What somebody else has offered meanwhile is refused.
 */
async function route(ports: RoundPorts, sight: Sight): Promise<Round> {
  if (sight.page.call !== undefined) return ports.books.inTurn(async () => carryOut(ports, await look(ports, sight)));
  const found = await look(ports, sight);
  return found.assignments.length === 0 ? carryOut(ports, found) : ports.books.inTurn(() => carryOut(ports, found));
}

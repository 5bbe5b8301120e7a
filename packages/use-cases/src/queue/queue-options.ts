import type { WrapUpCode } from '@rejoin/core/queue/queue';
import { byName } from '../by-name.ts';
import type { Agents } from '../ports/agents.ts';
import type { Floor } from '../ports/floor.ts';
import type { WrapUpCodes } from '../ports/wrap-up-codes.ts';

/** What a queue can be put together from. */
export type QueueOptions = {
  readonly agents: readonly { readonly id: string; readonly name: string }[];
  readonly codes: readonly WrapUpCode[];
  /** Every queue, with where it overflows to. */
  readonly queues: Awaited<ReturnType<Agents['queues']>>;
};

/** Agents, wrap-up codes and queues, each by name. */
export async function queueOptions(ports: {
  readonly floor: Pick<Floor, 'colleagues'>;
  readonly wrapUpCodes: Pick<WrapUpCodes, 'list'>;
  readonly agents: Pick<Agents, 'queues'>;
}): Promise<QueueOptions> {
  const [agents, codes, queues] = await Promise.all([
    ports.floor.colleagues(),
    ports.wrapUpCodes.list(),
    ports.agents.queues(),
  ]);
  return {
    agents: agents.map(({ agentId: id, name }) => ({ id, name })).sort(byName),
    codes: codes.map(({ id, name }) => ({ id, name })),
    queues,
  };
}

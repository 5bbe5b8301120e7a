import { NEW_QUEUE, type Queue } from '@rejoin/core/queue/queue';
import type { Candidate } from '@rejoin/core/routing/choose-agent';
import { NO_REQUEST, type RoutingRequest } from '@rejoin/core/routing/request';
import { SESSION_SECONDS } from '@rejoin/core/session/expiry';
import type { Conversations } from '../conversation/conversations.ts';
import { SHOP } from '../memory/furnish-shop.ts';
import type { Agents } from '../ports/agents.ts';
import type { CompanyWrites } from '../ports/company-writes.ts';
import type { Sessions } from '../ports/sessions.ts';

/** A skill that agents of a busy floor may have. */
export const WOOD = '5c000000-0000-4000-8000-0000000000a1';
/** One that none has. */
export const GLASS = '5c000000-0000-4000-8000-0000000000a2';

export type FloorAgent = Pick<Candidate, 'agentId' | 'queueIds' | 'capacity' | 'skills'>;

/** Queues and agents beside those of the shop, all of them on queue. */
export async function furnishFloor(
  ports: { readonly companyWrites: CompanyWrites; readonly agents: Agents },
  queues: readonly Queue[],
  agents: readonly FloorAgent[],
): Promise<void> {
  const { companyWrites } = ports;
  await companyWrites.putSkill({ id: WOOD, name: 'Wood' });
  await companyWrites.putSkill({ id: GLASS, name: 'Glass' });
  await inGroups(agents, async ({ agentId, capacity, skills }) => {
    const person = { id: agentId, name: 'Agent', email: `${agentId}@shop.example`, passwordHash: 'none' };
    await companyWrites.putPerson({ ...person, roleIds: [SHOP.agentRole] });
    await companyWrites.putAgent({ agentId, capacity, skills });
  });
  for (const queue of queues) {
    const members = agents.filter(({ queueIds }) => queueIds.includes(queue.id));
    await companyWrites.putQueue(
      queue,
      members.map(({ agentId }) => agentId),
    );
  }
  await inGroups(agents, ({ agentId }) => ports.agents.setRoutingStatus(agentId, 'onQueue', Date.now()));
}

export function floorQueue(number: number): Queue {
  return {
    ...NEW_QUEUE,
    id: `5c000000-0000-4000-8000-${(1000 + number).toString(16).padStart(12, '0')}`,
    name: `Queue ${number}`,
  };
}

/** What a conversation waits for. */
export type Wanted = Partial<RoutingRequest> & { readonly queueId: string };

/** Begins conversations, each of a session of its own, that wait at once. Returns their ids. */
export async function beginWaiting(
  ports: { readonly conversations: Conversations; readonly sessions: Sessions },
  wanted: readonly Wanted[],
): Promise<readonly string[]> {
  return inGroups(wanted, async ({ queueId, ...request }) => {
    const [sessionId, conversationId] = [crypto.randomUUID(), crypto.randomUUID()];
    const life = { deploymentId: SHOP.deployment, at: Date.now() };
    const durationSeconds = SESSION_SECONDS.default;
    await ports.sessions.open({ id: sessionId, tokenHash: `hash of ${sessionId}`, durationSeconds, ...life });
    const nodes = { to: { type: 'transferToQueue', queueId, ...NO_REQUEST, ...request } } as const;
    const flow = { id: SHOP.flow, name: 'Floor', version: 1, start: 'to', nodes };
    const executed = await ports.conversations.execute({
      conversationId,
      command: () => ({
        ...{ type: 'start', conversationId, sessionId, deploymentId: SHOP.deployment, sessionSeconds: durationSeconds },
        message: { text: 'Hello', attachments: [] },
        facts: {
          flow,
          schedules: [],
          queues: [{ ...NEW_QUEUE, id: queueId, name: '' }],
          availableAgentIds: [],
          staffedQueueIds: [],
          onDisconnect: 'nothing',
        },
        licensed: true,
      }),
    });
    if (executed.type !== 'done' || executed.state.status !== 'waiting') throw new Error('It does not wait');
    return conversationId;
  });
}

const TOGETHER = 250;

async function inGroups<T, Result>(items: readonly T[], act: (item: T) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < items.length; from += TOGETHER)
    results.push(...(await Promise.all(items.slice(from, from + TOGETHER).map(act))));
  return results;
}

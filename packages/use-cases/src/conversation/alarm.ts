import { couldRespond, type Deadline, nextDeadline } from '@rejoin/core/conversation/deadline';
import type { ConversationState } from '@rejoin/core/conversation/state';
import { companyFacts, type FactsPorts } from '../company/company-facts.ts';
import type { Agents } from '../ports/agents.ts';
import type { Clock } from '../ports/clock.ts';
import type { ConversationLog } from '../ports/conversation-log.ts';
import { createRepeating } from '../repeating.ts';
import type { Conversations } from './conversations.ts';

export type AlarmPorts = {
  readonly clock: Clock;
  readonly log: Pick<ConversationLog, 'due'>;
  readonly agents: Pick<Agents, 'status' | 'setRoutingStatus' | 'noteResponse' | 'onQueueOf' | 'staffedOf'>;
  readonly conversations: Conversations;
} & FactsPorts;

/** How often the deadlines are looked at: an offer ends at most this late. */
const LOOK_MS = 500;
const ROUND = 200;

/**
 * Does what is due. Deadlines live with the conversations in the database, so that they survive a restart and any gateway
 * may see to them; the rules ignore one that has been seen to. The agent is marked before the offer ends: after a crash in
 * between, the deadline is still due. One who has taken it in that moment is put back. Returns how many there were.
 */
export async function runDeadlines(ports: AlarmPorts): Promise<number> {
  const due = await ports.log.due(ports.clock(), ROUND);
  const met = await Promise.allSettled(due.map((state) => meet(ports, state)));
  for (const each of met) if (each.status === 'rejected') throw each.reason;
  return due.length;
}

async function meet(ports: AlarmPorts, state: ConversationState): Promise<void> {
  const deadline = nextDeadline(state);
  if (deadline === undefined) return;
  const marked = await mark(ports, deadline);
  const facts = await companyFacts(ports, await ports.pictures.of(state.deploymentId), state);
  const { conversationId } = state;
  const { at: due } = deadline;
  const woken = await ports.conversations.execute({ conversationId, command: () => ({ type: 'wake', due, facts }) });
  const after = woken.type === 'done' && woken.state.status === 'connected' ? woken.state : undefined;
  if (marked !== undefined && after?.agentId === marked) await ports.agents.noteResponse(marked, ports.clock());
}

/** The agent who does not respond from now on and did until now; `undefined`: nobody. */
async function mark({ agents, clock }: AlarmPorts, deadline: Deadline): Promise<string | undefined> {
  const { notResponding: agentId } = deadline;
  const status = agentId === undefined ? undefined : await agents.status(agentId);
  if (agentId === undefined || status?.routingStatus !== 'onQueue' || !couldRespond(deadline, status)) return undefined;
  await agents.setRoutingStatus(agentId, 'notResponding', clock());
  return agentId;
}

/** Runs the deadlines in the background. */
export function createAlarm(ports: AlarmPorts & { readonly onError: (error: unknown) => void }) {
  let stopped = false;
  const looks = createRepeating(async () => {
    try {
      while ((await runDeadlines(ports)) === ROUND && !stopped);
    } catch (error) {
      ports.onError(error);
    }
  }, LOOK_MS);
  return {
    start: looks.start,
    async stop(): Promise<void> {
      stopped = true;
      await looks.stop();
    },
  };
}

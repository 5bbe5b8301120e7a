import type { Instant } from '../../instant.ts';
import type { CommandOf } from '../commands.ts';
import { type Decision, events, refuse } from '../decision.ts';
import { agentLegOf } from '../head.ts';
import type { ConversationState } from '../state.ts';
import { unlessConnected, unlessHeld } from './owner.ts';
import { queuedEvent } from './queued.ts';

/** The agent's leg ends, and the conversation waits there with the priority and the skills it had. */
export function decideTransferToQueue(
  state: ConversationState,
  command: CommandOf<'transferToQueue'>,
  at: Instant,
): Decision {
  const { agentId, queueId, queues } = command;
  const refused = unlessHeld(state, agentId);
  if (refused !== undefined) return refused;
  if (!queues.some(({ id }) => id === queueId)) return refuse('queueNotFound');
  const request = agentLegOf(state)?.request;
  return events(
    { type: 'Transferred', agentId, toQueueId: queueId },
    queuedEvent({ queueId, because: 'transfer', ...(request === undefined ? {} : { request }) }, queues, at),
  );
}

/** Rings at a colleague; the agent keeps the conversation until they take it. */
export function decideTransferToAgent(
  state: ConversationState,
  command: CommandOf<'transferToAgent'>,
  at: Instant,
): Decision {
  const { agentId, toAgentId, available, alertingSeconds } = command;
  const refused = unlessConnected(state, agentId);
  if (refused !== undefined) return refused;
  if (state.status === 'connected' && state.transfer !== undefined) return refuse('transferUnderWay');
  if (!available || toAgentId === agentId) return refuse('agentNotAvailable');
  return events({ type: 'TransferOffered', agentId, toAgentId, until: at + alertingSeconds * 1000 });
}

export function decideCancelTransfer(state: ConversationState, { agentId }: CommandOf<'cancelTransfer'>): Decision {
  const refused = unlessConnected(state, agentId);
  if (refused !== undefined) return refused;
  if (state.status !== 'connected' || state.transfer === undefined) return refuse('noTransfer');
  return events({ type: 'TransferEnded', toAgentId: state.transfer.toAgentId, because: 'cancelled' });
}

import type { Instant } from '../instant.ts';
import type { ConversationCommand } from './commands.ts';
import type { ConversationState } from './state.ts';

/** When the rules want to be asked again, and what to do then: first mark the agent, then send the command. */
export type Deadline = {
  readonly at: Instant;
  /** The agent who let the offer ring out: gets nothing new until back on queue. */
  readonly notResponding: string;
  readonly command: ConversationCommand;
};

export function nextDeadline(state: ConversationState): Deadline | undefined {
  if (state.status !== 'alerting') return undefined;
  return { at: state.until, notResponding: state.agentId, command: { type: 'expireOffer' } };
}

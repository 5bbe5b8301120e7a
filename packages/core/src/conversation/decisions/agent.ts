import type { Instant } from '../../instant.ts';
import { MAX_PARK_MS, parkProblem } from '../../leg/park.ts';
import { sessionExpiresAt } from '../../session/expiry.ts';
import type { CommandOf } from '../commands.ts';
import { type Decision, events, refuse } from '../decision.ts';
import { agentLegOf } from '../head.ts';
import { lifeOf } from '../life.ts';
import type { AgentMessage } from '../message.ts';
import { AGENT_TEXT_MAX_CHARACTERS, isEmptyMessage } from '../message.ts';
import type { ConversationState } from '../state.ts';
import { validateContent } from '../validate-content.ts';
import { badText } from './bad-text.ts';
import { unlessConnected, unlessHeld } from './owner.ts';

export function decideAnswer(state: ConversationState, command: CommandOf<'answer'>): Decision {
  const { agentId, agentName, message } = command;
  return (
    unlessConnected(state, agentId) ??
    badAgentMessage(message) ??
    events({ type: 'AgentMessaged', agentId, agentName, message })
  );
}

/** A word to colleagues: no message, so nothing else of the conversation changes by it. */
export function decideNote(state: ConversationState, command: CommandOf<'note'>): Decision {
  const { agentId, agentName, text } = command;
  return (
    unlessHeld(state, agentId) ?? badText(text) ?? events({ type: 'Noted', byId: agentId, byName: agentName, text })
  );
}

/** The agent leaves; the guest may come back. A parked conversation may be left too. */
export function decideDisconnect(state: ConversationState, command: CommandOf<'disconnect'>): Decision {
  const { agentId, notice, wrapUp } = command;
  return (
    unlessHeld(state, agentId) ??
    events({ type: 'Disconnected', agentId, notice, ...(wrapUp ? { wrapUpRequested: true as const } : {}) })
  );
}

export function decidePark(state: ConversationState, command: CommandOf<'park'>, at: Instant): Decision {
  const { agentId, until } = command;
  const refused = unlessConnected(state, agentId);
  if (refused !== undefined) return refused;
  if (state.status === 'connected' && state.transfer !== undefined) return refuse('transferUnderWay');
  if (until === undefined) return events({ type: 'Parked', agentId, until: at + MAX_PARK_MS });
  const problem = parkProblem(until, { at, sessionEndsAt: sessionExpiresAt(lifeOf(state)) });
  return problem === undefined ? events({ type: 'Parked', agentId, until }) : refuse(problem);
}

/** Also while it waits for its agent because the guest has written. */
export function decideResume(state: ConversationState, { agentId, agentName }: CommandOf<'resume'>): Decision {
  const isMine = agentLegOf(state)?.agentId === agentId;
  if (!isMine) return refuse('notParked');
  return state.status === 'connected' ? events() : events({ type: 'Resumed', agentId, agentName });
}

function badAgentMessage(message: AgentMessage): Decision | undefined {
  const { text, attachments, content } = message;
  if (isEmptyMessage(message)) return refuse('messageEmpty');
  if (text.length > AGENT_TEXT_MAX_CHARACTERS) return refuse('messageTooLong');
  if (content === undefined) return undefined;
  const isSound = attachments.length === 0 && validateContent({ text, content }).length === 0;
  return isSound ? undefined : refuse('structureInvalid');
}

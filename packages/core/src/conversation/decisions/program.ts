import type { CommandOf } from '../commands.ts';
import { type Decision, events, refuse } from '../decision.ts';
import { agentLegOf } from '../head.ts';
import type { ConversationState } from '../state.ts';
import { badText } from './bad-text.ts';

/** Also after a leg: what is new finds the guest where they left. It asks nobody for anything, so nothing else changes by it. */
export function decideProgramMessage(state: ConversationState, command: CommandOf<'programMessage'>): Decision {
  const { byId, byName, text } = command;
  if (state.status === 'disconnected' && state.readOnly) return refuse('conversationReadOnly');
  return badText(text) ?? events({ type: 'ProgramMessaged', byId, byName, text });
}

/** Whoever has it, is offered it or waits for somebody; an agent's leg leaves its after-call work. */
export function decideProgramDisconnect(state: ConversationState, command: CommandOf<'programDisconnect'>): Decision {
  if (state.status === 'disconnected') return events();
  const { byId, byName, notice } = command;
  const leg = agentLegOf(state);
  return events({
    type: 'Disconnected',
    ...(leg === undefined ? {} : { agentId: leg.agentId }),
    ...{ byId, byName, notice },
  });
}

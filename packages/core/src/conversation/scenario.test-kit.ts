import type { Flow } from '../flow/flow.ts';
import { SESSION_SECONDS } from '../session/expiry.ts';
import type { ConversationCommand, FlowFacts } from './commands.ts';
import type { ConversationEvent } from './events.ts';
import { handle } from './handle.ts';
import type { GuestMessage } from './message.ts';
import type { ConversationRefusal } from './refusals.ts';
import type { ConversationState } from './state.ts';

/** A Monday, 09:00 UTC. */
export const T0 = 1_767_603_600_000;
export const CONVERSATION = '6b1f0c1e-8d52-4a55-9a43-0d5c6e3f7a10';

const flow: Flow = {
  id: 'flow',
  name: 'Welcome',
  version: 1,
  start: 'greet',
  nodes: {
    greet: { type: 'sendMessage', text: 'Hello', next: 'care' },
    care: { type: 'transferToQueue', queueId: 'care' },
  },
};

const toQueue: FlowFacts = { flow, schedules: [] };
export const toNobody: FlowFacts = { flow: { ...flow, nodes: { greet: { type: 'disconnect' } } }, schedules: [] };

function said(text: string): GuestMessage {
  return { text, attachments: [] };
}

export function start(text = 'Hi', facts = toQueue, licensed = true): ConversationCommand {
  return {
    type: 'start',
    conversationId: CONVERSATION,
    sessionId: 'session',
    deploymentId: 'deployment',
    sessionSeconds: SESSION_SECONDS.default,
    message: said(text),
    facts,
    licensed,
  };
}

export function join(customAttributes: Record<string, string> = {}, licensed = true): ConversationCommand {
  const ids = {
    conversationId: CONVERSATION,
    sessionId: 'session',
    deploymentId: 'deployment',
    sessionSeconds: SESSION_SECONDS.default,
  };
  return { type: 'join', ...ids, join: { customAttributes }, facts: toQueue, licensed };
}

export function offer(agentId: string): ConversationCommand {
  return { type: 'offer', agentId, reason: 'longestIdle', alertingSeconds: 30, licensed: true };
}

export function accept(agentId: string): ConversationCommand {
  return { type: 'accept', agentId, agentName: agentId };
}

export function answer(agentId: string, text = 'Hello'): ConversationCommand {
  return { type: 'answer', agentId, agentName: agentId, message: { text, attachments: [] } };
}

export function message(text = 'Still there?', facts = toQueue): ConversationCommand {
  return { type: 'message', message: said(text), facts };
}

export function disconnect(
  agentId: string,
  notice: 'nothing' | 'status' | 'readOnly' = 'nothing',
): ConversationCommand {
  return { type: 'disconnect', agentId, notice };
}

/** A command, and how many milliseconds after the one before it comes; 1,000 when only the command is given. */
export type Step = ConversationCommand | { readonly after: number; readonly command: ConversationCommand };

export type Outcome = {
  readonly state: ConversationState | undefined;
  /** What the last step brought. */
  readonly events: readonly ConversationEvent[];
  readonly refusal?: ConversationRefusal;
};

/** Takes the steps one after another from a conversation that does not exist yet. Only the last may be refused. */
export function play(steps: readonly Step[]): Outcome {
  let state: ConversationState | undefined;
  let events: readonly ConversationEvent[] = [];
  let at = T0;
  for (const [index, step] of steps.entries()) {
    const { after, command } = 'command' in step ? step : { after: 1000, command: step };
    at += after;
    const handled = handle(state, { conversationId: CONVERSATION, command }, at);
    if (handled.type === 'refusal') {
      if (index < steps.length - 1) throw new Error(`Step ${index} (${command.type}) was refused: ${handled.refusal}`);
      return { state, events: [], refusal: handled.refusal };
    }
    state = handled.state;
    events = handled.entries.map((entry) => entry.event);
  }
  return { state, events };
}

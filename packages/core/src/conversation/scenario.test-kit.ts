import type { Flow } from '../flow/flow.ts';
import { legRulesOf } from '../leg/leg-rules.ts';
import { NEW_QUEUE, type Queue } from '../queue/queue.ts';
import { SESSION_SECONDS } from '../session/expiry.ts';
import type { CommandOf, CompanyFacts, ConversationCommand } from './commands.ts';
import type { ConversationRefusal } from './decision.ts';
import type { ConversationEvent, Entry } from './events.ts';
import { handle } from './handle.ts';
import type { GuestMessage } from './message.ts';
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

const MINUTE_SECONDS = 60;

const care: Queue = { ...NEW_QUEUE, id: 'care', name: 'Care' };
export const returns: Queue = { ...NEW_QUEUE, id: 'returns', name: 'Returns' };

/** Agents have to wrap up; silence of ten minutes ends a leg; after an hour of waiting the conversation goes to returns. */
export const strict: Queue = {
  ...care,
  reserveSeconds: 20,
  inactivity: { afterSeconds: 10 * MINUTE_SECONDS, action: 'disconnect', warning: 'Still there?' },
  introductionWords: '{{agent}} is here.',
  overflow: { afterSeconds: 60 * MINUTE_SECONDS, queueId: 'returns' },
  wrapUp: { prompt: 'mandatory', timeoutSeconds: 120, codes: [{ id: 'solved', name: 'Solved' }] },
};

const toQueue: CompanyFacts = {
  flow,
  schedules: [],
  queues: [care, returns],
  availableAgentIds: [],
  staffedQueueIds: [],
  onDisconnect: 'status',
};
export const toStrict: CompanyFacts = { ...toQueue, queues: [strict, returns] };
export const toNobody: CompanyFacts = { ...toQueue, flow: { ...flow, nodes: { greet: { type: 'disconnect' } } } };

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

export function offer(agentId: string, queue = care): CommandOf<'offer'> {
  return {
    type: 'offer',
    queueId: queue.id,
    agentId,
    reason: 'longestIdle',
    alertingSeconds: 30,
    rules: legRulesOf(queue),
    licensed: true,
  };
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
  return { type: 'disconnect', agentId, notice, wrapUp: false };
}

export function wake(facts = toQueue): ConversationCommand {
  return { type: 'wake', facts };
}

export function wrapUp(agentId: string, more: Partial<CommandOf<'wrapUp'>> = {}): ConversationCommand {
  return { type: 'wrapUp', agentId, leg: 1, codeIds: ['solved'], notes: '', queues: [strict, returns], ...more };
}

/** A command, and how many milliseconds after the one before it comes; 1,000 when only the command is given. */
export type Step = ConversationCommand | { readonly after: number; readonly command: ConversationCommand };

export type Outcome = {
  readonly state: ConversationState | undefined;
  /** What the last step brought. */
  readonly events: readonly ConversationEvent[];
  /** What all steps brought, oldest first. */
  readonly entries: readonly Entry[];
  readonly refusal?: ConversationRefusal;
};

/** Takes the steps one after another from a conversation that does not exist yet. Only the last may be refused. */
export function play(steps: readonly Step[]): Outcome {
  let state: ConversationState | undefined;
  let events: readonly ConversationEvent[] = [];
  const entries: Entry[] = [];
  let at = T0;
  for (const [index, step] of steps.entries()) {
    const { after, command } = 'command' in step ? step : { after: 1000, command: step };
    at += after;
    const handled = handle(state, { conversationId: CONVERSATION, command }, at);
    if (handled.type === 'refusal') {
      if (index < steps.length - 1) throw new Error(`Step ${index} (${command.type}) was refused: ${handled.refusal}`);
      return { state, events: [], entries, refusal: handled.refusal };
    }
    state = handled.state;
    events = handled.entries.map((entry) => entry.event);
    entries.push(...handled.entries);
  }
  return { state, events, entries };
}

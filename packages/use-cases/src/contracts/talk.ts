import type { CompanyFacts, ConversationCommand } from '@rejoin/core/conversation/commands';
import { concernsOf } from '@rejoin/core/conversation/concerns';
import { handle } from '@rejoin/core/conversation/handle';
import type { ConversationState } from '@rejoin/core/conversation/state';
import { legRulesOf } from '@rejoin/core/leg/leg-rules';
import { SESSION_SECONDS } from '@rejoin/core/session/expiry';
import { SHOP, SHOP_QUEUE } from '../memory/furnish-shop.ts';
import type { Append, ConversationLog } from '../ports/conversation-log.ts';
import type { Sessions } from '../ports/sessions.ts';

/** 2026-01-05T10:00:00Z. */
export const MONDAY = 1_767_607_200_000;

const FLOW = {
  id: SHOP.flow,
  name: 'Welcome',
  version: 1,
  start: 'greet',
  nodes: {
    greet: { type: 'sendMessage', text: 'Welcome.', next: 'transfer' },
    transfer: { type: 'transferToQueue', queueId: SHOP.queue },
  },
} as const;

type Given = { readonly at?: number; readonly once?: string };
/** Of those who wait: in minutes for which it comes before others. */
type GivenWait = Given & { readonly priority?: number };

export async function newSession(sessions: Sessions): Promise<string> {
  const id = crypto.randomUUID();
  const durationSeconds = SESSION_SECONDS.default;
  await sessions.open({ id, tokenHash: `hash of ${id}`, deploymentId: SHOP.deployment, durationSeconds, at: MONDAY });
  return id;
}

/** The company of the demo shop, open, with nobody on queue. */
export const FACTS = {
  flow: FLOW,
  schedules: [],
  queues: [SHOP_QUEUE],
  availableAgentIds: [],
  staffedQueueIds: [],
  onDisconnect: 'nothing',
} as const;

/** The decision that begins a conversation: started, a message of the guest, a greeting, and into the queue. */
export function start(sessionId: string, given: GivenWait & { readonly text?: string } = {}): Append {
  const conversationId = crypto.randomUUID();
  const facts = given.priority === undefined ? FACTS : factsOf(given.priority);
  const message = { text: given.text ?? 'Where is my order?', attachments: [] };
  const deploymentId = SHOP.deployment;
  return decided(
    undefined,
    {
      type: 'start',
      conversationId,
      sessionId,
      deploymentId,
      sessionSeconds: SESSION_SECONDS.default,
      message,
      facts,
      licensed: true,
    },
    given,
  );
}

function factsOf(priority: number): CompanyFacts {
  const transfer = { ...FLOW.nodes.transfer, priority };
  return { ...FACTS, flow: { ...FLOW, nodes: { ...FLOW.nodes, transfer } } };
}

export const OFFERED = [{ contentType: 'QuickReply', quickReply: { text: 'Return', payload: 'return' } }] as const;
export const PRESSED = [
  { contentType: 'ButtonResponse', buttonResponse: { type: 'QuickReply', text: 'Return', payload: 'return' } },
] as const;
export const JOINED = {
  tracingId: 'T1',
  metadata: { id: 'j1' },
  customAttributes: { plan: 'pro', 'näme 👋': '{"a":1}' },
};

/** A conversation that begins with a join, and whose flow offers {@link OFFERED}. */
export function join(sessionId: string): Append {
  const conversationId = crypto.randomUUID();
  const ids = { conversationId, sessionId, deploymentId: SHOP.deployment, sessionSeconds: SESSION_SECONDS.default };
  const nodes = { ...FLOW.nodes, greet: { ...FLOW.nodes.greet, content: OFFERED } };
  const facts = { ...FACTS, flow: { ...FLOW, nodes } };
  return decided(undefined, { type: 'join', ...ids, join: JOINED, facts, licensed: true }, {});
}

/** The guest presses {@link PRESSED}. */
export function press(state: ConversationState): Append {
  const words = { text: '', attachments: [], responses: PRESSED };
  return decided(state, { type: 'message', message: words, facts: FACTS }, {});
}

export function message(state: ConversationState, given: Given & { readonly text?: string } = {}): Append {
  const words = { text: given.text ?? 'Are you there?', attachments: [] };
  return decided(state, { type: 'message', message: words, facts: FACTS }, given);
}

export function offer(state: ConversationState, agentId: string, given: Given = {}): Append {
  const rules = legRulesOf(SHOP_QUEUE);
  const command = {
    type: 'offer',
    queueId: SHOP_QUEUE.id,
    agentId,
    reason: 'longestIdle',
    alertingSeconds: 30,
    rules,
    licensed: true,
  } as const;
  return { ...decided(state, command, given), takesSeat: { agentId, onQueue: true } };
}

export function accept(state: ConversationState, agentId: string, given: Given = {}): Append {
  return decided(state, { type: 'accept', agentId, agentName: 'Agent' }, given);
}

export function disconnect(state: ConversationState, agentId: string, given: Given = {}): Append {
  return decided(state, { type: 'disconnect', agentId, notice: 'nothing', wrapUp: false }, given);
}

export function supersede(state: ConversationState, given: Given = {}): Append {
  return decided(state, { type: 'supersede' }, given);
}

/** The decision that the rules take on `command`. */
export function decided(before: ConversationState | undefined, command: ConversationCommand, given: Given): Append {
  const conversationId = before?.conversationId ?? ('conversationId' in command ? command.conversationId : '');
  const handled = handle(before, { conversationId, command }, given.at ?? MONDAY);
  if (handled.type === 'refusal' || handled.state === undefined) throw new Error(`The rules refuse ${command.type}`);
  const { entries, state } = handled;
  const sequence = entries.find(({ event }) => event.type === 'GuestMessaged')?.sequence;
  return {
    conversationId,
    expected: before?.sequence ?? 0,
    entries,
    state,
    concerns: concernsOf(before, state),
    once: given.once === undefined || sequence === undefined ? [] : [{ key: given.once, sequence }],
  };
}

/** Two appends to one conversation, the second decided on the first, as one. */
export function both(first: Append, second: Append): Append {
  return {
    ...second,
    expected: first.expected,
    entries: [...first.entries, ...second.entries],
    once: [...first.once, ...second.once],
  };
}

/** Appends one decision that has to succeed. */
export async function stored(log: ConversationLog, append: Append): Promise<ConversationState> {
  const [outcome] = await log.append([append]);
  if (outcome?.type !== 'appended') throw new Error(`Expected to append, got ${outcome?.type}`);
  return append.state;
}

/** A conversation of a session of its own that waits in the queue. */
export async function waiting(
  ports: { readonly log: ConversationLog; readonly sessions: Sessions },
  given: GivenWait = {},
) {
  return stored(ports.log, start(await newSession(ports.sessions), given));
}

/** A conversation that the agent, who is on queue, has taken. */
export async function connected(
  ports: { readonly log: ConversationLog; readonly sessions: Sessions },
  agentId: string,
  given: Given = {},
): Promise<ConversationState> {
  const offered = await stored(ports.log, offer(await waiting(ports, given), agentId, given));
  return stored(ports.log, accept(offered, agentId, given));
}

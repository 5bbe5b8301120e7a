import { assertNever } from '../../assert-never.ts';
import type { FlowEffect } from '../../flow/flow-effect.ts';
import type { FlowInput, FlowSituation } from '../../flow/flow-input.ts';
import type { GuestWords } from '../../flow/guest-words.ts';
import { runFlow } from '../../flow/run-flow.ts';
import type { Instant } from '../../instant.ts';
import type { CommandOf, CompanyFacts } from '../commands.ts';
import { buttonsOf, wordsOfResponses } from '../content.ts';
import { mergeAttributes } from '../custom-attributes.ts';
import { type Decision, events } from '../decision.ts';
import type { ConversationEvent } from '../events.ts';
import type { CustomAttributes, GuestMessage } from '../message.ts';
import type { ConversationState } from '../state.ts';
import { queuedEvent } from './queued.ts';

/** What a flow hears of a message; a button says what stands on it. */
export function wordsOf({ text, responses = [] }: GuestMessage): GuestWords {
  const [payload] = buttonsOf(responses).map((button) => button.payload);
  return { text: wordsOfResponses(text, responses), ...(payload === undefined ? {} : { payload }) };
}

/** A conversation begins: there is no state of it. */
export function flowBegins(
  command: CommandOf<'start' | 'join'> & { readonly attributes: CustomAttributes; readonly words?: GuestWords },
  at: Instant,
): ConversationEvent[] {
  const { facts, attributes, guest, earlierConversationId, words } = command;
  const situation = situationOf(facts, {
    at,
    attributes,
    authenticated: guest !== undefined,
    returning: earlierConversationId !== undefined,
  });
  return run({ type: 'begin', ...(words === undefined ? {} : { words }) }, { facts, situation }, at);
}

/** The guest is back after a leg: the flow's say if it wants one, else the queue of that leg, its agent first. */
export function flowRejoined(
  state: Extract<ConversationState, { status: 'disconnected' }>,
  { message, facts }: CommandOf<'message'>,
  at: Instant,
): ConversationEvent[] {
  const input: FlowInput = { type: 'rejoin', words: wordsOf(message), request: state.request };
  const inNextLeg = { ...state, leg: state.leg + 1 };
  return run(input, { facts, state: inNextLeg, fresh: message.customAttributes }, at);
}

/** Nobody has written for long in an agent's leg. */
export function flowAfterSilence(state: ConversationState, facts: CompanyFacts, at: Instant): ConversationEvent[] {
  return run({ type: facts.flow.onRejoin === undefined ? 'begin' : 'rejoin' }, { facts, state }, at);
}

/** The guest has written while the flow rests. */
export function flowAnswered(
  state: Extract<ConversationState, { status: 'inFlow' }>,
  { message, facts }: CommandOf<'message'>,
  at: Instant,
): ConversationEvent[] {
  if (state.rest === undefined) return [];
  const input: FlowInput = { type: 'answer', rest: state.rest, ...wordsOf(message) };
  return run(input, { facts, state, fresh: message.customAttributes }, at);
}

export function flowTimedOut(
  state: Extract<ConversationState, { status: 'inFlow' }>,
  facts: CompanyFacts,
  at: Instant,
): ConversationEvent[] {
  return state.rest === undefined ? [] : run({ type: 'timedOut', rest: state.rest }, { facts, state }, at);
}

/** An endpoint has answered; an answer that nobody waits for changes nothing. */
export function decideFlowCalled(state: ConversationState, command: CommandOf<'flowCalled'>, at: Instant): Decision {
  const { callId, outcome, facts } = command;
  if (state.status !== 'inFlow' || state.rest === undefined || state.rest.for === 'answer') return events();
  if (state.rest.for.callId !== callId) return events();
  return events(...run({ type: 'called', rest: state.rest, callId, outcome }, { facts, state }, at));
}

type Run =
  | { readonly facts: CompanyFacts; readonly situation: FlowSituation; readonly state?: undefined }
  | {
      readonly facts: CompanyFacts;
      readonly state: ConversationState;
      /** What the guest's page says with this message. */
      readonly fresh?: CustomAttributes | undefined;
    };

function run(input: FlowInput, going: Run, at: Instant): ConversationEvent[] {
  const { facts, state } = going;
  const situation = state === undefined ? going.situation : situationIn(state, { facts, fresh: going.fresh, at });
  const { effects, rest } = runFlow(facts.flow, input, situation);
  const done = effects.map((effect) => eventOf(effect, { facts, state }, at)).filter((event) => event !== undefined);
  return rest === undefined ? done : [...done, { type: 'FlowRested', rest }];
}

function situationIn(
  state: ConversationState,
  world: { readonly facts: CompanyFacts; readonly fresh?: CustomAttributes | undefined; readonly at: Instant },
): FlowSituation {
  const { facts, fresh = {}, at } = world;
  const { attributes = {}, guest, leg, earlierConversationId, lastAgentId, lastQueueId } = state;
  const isQueueThere = facts.queues.some(({ id }) => id === lastQueueId);
  return situationOf(facts, {
    at,
    attributes: mergeAttributes(attributes, fresh),
    authenticated: guest !== undefined,
    returning: leg > 1 || earlierConversationId !== undefined,
    ...(lastAgentId === undefined || !isQueueThere ? {} : { lastAgentId }),
  });
}

function situationOf(
  { schedules, queues, availableAgentIds, staffedQueueIds }: CompanyFacts,
  guest: Pick<FlowSituation, 'at' | 'attributes' | 'authenticated' | 'returning' | 'lastAgentId'>,
): FlowSituation {
  const language = guest.attributes['language']?.toLowerCase();
  return {
    ...guest,
    schedules,
    queueIds: queues.map(({ id }) => id),
    availableAgentIds,
    staffedQueueIds,
    channel: 'web',
    ...(language === undefined ? {} : { language }),
  };
}

/** What stands in the log for it. A call needs none: the rest says what it waits for. */
function eventOf(
  effect: FlowEffect,
  { facts, state }: { readonly facts: CompanyFacts; readonly state: ConversationState | undefined },
  at: Instant,
): ConversationEvent | undefined {
  const last = state?.lastAgentId === undefined ? {} : { preferredAgentId: state.lastAgentId };
  switch (effect.type) {
    case 'say': {
      const { text, content } = effect;
      return { type: 'FlowMessaged', text, ...(content === undefined ? {} : { content }) };
    }
    case 'setAttributes':
      return { type: 'AttributesSet', attributes: effect.attributes };
    case 'call':
      return undefined;
    case 'transferToQueue':
      return queuedEvent({ queueId: effect.queueId, request: effect.request, ...last }, facts.queues, at);
    case 'transferToAgent': {
      const { queueId, agentId, request } = effect;
      return queuedEvent({ queueId, request, preferredAgentId: agentId, named: true }, facts.queues, at);
    }
    case 'returnToLastAgent': {
      const queueId = state?.lastQueueId;
      if (queueId === undefined) throw new Error('The flow goes back to an agent whom there was not');
      return queuedEvent({ queueId, request: effect.request, ...last }, facts.queues, at);
    }
    case 'disconnect':
      return { type: 'Disconnected', notice: 'nothing' };
    default:
      return assertNever(effect);
  }
}

import type { MessageContent } from '@rejoin/core/conversation/content';
import { wordsOfContent } from '@rejoin/core/conversation/content';
import { mergeAttributes } from '@rejoin/core/conversation/custom-attributes';
import type { CustomAttributes } from '@rejoin/core/conversation/message';
import { buttonsOffered } from '@rejoin/core/flow/buttons-offered';
import { askedQueueIds, type Flow, namedAgentIds } from '@rejoin/core/flow/flow';
import type { EndpointRequest, FlowEffect, FlowFailure } from '@rejoin/core/flow/flow-effect';
import type { CallOutcome, FlowInput, FlowSituation } from '@rejoin/core/flow/flow-input';
import type { FlowRest } from '@rejoin/core/flow/flow-rest';
import type { FlowTest, FlowTestGiven, FlowTestStep } from '@rejoin/core/flow/flow-test';
import { runFlow } from '@rejoin/core/flow/run-flow';
import { type FlowChoices, nameIn } from './flow.ts';

/** Who the guest is, as far as a flow may ask. */
export type TrialGuest = Pick<FlowSituation, 'authenticated' | 'returning' | 'language'> & {
  /** Whether agents whom the flow names could take the conversation, and whether somebody is on queue. */
  readonly agentsAvailable: boolean;
};

export type TrialLine =
  | { readonly who: 'guest' | 'flow'; readonly text: string }
  /** What a guest doesn't see: what is remembered, asked, decided. */
  | { readonly who: 'note'; readonly text: string };

/** A conversation with a flow, played in the browser: nothing of it is kept, nobody is asked. */
export type Trial = {
  readonly at: number;
  readonly guest: TrialGuest;
  readonly attributes: CustomAttributes;
  readonly lines: readonly TrialLine[];
  /** What the guest may press. */
  readonly buttons: readonly { readonly text: string; readonly payload: string }[];
  /** Where it waits; `undefined`: it is over. */
  readonly rest: FlowRest | undefined;
  /** What is asked of a server, while the outcome is waited for. */
  readonly request: EndpointRequest | undefined;
  /** What the guest has done and servers have answered so far, without a name and without what is expected. */
  readonly test: FlowTest;
};

type Stage = { readonly flow: Flow; readonly choices: FlowChoices };

/** The guest opens the messenger, or begins with words. */
export function beginTrial(
  stage: Stage,
  { at, guest, words }: { readonly at: number; readonly guest: TrialGuest; readonly words?: string },
): Trial {
  const lines: TrialLine[] = words === undefined ? [] : [{ who: 'guest', text: words }];
  const test = { name: '', at, given: givenOf(stage, guest), steps: words === undefined ? [] : [{ say: words }] };
  const fresh = { at, guest, attributes: {}, lines, buttons: [], rest: undefined, request: undefined, test };
  return play(stage, fresh, { type: 'begin', ...(words !== undefined && { words: { text: words } }) });
}

/** The guest writes, or presses what has the payload. */
export function sayIn(stage: Stage, trial: Trial, words: { readonly text: string; readonly payload?: string }): Trial {
  if (trial.rest === undefined) return trial;
  const lines: TrialLine[] = [...trial.lines, { who: 'guest', text: words.text }];
  const test = withStep(trial.test, words.payload === undefined ? { say: words.text } : { press: words.text });
  return play(stage, { ...trial, lines, test, buttons: [] }, { type: 'answer', rest: trial.rest, ...words });
}

/** The time that it waits for goes by. */
export function letTimePass(stage: Stage, trial: Trial): Trial {
  if (trial.rest === undefined) return trial;
  const lines: TrialLine[] = [...trial.lines, { who: 'note', text: 'The time goes by.' }];
  const test = withStep(trial.test, { wait: (trial.rest.until - trial.at) / 1000 });
  return play(stage, { ...trial, lines, test, at: trial.rest.until }, { type: 'timedOut', rest: trial.rest });
}

/** The server that was asked has answered, or has not. */
export function endCall(stage: Stage, trial: Trial, outcome: CallOutcome): Trial {
  const { rest } = trial;
  if (rest === undefined || rest.for === 'answer') return trial;
  const { given } = trial.test;
  const test = { ...trial.test, given: { ...given, calls: { ...given?.calls, [rest.node]: outcome } } };
  return play(stage, { ...trial, test }, { type: 'called', rest, callId: rest.for.callId, outcome });
}

function withStep(test: FlowTest, step: FlowTestStep): FlowTest {
  return { ...test, steps: [...test.steps, step] };
}

/** Of the agents and queues, those that the flow asks about. */
function givenOf({ flow }: Stage, guest: TrialGuest): FlowTestGiven {
  const { agentsAvailable, authenticated, returning, language } = guest;
  const [named, asked] = [namedAgentIds(flow), askedQueueIds(flow)];
  return {
    ...(language !== undefined && { language }),
    ...(authenticated && { authenticated }),
    ...(returning && { returning }),
    ...(agentsAvailable && named.length > 0 && { availableAgentIds: named }),
    ...(agentsAvailable && asked.length > 0 && { staffedQueueIds: asked }),
  };
}

function play({ flow, choices }: Stage, trial: Trial, input: FlowInput): Trial {
  const { effects, rest, failure } = runFlow(flow, input, situationOf(choices, trial));
  const said = effects.findLast((effect) => effect.type === 'say');
  const call = effects.find((effect) => effect.type === 'call');
  const isStillAsked = rest !== undefined && rest.for !== 'answer' && rest.for === trial.rest?.for;
  return {
    ...trial,
    attributes: effects.reduce(
      (known, effect) => (effect.type === 'setAttributes' ? mergeAttributes(known, effect.attributes) : known),
      trial.attributes,
    ),
    lines: [...trial.lines, ...failureLines(failure), ...effects.map((effect) => lineOf(effect, choices))],
    buttons: said === undefined ? trial.buttons : buttonsOffered(said.content ?? []),
    rest,
    request: call?.request ?? (isStillAsked ? trial.request : undefined),
  };
}

function situationOf({ queues, schedules, agents }: FlowChoices, trial: Trial): FlowSituation {
  const { agentsAvailable, ...guest } = trial.guest;
  return {
    at: trial.at,
    schedules,
    queueIds: queues.map(({ id }) => id),
    availableAgentIds: agentsAvailable ? agents.map(({ id }) => id) : [],
    staffedQueueIds: agentsAvailable ? queues.map(({ id }) => id) : [],
    attributes: trial.attributes,
    channel: 'web',
    ...guest,
  };
}

function failureLines(failure: FlowFailure | undefined): TrialLine[] {
  if (failure === undefined) return [];
  return [{ who: 'note', text: `It can’t go on at “${failure.node}”: ${WHY[failure.reason]}.` }];
}

const WHY: Readonly<Record<FlowFailure['reason'], string>> = {
  missing: 'there is no such node',
  notResting: 'it does not wait there any more',
  unknownQueue: 'the queue is gone',
  circle: 'it goes round in a circle',
};

function lineOf(effect: FlowEffect, choices: FlowChoices): TrialLine {
  switch (effect.type) {
    case 'say':
      return { who: 'flow', text: wordsSaid(effect.text, effect.content ?? []) };
    case 'setAttributes':
      return {
        who: 'note',
        text: `Remembered: ${Object.entries(effect.attributes)
          .map(([key, value]) => `${key} = ${value}`)
          .join(', ')}`,
      };
    case 'call':
      return { who: 'note', text: `Asks ${effect.request.method} ${effect.request.url}` };
    case 'transferToQueue':
      return { who: 'note', text: `To the queue ${nameIn(choices.queues, effect.queueId)}` };
    case 'transferToAgent':
      return {
        who: 'note',
        text: `To ${nameIn(choices.agents, effect.agentId)}, in the queue ${nameIn(choices.queues, effect.queueId)}`,
      };
    case 'returnToLastAgent':
      return { who: 'note', text: 'To the agent who had the guest before' };
    case 'disconnect':
      return { who: 'note', text: 'The conversation ends' };
  }
}

function wordsSaid(text: string, content: readonly MessageContent[]): string {
  return wordsOfContent(text, content) || 'A message without words';
}

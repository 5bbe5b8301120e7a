import type { MessageContent } from '../conversation/content.ts';
import { mergeAttributes } from '../conversation/custom-attributes.ts';
import type { CustomAttributes } from '../conversation/message.ts';
import type { Instant } from '../instant.ts';
import { buttonsOffered } from './buttons-offered.ts';
import type { Flow } from './flow.ts';
import type { FlowEffect, FlowExit, FlowFailure, FlowRun } from './flow-effect.ts';
import type { FlowInput } from './flow-input.ts';
import type { FlowRest } from './flow-rest.ts';
import type { FlowTest, FlowTestStep, FlowTestSurroundings } from './flow-test.ts';
import type { GuestWords } from './guest-words.ts';
import type { Say } from './message-of.ts';
import { runFlow } from './run-flow.ts';

/** What a test plays. */
export type Play = { readonly flow: Flow; readonly test: FlowTest; readonly surroundings: FlowTestSurroundings };

/** Where a test stands. */
export type Stage = {
  readonly at: Instant;
  readonly attributes: CustomAttributes;
  /** What the flow has said and no step has asked for. */
  readonly unread: readonly Say[];
  /** What may be pressed. */
  readonly offered: readonly MessageContent[];
  /** Where it is: not begun yet, at rest, or out of the flow. */
  readonly rest?: FlowRest;
  readonly exit?: FlowExit;
  /** Key of the node by which it went out. */
  readonly leftAt?: string;
  readonly failure?: FlowFailure;
};

/** Before anything has happened, or with the messenger opened where the first step is not the guest's words. */
export function beginStage(play: Play): Stage | string {
  const { at, given, steps } = play.test;
  const stage: Stage = { at, attributes: given?.attributes ?? {}, unread: [], offered: [] };
  const [first] = steps;
  return first !== undefined && 'say' in first ? stage : enter(play, stage);
}

/** What the guest does at a step; `undefined`: the step only looks. */
export function act(play: Play, stage: Stage, step: FlowTestStep): Stage | string | undefined {
  if ('say' in step) return hear(play, stage, { text: step.say });
  if ('press' in step) return press(play, stage, step.press);
  return 'wait' in step ? pass(play, stage, stage.at + step.wait * 1000) : undefined;
}

function press(play: Play, stage: Stage, wanted: string): Stage | string {
  const buttons = buttonsOffered(stage.offered);
  const button = buttons.find(({ text, payload }) => text === wanted || payload === wanted);
  const offered = buttons.map(({ text }) => `"${text}"`).join(', ') || 'nothing';
  return button === undefined ? `there is no "${wanted}" to press, only ${offered}` : hear(play, stage, button);
}

/** The guest opens the messenger, or comes back or begins with words. */
function enter(play: Play, stage: Stage, words?: GuestWords): Stage | string {
  const said = words === undefined ? {} : { words };
  return move(play, stage, { type: play.test.given?.rejoins === true ? 'rejoin' : 'begin', ...said });
}

/** The guest says something where the flow stands. A string: why that can't be. */
function hear(play: Play, stage: Stage, words: GuestWords): Stage | string {
  const { rest, exit } = stage;
  const heard = { ...stage, unread: [] };
  if (rest !== undefined) return move(play, heard, { type: 'answer', rest, ...words });
  if (exit === undefined) return enter(play, heard, words);
  return exit.type === 'disconnect'
    ? move(play, heard, { type: 'rejoin', words })
    : 'the flow has handed the conversation over and hears nothing';
}

/** Time goes by; whatever runs out meanwhile runs out in its order. */
function pass(play: Play, stage: Stage, until: Instant): Stage | string {
  let now = stage;
  while (now.rest !== undefined && now.rest.until <= until) {
    const next = move(play, { ...now, at: now.rest.until }, { type: 'timedOut', rest: now.rest });
    if (typeof next === 'string') return next;
    now = next;
  }
  return { ...now, at: until };
}

/** One go, and one more for each call that it makes: a call ends at once, as the test has it. */
function move({ flow, test, surroundings }: Play, from: Stage, input: FlowInput): Stage | string {
  const { given = {} } = test;
  const go = (stage: Stage, next: FlowInput) =>
    runFlow(flow, next, {
      at: stage.at,
      schedules: surroundings.schedules,
      queueIds: surroundings.queues.map(({ id }) => id),
      availableAgentIds: given.availableAgentIds ?? [],
      staffedQueueIds: given.staffedQueueIds ?? [],
      attributes: stage.attributes,
      channel: given.channel ?? 'web',
      authenticated: given.authenticated ?? false,
      returning: given.returning ?? false,
      ...(given.language === undefined ? {} : { language: given.language }),
      ...(given.lastAgentId === undefined ? {} : { lastAgentId: given.lastAgentId }),
    });
  let stage = after(from, go(from, input));
  while (stage.rest !== undefined && stage.rest.for !== 'answer') {
    const { rest } = stage;
    const { callId } = stage.rest.for;
    const outcome = given.calls?.[rest.node];
    if (outcome === undefined) return `"given.calls" does not say how the call of "${rest.node}" ends`;
    stage = after(stage, go(stage, { type: 'called', rest, callId, outcome }));
  }
  return stage;
}

function after({ at, attributes, unread, offered }: Stage, { effects, rest, leftAt, failure }: FlowRun): Stage {
  const said = effects.filter((effect) => effect.type === 'say');
  const exit = effects.find(isExit);
  return {
    at,
    attributes: effects.reduce(
      (known, effect) => (effect.type === 'setAttributes' ? mergeAttributes(known, effect.attributes) : known),
      attributes,
    ),
    unread: [...unread, ...said],
    offered: said.findLast(({ content }) => content !== undefined)?.content ?? offered,
    ...(rest === undefined ? {} : { rest }),
    ...(exit === undefined ? {} : { exit }),
    ...(leftAt === undefined ? {} : { leftAt }),
    ...(failure === undefined ? {} : { failure }),
  };
}

function isExit(effect: FlowEffect): effect is FlowExit {
  return !['say', 'setAttributes', 'call'].includes(effect.type);
}

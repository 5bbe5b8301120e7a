import { type Course, courseFromRest, courseFromStart, withAttributes, withEffects, wordsKept } from './course.ts';
import type { Flow, FlowNode } from './flow.ts';
import type { FlowExit, FlowFailure, FlowRun } from './flow-effect.ts';
import type { FlowInput, FlowSituation } from './flow-input.ts';
import type { FlowRest } from './flow-rest.ts';
import { messageOf } from './message-of.ts';
import { readAnswer } from './read-answer.ts';
import { type Move, takeStep, waitOnce } from './take-step.ts';

/** What keeps a flow that runs in a circle from running for ever. */
export const FLOW_GUARDS = {
  /** In one go. The platform allows 10,000 (platform API, section 5); here all that a go says is one append, and no more than this many messages. */
  stepsPerGo: 100,
  /** From the beginning to the exit, over all rests: a guest who goes round a menu that often is better off with a person. */
  steps: 1000,
  /** Calls and time-outs in a row without a word of the guest. */
  restsAlone: 20,
  /** Starts in a row without a word of the guest: as many as the platform's in-queue flows (platform API, section 5). */
  launches: 10,
} as const;

type Resumed<T extends FlowInput['type']> = Extract<FlowInput, { type: T }>;
/** A flow at work, and the world as it is. */
type Scene = { readonly flow: Flow; readonly situation: FlowSituation };

/**
 * Takes the flow from `input` to its exit or to where it rests. Never throws and never hangs: whatever can't be ends in the
 * flow's error handling, `onError` or a disconnect, and says why.
 *
 * A rejoin without `onRejoin` goes back to the last agent where there was one, and begins anew where only the flow had the leg.
 */
export function runFlow(flow: Flow, input: FlowInput, situation: FlowSituation): FlowRun {
  const scene = { flow, situation };
  switch (input.type) {
    case 'begin': {
      const course = courseFromStart(situation, input.words);
      const isTooOften = (input.launch ?? 1) > FLOW_GUARDS.launches;
      return isTooOften ? giveUp(scene, course, { node: flow.start, reason: 'circle' }) : go(scene, course, flow.start);
    }
    case 'rejoin':
      return rejoin(scene, input);
    case 'answer':
      return answer(scene, input);
    case 'timedOut':
      return timeOut(scene, input.rest);
    case 'called':
      return called(scene, input);
  }
}

function rejoin(scene: Scene, { words, request }: Resumed<'rejoin'>): FlowRun {
  const { flow, situation } = scene;
  const fresh = courseFromStart(situation, words);
  const course = { ...fresh, request: request ?? fresh.request };
  if (flow.onRejoin !== undefined) return go(scene, course, flow.onRejoin);
  return situation.lastAgentId === undefined
    ? go(scene, course, flow.start)
    : { effects: [{ type: 'returnToLastAgent', request: course.request }] };
}

function answer(scene: Scene, { rest, text, payload }: Resumed<'answer'>): FlowRun {
  const words = wordsKept({ text, ...(payload === undefined ? {} : { payload }) });
  if (rest.for !== 'answer') return { effects: [], rest: { ...rest, ...words } };
  const course = { ...courseFromRest(scene.situation, rest), ...words, restsAlone: 0 };
  const node = nodeOf(scene.flow, rest.node);
  return node?.type === 'waitForAnswer' ? go(scene, course, node.next) : notResting(scene, rest);
}

function timeOut(scene: Scene, rest: FlowRest): FlowRun {
  if (scene.situation.at < rest.until) return { effects: [], rest };
  const course = courseFromRest(scene.situation, rest);
  const node = nodeOf(scene.flow, rest.node);
  if (node?.type === 'callEndpoint' && rest.for !== 'answer') return go(scene, course, node.timedOut);
  if (node?.type !== 'waitForAnswer' || rest.for !== 'answer') return notResting(scene, rest);
  if (rest.tries >= node.retries) return go(scene, course, node.timedOut);
  const { retryText: text = '' } = node;
  const asked = withEffects({ ...course, steps: course.steps + 1 }, ...messageOf({ text }, course));
  return settle(scene, rest.node, waitOnce(node, asked, { tries: rest.tries + 1, at: scene.situation.at }));
}

function called(scene: Scene, { rest, callId, outcome }: Resumed<'called'>): FlowRun {
  if (rest.for === 'answer' || rest.for.callId !== callId) return { effects: [], rest };
  const node = nodeOf(scene.flow, rest.node);
  if (node?.type !== 'callEndpoint') return notResting(scene, rest);
  const result = readAnswer(node, outcome);
  const kept = result.type === 'success' ? result.attributes : {};
  return go(scene, withAttributes(courseFromRest(scene.situation, rest), kept), node[result.type]);
}

/** Step after step from the node `start`. Of a circle only the first round is said. */
function go(scene: Scene, begun: Course, start: string): FlowRun {
  const been = new Set<string>();
  let firstRound: number | undefined;
  let course = begun;
  let key = start;
  for (let step = 0; step < FLOW_GUARDS.stepsPerGo && course.steps < FLOW_GUARDS.steps; step += 1) {
    const node = nodeOf(scene.flow, key);
    if (node === undefined) return giveUp(scene, course, { node: key, reason: 'missing' });
    if (been.has(key)) firstRound ??= course.effects.length;
    been.add(key);
    course = { ...course, steps: course.steps + 1 };
    const move = takeStep({ key, node }, course, scene.situation);
    if (move.type !== 'on') return settle(scene, key, move);
    course = move.course;
    key = move.to;
  }
  return giveUp(scene, { ...course, effects: course.effects.slice(0, firstRound) }, { node: key, reason: 'circle' });
}

function settle(scene: Scene, node: string, move: Exclude<Move, { type: 'on' }>): FlowRun {
  const { course } = move;
  switch (move.type) {
    case 'exit':
      return { effects: [...course.effects, move.exit], leftAt: node };
    case 'stuck':
      return giveUp(scene, course, { node, reason: move.reason });
    case 'rest': {
      const { attributes: _attributes, effects, ...kept } = course;
      const restsAlone = course.restsAlone + 1;
      return restsAlone > FLOW_GUARDS.restsAlone
        ? giveUp(scene, { ...course, effects: [] }, { node, reason: 'circle' })
        : { effects, rest: { ...kept, ...move.rest, node, restsAlone } };
    }
  }
}

function notResting(scene: Scene, rest: FlowRest): FlowRun {
  return giveUp(scene, courseFromRest(scene.situation, rest), { node: rest.node, reason: 'notResting' });
}

function giveUp({ flow, situation }: Scene, { effects, request }: Course, failure: FlowFailure): FlowRun {
  const queueId = flow.onError?.queueId;
  const exit: FlowExit =
    queueId !== undefined && situation.queueIds.includes(queueId)
      ? { type: 'transferToQueue', queueId, request }
      : { type: 'disconnect' };
  return { effects: [...effects, exit], failure };
}

function nodeOf({ nodes }: Flow, key: string): FlowNode | undefined {
  return Object.hasOwn(nodes, key) ? nodes[key] : undefined;
}

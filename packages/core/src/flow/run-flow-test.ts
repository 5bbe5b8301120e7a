import { wordsOfContent } from '../conversation/content.ts';
import type { Instant } from '../instant.ts';
import type { RoutingRequest } from '../routing/request.ts';
import type { Flow } from './flow.ts';
import { act, beginStage, type Play, type Stage } from './flow-stage.ts';
import type { ExpectedTransfer, FlowTest, FlowTestStep, FlowTestSurroundings } from './flow-test.ts';

export type FlowTestResult = {
  readonly passed: boolean;
  /** The steps that were taken, each with when it was over; the last is the one that failed. */
  readonly steps: readonly { readonly step: FlowTestStep; readonly at: Instant }[];
  /** What was not as expected: a sentence that names the step, counted from 1. */
  readonly failure?: string;
  /** Key of the node at which the flow stood then, where it stood at one. */
  readonly node?: string;
};

/** Plays a test. It ends at the first step that is not as it should be. */
export function runFlowTest(flow: Flow, test: FlowTest, surroundings: FlowTestSurroundings): FlowTestResult {
  const play = { flow, test, surroundings };
  const begun = beginStage(play);
  if (typeof begun === 'string') return { passed: false, steps: [], failure: `Before step 1: ${begun}.` };
  let stage = begun;
  const steps: { readonly step: FlowTestStep; readonly at: Instant }[] = [];
  for (const [index, step] of test.steps.entries()) {
    const next = take(play, stage, step);
    const isProblem = typeof next === 'string';
    if (!isProblem) stage = next;
    steps.push({ step, at: stage.at });
    if (isProblem) return { passed: false, steps, failure: `Step ${index + 1}: ${next}.`, ...nodeOf(stage) };
  }
  return { passed: true, steps };
}

function nodeOf({ rest, leftAt, failure }: Stage): { readonly node?: string } {
  const node = failure?.node ?? rest?.node ?? leftAt;
  return node === undefined ? {} : { node };
}

/** The stage after a step, or what is wrong with it. */
function take(play: Play, stage: Stage, step: FlowTestStep): Stage | string {
  if ('expectSay' in step) return expectSay(stage, step.expectSay);
  return act(play, stage, step) ?? expectation(play, stage, step) ?? stage;
}

function expectSay(stage: Stage, expected: string): Stage | string {
  const [next, ...unread] = stage.unread;
  if (next === undefined) return `expected "${expected}", and the flow says nothing more; ${whereItIs(stage)}`;
  const words = wordsOfContent(next.text, next.content ?? []);
  return words === expected ? { ...stage, unread } : `expected "${expected}", and the flow says "${words}"`;
}

/** What is not as expected. */
function expectation({ surroundings }: Play, stage: Stage, step: FlowTestStep): string | undefined {
  const { exit, rest } = stage;
  const here = whereItIs(stage);
  if ('expectTransfer' in step) {
    if (exit?.type !== 'transferToQueue') return `expected a transfer to "${step.expectTransfer.queue}"; ${here}`;
    const queue = surroundings.queues.find(({ id }) => id === exit.queueId) ?? { id: exit.queueId, name: exit.queueId };
    return transferProblem(step.expectTransfer, { queue, request: exit.request });
  }
  if ('expectAttribute' in step) {
    const { key, value } = step.expectAttribute;
    const found = Object.hasOwn(stage.attributes, key) ? (stage.attributes[key] ?? null) : null;
    return found === value ? undefined : `expected "${key}" to be ${shown(value)}, and it is ${shown(found)}`;
  }
  if ('expectAgent' in step) {
    const isSo = exit?.type === 'transferToAgent' && exit.agentId === step.expectAgent;
    return isSo ? undefined : `expected a transfer to the agent "${step.expectAgent}"; ${here}`;
  }
  if ('expectLastAgent' in step)
    return exit?.type === 'returnToLastAgent' ? undefined : `expected a return to the last agent; ${here}`;
  if ('expectWait' in step) return rest === undefined ? `expected the flow to wait for the guest; ${here}` : undefined;
  if ('expectDisconnect' in step) return exit?.type === 'disconnect' ? undefined : `expected a disconnect; ${here}`;
  return undefined;
}

function transferProblem(
  expected: ExpectedTransfer,
  found: { readonly queue: { readonly id: string; readonly name: string }; readonly request: RoutingRequest },
): string | undefined {
  const { queue, request } = found;
  if (expected.queue !== queue.id && expected.queue !== queue.name)
    return `expected a transfer to "${expected.queue}", and it goes to "${queue.name}"`;
  if (expected.priority !== undefined && expected.priority !== request.priority)
    return `expected the priority ${expected.priority}, and it is ${request.priority}`;
  if (expected.language !== undefined && expected.language !== request.language)
    return `expected the language "${expected.language}", and it is ${shown(request.language ?? null)}`;
  const { skills } = expected;
  return skills === undefined || listed([...skills].sort()) === listed([...request.skills].sort())
    ? undefined
    : `expected the skills ${listed(skills)}, and they are ${listed(request.skills)}`;
}

function whereItIs({ rest, exit, failure }: Stage): string {
  const why = failure === undefined ? '' : ` (it can not go on at "${failure.node}": ${failure.reason})`;
  if (exit === undefined) return rest === undefined ? 'it has not begun' : `it waits at "${rest.node}"`;
  switch (exit.type) {
    case 'transferToQueue':
      return `it goes to the queue "${exit.queueId}"${why}`;
    case 'transferToAgent':
      return `it goes to the agent "${exit.agentId}"`;
    case 'returnToLastAgent':
      return 'it goes to the last agent';
    case 'disconnect':
      return `it is disconnected${why}`;
  }
}

function listed(words: readonly string[]): string {
  return words.length === 0 ? 'nothing' : words.map((word) => `"${word}"`).join(', ');
}

function shown(value: string | null): string {
  return value === null ? 'not there' : `"${value}"`;
}

import { wordsOfContent } from '../conversation/content.ts';
import type { Flow } from './flow.ts';
import type { FlowExit } from './flow-effect.ts';
import { act, beginStage, type Stage } from './flow-stage.ts';
import type { ExpectedTransfer, FlowTest, FlowTestStep, FlowTestSurroundings } from './flow-test.ts';

/**
 * The test with what the flow makes of it now as what is expected: the steps of the guest stay, all others are written anew. It ends before
 * the first step that can't be taken, so that what comes of it passes.
 */
export function recordFlowTest(flow: Flow, test: FlowTest, surroundings: FlowTestSurroundings): FlowTest {
  const guestSteps = test.steps.filter((step) => 'say' in step || 'press' in step || 'wait' in step);
  const played = { ...test, steps: guestSteps };
  const play = { flow, test: played, surroundings };
  const before: Stage = { at: test.at, attributes: test.given?.attributes ?? {}, unread: [], offered: [] };
  const begun = beginStage(play);
  if (typeof begun === 'string') return { ...played, steps: [] };
  const steps: FlowTestStep[] = seen(before, begun);
  let stage: Stage = { ...begun, unread: [] };
  for (const step of guestSteps) {
    const next = act(play, stage, step);
    if (next === undefined || typeof next === 'string') break;
    steps.push(step, ...seen(stage, next));
    stage = { ...next, unread: [] };
  }
  return { ...test, steps: stage.rest === undefined ? steps : [...steps, { expectWait: true }] };
}

/** What has come of a step. */
function seen(before: Stage, after: Stage): FlowTestStep[] {
  const said = after.unread.map(({ text, content = [] }) => ({ expectSay: wordsOfContent(text, content) }));
  const kept = Object.entries(after.attributes)
    .filter(([key, value]) => !Object.hasOwn(before.attributes, key) || before.attributes[key] !== value)
    .map(([key, value]) => ({ expectAttribute: { key, value } }));
  const left = after.exit === undefined || after.exit === before.exit ? [] : [exitSeen(after.exit)];
  return [...said, ...kept, ...left];
}

function exitSeen(exit: FlowExit): FlowTestStep {
  switch (exit.type) {
    case 'transferToQueue':
      return { expectTransfer: transferSeen(exit) };
    case 'transferToAgent':
      return { expectAgent: exit.agentId };
    case 'returnToLastAgent':
      return { expectLastAgent: true };
    case 'disconnect':
      return { expectDisconnect: true };
  }
}

/** By id, which outlives another name. */
function transferSeen({ queueId, request }: Extract<FlowExit, { type: 'transferToQueue' }>): ExpectedTransfer {
  const { priority, skills, language } = request;
  return { queue: queueId, priority, skills, ...(language === undefined ? {} : { language }) };
}

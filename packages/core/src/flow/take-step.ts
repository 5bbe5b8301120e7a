import type { Instant } from '../instant.ts';
import { hoursAt } from '../office-hours/hours-at.ts';
import { type Course, requestWith, withAttributes, withEffects } from './course.ts';
import {
  type CallEndpoint,
  type Decide,
  type DecideHours,
  FLOW_LIMITS,
  type FlowNode,
  type TransferToQueue,
  type WaitForAnswer,
} from './flow.ts';
import type { FlowExit, FlowFailure } from './flow-effect.ts';
import type { FlowSituation } from './flow-input.ts';
import type { FlowRest } from './flow-rest.ts';
import { holds } from './holds.ts';
import { messageOf } from './message-of.ts';
import { fillIn } from './placeholders.ts';
import { prepareRequest } from './prepare-request.ts';

/** What a node does: it leads on, leaves the flow, rests, or can't. */
export type Move =
  | { readonly type: 'on'; readonly to: string; readonly course: Course }
  | { readonly type: 'exit'; readonly exit: FlowExit; readonly course: Course }
  | Rest
  | { readonly type: 'stuck'; readonly reason: FlowFailure['reason']; readonly course: Course };

type Rest = {
  readonly type: 'rest';
  readonly rest: Pick<FlowRest, 'for' | 'until' | 'tries'>;
  readonly course: Course;
};

/** A call whose outcome never comes is over this long after its time-out, in milliseconds. */
const CALL_GRACE_MS = 5000;

export function takeStep(
  { key, node }: { readonly key: string; readonly node: FlowNode },
  course: Course,
  situation: FlowSituation,
): Move {
  switch (node.type) {
    case 'sendMessage':
      return { type: 'on', to: node.next, course: withEffects(course, ...messageOf(node, course)) };
    case 'waitForAnswer':
      return waitOnce(node, course, { tries: 0, at: situation.at });
    case 'decide':
      return { type: 'on', to: chosen(node, course, situation), course };
    case 'decideHours':
      return { type: 'on', to: byHours(node, situation), course };
    case 'setAttribute': {
      const value = fillIn(node.value, course).slice(0, FLOW_LIMITS.valueCharacters);
      return { type: 'on', to: node.next, course: withAttributes(course, { [node.key]: value }) };
    }
    case 'callEndpoint':
      return call(node, course, { key, at: situation.at });
    case 'setRouting':
      return { type: 'on', to: node.next, course: { ...course, request: requestWith(course.request, node) } };
    case 'transferToQueue':
      return toQueue(node, course, situation);
    case 'transferToAgent':
      return situation.availableAgentIds.includes(node.agentId) && situation.queueIds.includes(node.queueId)
        ? leave(course, {
            type: 'transferToAgent',
            agentId: node.agentId,
            queueId: node.queueId,
            request: course.request,
          })
        : { type: 'on', to: node.otherwise, course };
    case 'returnToLastAgent':
      return situation.lastAgentId === undefined
        ? { type: 'on', to: node.otherwise, course }
        : leave(course, { type: 'returnToLastAgent', request: course.request });
    case 'disconnect':
      return leave(course, { type: 'disconnect' });
    default:
      node satisfies never;
      return { type: 'stuck', reason: 'missing', course };
  }
}

/** Waits for an answer for the first time, or once more. */
export function waitOnce(
  { timeoutSeconds }: WaitForAnswer,
  course: Course,
  { tries, at }: { readonly tries: number; readonly at: Instant },
): Rest {
  return { type: 'rest', rest: { for: 'answer', until: at + timeoutSeconds * 1000, tries }, course };
}

function chosen({ cases, otherwise }: Decide, course: Course, situation: FlowSituation): string {
  const { words, attributes } = course;
  const asked = { ...situation, attributes, ...(words === undefined ? {} : { words }) };
  return cases.find(({ when }) => holds(when, asked))?.next ?? otherwise;
}

/** A schedule that is gone counts as closed. */
function byHours({ scheduleId, ...ways }: DecideHours, { schedules, at }: FlowSituation): string {
  const schedule = schedules.find(({ id }) => id === scheduleId);
  const hours = schedule === undefined ? 'closed' : hoursAt(schedule, at);
  return ways[hours] ?? ways.closed;
}

/** The id is of this step and moment: no other call of the conversation has it. */
function call(node: CallEndpoint, course: Course, { key, at }: { readonly key: string; readonly at: Instant }): Move {
  const request = prepareRequest(node, course);
  if (request === undefined) return { type: 'on', to: node.failure, course };
  const { timeoutSeconds } = node;
  const callId = `${key}/${course.steps}/${at}`;
  const until = at + timeoutSeconds * 1000 + CALL_GRACE_MS;
  return {
    type: 'rest',
    rest: { for: { callId }, until, tries: 0 },
    course: withEffects(course, { type: 'call', callId, request, timeoutSeconds }),
  };
}

function toQueue(node: TransferToQueue, course: Course, { queueIds }: FlowSituation): Move {
  const { queueId, failure } = node;
  if (queueIds.includes(queueId))
    return leave(course, { type: 'transferToQueue', queueId, request: requestWith(course.request, node) });
  return failure === undefined
    ? { type: 'stuck', reason: 'unknownQueue', course }
    : { type: 'on', to: failure, course };
}

function leave(course: Course, exit: FlowExit): Move {
  return { type: 'exit', exit, course };
}

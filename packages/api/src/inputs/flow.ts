import { CHANNELS } from '@rejoin/core/channels/channel';
import type { Condition } from '@rejoin/core/flow/condition';
import { FLOW_LIMITS, type FlowNode } from '@rejoin/core/flow/flow';
import type { FlowContent } from '@rejoin/core/flow/flow-draft';
import { FLOW_TEST_LIMITS } from '@rejoin/core/flow/flow-test';
import { z } from 'zod';
import { flowTest } from './flow-test.ts';
import { messageContent } from './message-content.ts';
import { text } from './scalars.ts';

/** The shape only; what may be in a flow is judged by core's `validateFlow`, which names the node of every problem. */

/** No list that core accepts is as long. */
const LIST_MAX = 1000;

const some = text.exactOptional();
const names = z.array(text).max(LIST_MAX).readonly();

const condition = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('textEquals'), text }),
  z.strictObject({ type: z.literal('textContains'), text }),
  z.strictObject({ type: z.literal('textHasWord'), words: names }),
  z.strictObject({ type: z.literal('attributeEquals'), key: text, value: text }),
  z.strictObject({ type: z.literal('attributeExists'), key: text }),
  z.strictObject({ type: z.literal('language'), language: text }),
  z.strictObject({ type: z.literal('channel'), channel: z.enum(CHANNELS) }),
  z.strictObject({ type: z.literal('authenticated') }),
  z.strictObject({ type: z.literal('returning') }),
  z.strictObject({ type: z.literal('payload'), payload: text }),
  z.strictObject({ type: z.literal('queueStaffed'), queueId: text }),
]) satisfies z.ZodType<Condition>;

const routing = {
  priority: z.number().exactOptional(),
  skills: names.exactOptional(),
  language: some,
  preferred: z
    .array(z.strictObject({ agentId: text, score: z.number() }))
    .max(LIST_MAX)
    .readonly()
    .exactOptional(),
};

const callEndpoint = z.strictObject({
  type: z.literal('callEndpoint'),
  url: text,
  method: z.enum(['GET', 'POST']),
  headers: z.record(z.string(), text).exactOptional(),
  body: z
    .string()
    .max(FLOW_LIMITS.bodyCharacters * 2)
    .exactOptional(),
  timeoutSeconds: z.number(),
  store: z
    .array(z.strictObject({ from: text, to: text }))
    .max(LIST_MAX)
    .readonly()
    .exactOptional(),
  success: text,
  failure: text,
  timedOut: text,
});

const node = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('sendMessage'),
    text,
    content: messageContent.exactOptional(),
    imageUrl: some,
    next: text,
  }),
  z.strictObject({
    type: z.literal('waitForAnswer'),
    timeoutSeconds: z.number(),
    retries: z.number(),
    retryText: some,
    next: text,
    timedOut: text,
  }),
  z.strictObject({
    type: z.literal('decide'),
    cases: z
      .array(z.strictObject({ when: condition, next: text }))
      .max(LIST_MAX)
      .readonly(),
    otherwise: text,
  }),
  z.strictObject({ type: z.literal('decideHours'), scheduleId: text, open: text, closed: text, holiday: some }),
  z.strictObject({ type: z.literal('setAttribute'), key: text, value: text, next: text }),
  callEndpoint,
  z.strictObject({ type: z.literal('setRouting'), ...routing, next: text }),
  z.strictObject({ type: z.literal('transferToQueue'), queueId: text, ...routing, failure: some }),
  z.strictObject({ type: z.literal('transferToAgent'), agentId: text, queueId: text, otherwise: text }),
  z.strictObject({ type: z.literal('returnToLastAgent'), otherwise: text }),
  z.strictObject({ type: z.literal('disconnect') }),
]) satisfies z.ZodType<FlowNode>;

/** A flow without what its place in the books says of it: its id, name and version. */
export const flowContent = z.strictObject({
  start: text,
  onRejoin: some,
  onError: z.strictObject({ queueId: text }).exactOptional(),
  nodes: z.record(z.string(), node),
  tests: z.array(flowTest).max(FLOW_TEST_LIMITS.tests).readonly().exactOptional(),
}) satisfies z.ZodType<FlowContent>;

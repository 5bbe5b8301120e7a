import { CHANNELS } from '@rejoin/core/channels/channel';
import { FLOW_LIMITS } from '@rejoin/core/flow/flow';
import type { CallOutcome } from '@rejoin/core/flow/flow-input';
import { FLOW_TEST_LIMITS, type FlowTest, type FlowTestStep } from '@rejoin/core/flow/flow-test';
import { z } from 'zod';
import { instant } from './scalars.ts';

const text = z.string().max(FLOW_TEST_LIMITS.textCharacters);
const key = z.string().max(FLOW_LIMITS.keyCharacters);
/** An id; in a file of settings a name, or a person's address. */
const somebody = z.string().max(320);
const few = z.array(somebody).max(FLOW_TEST_LIMITS.attributes).readonly();

function atMost<Value extends z.ZodType>(count: number, value: Value) {
  return z.record(key, value).refine((record) => Object.keys(record).length <= count, `There are ${count} at most.`);
}

const outcome = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('answered'),
    status: z.int().min(FLOW_TEST_LIMITS.status.min).max(FLOW_TEST_LIMITS.status.max),
    body: z.string().max(FLOW_LIMITS.bodyCharacters),
  }),
  z.strictObject({ type: z.literal('failed') }),
  z.strictObject({ type: z.literal('timedOut') }),
]) satisfies z.ZodType<CallOutcome>;

const step = z.union(
  [
    z.strictObject({ say: text }),
    z.strictObject({ press: text }),
    z.strictObject({ wait: z.number().positive().max(FLOW_TEST_LIMITS.waitSeconds) }),
    z.strictObject({ expectSay: text }),
    z.strictObject({
      expectTransfer: z.strictObject({
        queue: text,
        priority: z.number().exactOptional(),
        skills: few.exactOptional(),
        language: key.exactOptional(),
      }),
    }),
    z.strictObject({ expectAgent: text }),
    z.strictObject({ expectLastAgent: z.literal(true) }),
    z.strictObject({ expectDisconnect: z.literal(true) }),
    z.strictObject({ expectWait: z.literal(true) }),
    z.strictObject({ expectAttribute: z.strictObject({ key, value: text.nullable() }) }),
  ],
  { error: 'is no step that there is' },
) satisfies z.ZodType<FlowTestStep>;

export const flowTestGiven = z.strictObject({
  language: key.exactOptional(),
  channel: z.enum(CHANNELS).exactOptional(),
  attributes: atMost(FLOW_TEST_LIMITS.attributes, text).exactOptional(),
  authenticated: z.boolean().exactOptional(),
  returning: z.boolean().exactOptional(),
  rejoins: z.boolean().exactOptional(),
  lastAgentId: somebody.exactOptional(),
  availableAgentIds: few.exactOptional(),
  staffedQueueIds: few.exactOptional(),
  calls: atMost(FLOW_TEST_LIMITS.calls, outcome).exactOptional(),
}) satisfies z.ZodType<NonNullable<FlowTest['given']>>;

/** The shape and the sizes; whether its name is its own is judged by core's `validateFlowDraft`. */
export const flowTest = z.strictObject({
  name: z.string().max(FLOW_TEST_LIMITS.nameCharacters),
  at: instant,
  given: flowTestGiven.exactOptional(),
  steps: z.array(step).max(FLOW_TEST_LIMITS.steps).readonly(),
}) satisfies z.ZodType<FlowTest>;

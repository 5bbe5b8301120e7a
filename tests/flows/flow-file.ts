import { flowContent } from '@rejoin/api/inputs/flow';
import { CHANNELS } from '@rejoin/core/channels/channel';
import type { Flow } from '@rejoin/core/flow/flow';
import type { FlowTest } from '@rejoin/core/flow/flow-test';
import type { Schedule } from '@rejoin/core/office-hours/schedule';
import { z } from 'zod';

/** A flow, the company it plays in and its tests, as they stand in a file. */
export type FlowFile = {
  readonly flow: Flow;
  readonly tests: readonly FlowTest[];
  /** What the flow may refer to; absent: whatever it names. */
  readonly queues?: readonly { readonly id: string; readonly name: string }[] | undefined;
  readonly schedules: readonly Schedule[];
};

const minute = z.int().min(0).max(1440);
const hours = z.strictObject({ from: minute, to: minute });
const holiday = z.strictObject({
  name: z.string(),
  from: z.iso.date(),
  to: z.iso.date().exactOptional(),
  yearly: z.literal(true).exactOptional(),
  hours: z.array(hours).exactOptional(),
});
const schedule = z.strictObject({
  id: z.string(),
  name: z.string(),
  timeZone: z.string(),
  hours: z.array(z.strictObject({ weekday: z.int().min(1).max(7), from: minute, to: minute })),
  holidays: z.array(holiday).exactOptional(),
});

/** A `body` that is no string is sent as JSON. */
const outcome = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('answered'),
    status: z.int(),
    body: z.union([z.string(), z.json().transform((json) => JSON.stringify(json))]).default(''),
  }),
  z.strictObject({ type: z.literal('failed') }),
  z.strictObject({ type: z.literal('timedOut') }),
]);

const step = z.union(
  [
    z.strictObject({ say: z.string() }),
    z.strictObject({ press: z.string() }),
    z.strictObject({ wait: z.number().positive() }),
    z.strictObject({ expectSay: z.string() }),
    z.strictObject({
      expectTransfer: z.strictObject({
        queue: z.string(),
        priority: z.number().exactOptional(),
        skills: z.array(z.string()).exactOptional(),
        language: z.string().exactOptional(),
      }),
    }),
    z.strictObject({ expectAgent: z.string() }),
    z.strictObject({ expectLastAgent: z.literal(true) }),
    z.strictObject({ expectDisconnect: z.literal(true) }),
    z.strictObject({ expectWait: z.literal(true) }),
    z.strictObject({ expectAttribute: z.strictObject({ key: z.string(), value: z.string().nullable() }) }),
  ],
  { error: 'is no step that there is' },
);

const test = z.strictObject({
  name: z.string(),
  at: z.iso
    .datetime({ offset: true, error: 'is no time with its zone, such as 2026-01-05T09:00:00+01:00' })
    .transform((time) => Date.parse(time)),
  given: z
    .strictObject({
      language: z.string().exactOptional(),
      channel: z.enum(CHANNELS).exactOptional(),
      attributes: z.record(z.string(), z.string()).exactOptional(),
      authenticated: z.boolean().exactOptional(),
      returning: z.boolean().exactOptional(),
      rejoins: z.boolean().exactOptional(),
      lastAgentId: z.string().exactOptional(),
      availableAgentIds: z.array(z.string()).exactOptional(),
      calls: z.record(z.string(), outcome).exactOptional(),
    })
    .exactOptional(),
  steps: z.array(step),
});

const file = z.strictObject({
  flow: flowContent.extend({
    id: z.string().default('flow'),
    name: z.string().default('Flow'),
    version: z.int().default(1),
  }),
  tests: z.array(test),
  queues: z.array(z.strictObject({ id: z.string(), name: z.string() })).optional(),
  schedules: z.array(schedule).default([]),
}) satisfies z.ZodType<FlowFile>;

/** Reads the words of a file. A string says what is wrong with it, and where. */
export function readFlowFile(words: string): FlowFile | string {
  let json: unknown;
  try {
    json = JSON.parse(words);
  } catch (error) {
    return `It is no JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
  const read = file.safeParse(json);
  if (read.success) return read.data;
  return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n');
}
